/**
 * # sc16/rank-generic
 *
 * Statement: for the recorded slope s: if N ≤ d₀·d₁ and s ≠ 0, then for almost every (X, E) the matrix (E ⊙ S) ∘ X has rank N for
 * every sign pattern S.
 * Scope: every size × almost every data, all weights.
 * Hypotheses: N ≤ d₀·d₁ (part of the statement); s ≠ 0; noise with a density, which the proof does not use.
 * Method: a minor that equals 1 at standard basis vectors; nonzero polynomials vanish on null sets; a finite union of them.
 * What the certificate proves: `holds`: the statement for every size, at the recorded slope.
 * Control: too-many-samples and zero-slope (both refute): with N = d₀·d₁ + 1, or with s = 0 and all units off on one sample, the rank
 * is less than N whatever the data.
 * References: arXiv:1605.08361.
 */
import { defineStatement, every, matrices, rationals, terms } from 'lossproof/statement';
import { densityAssumed, fewSamples, nonzeroSlope, slope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { freeProduct, twoLayerSizes } from './shared/twoLayer.js';

/** The pattern of a control: both units are off on the last sample. */
const DEAD = terms.literal(
  matrices.matrix(2, 3, (i, j) => (i + j >= 2 ? rationals.negate(rationals.ONE) : rationals.ONE)),
);

/** (E ⊙ S) ∘ X for all E and X, with s = 0 and that pattern. */
export const deadProduct = terms.khatriRao(
  terms.hadamard(terms.symbols('E', 2, 3), terms.slopes('0', DEAD)),
  terms.symbols('X', 2, 3),
);

export default defineStatement({
  id: 'sc16/rank-generic',
  title: 'Full rank for almost every data set and noise',
  paper,
  statement: {
    tex: String.raw`N \le d_0 d_1,\; s \ne 0 \;\Longrightarrow\; \text{for a.e. } (X, E):\quad \operatorname{rank}\bigl((E \odot S) \circ X\bigr) = N \quad \forall\, S \in \{1, s\}^{d_1 \times N}`,
    english:
      'With at most as many samples as hidden weights, the gradient matrix has full column rank for almost every data set and noise, whatever the weights.',
  },
  scope: every('almost-every data', 'all weights'),
  // The statement is for every size; these are the sizes at which the controls break it.
  sizes: twoLayerSizes(2, 2, 4, { d0: 20, d1: 20, N: 401 }),
  parameters: slope,
  hypotheses: [fewSamples, nonzeroSlope, densityAssumed],
  outcomes: ({ parameters }) => [
    {
      finding: 'holds',
      proposition: { kind: 'genericRankForPatterns', sizes: 'every', slope: parameters.slope },
    },
  ],
  controls: {
    'too-many-samples': {
      kind: 'refutes',
      title: 'N = d₀·d₁ + 1: more columns than rows, whatever the data and weights',
      breaks: ['few-samples'],
      subject: ({ sizes: { d0, d1 }, parameters }) => ({ parameters, sizes: { d0, d1, N: d0 * d1 + 1 } }),
      outcomes: ({ sizes }) => [
        { finding: 'fails', proposition: { kind: 'rankBelow', matrix: freeProduct(sizes), bound: sizes.N } },
      ],
    },
    'zero-slope': {
      kind: 'refutes',
      title: 's = 0 and a pattern that switches every unit off on one sample: a zero column, whatever the data',
      breaks: ['nonzero-slope'],
      subject: () => ({ parameters: { slope: '0' }, sizes: { d0: 2, d1: 2, N: 3 } }),
      outcomes: ({ sizes: { N } }) => [
        { finding: 'fails', proposition: { kind: 'rankBelow', matrix: deadProduct, bound: N } },
      ],
    },
  },
  references,
});
