/**
 * # sc16/rank-generic
 *
 * Statement: for the recorded slope s: if N ≤ d₀·d₁ and s ≠ 0, then for almost every (X, E) the matrix (E ⊙ S) ∘ X has rank N for every sign pattern S.
 * Scope: every size, almost every (X, E).
 * Hypotheses: N ≤ d₀·d₁ (part of the statement); s ≠ 0; the noise has a density.
 * Method: a minor that equals 1 at standard basis vectors; nonzero polynomials vanish on null sets; a finite union of them.
 * What the certificate proves: the statement, for every size.
 * Control: one sample too many; s = 0.
 * References: arXiv:1605.08361.
 */
import { defineStatement, terms, type Term } from 'lossproof/statement';
import { densityAssumed, fewSamples, nonzeroSlope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { slope } from './shared/parameters.js';
import { twoLayerSizes } from './shared/twoLayer.js';

/** A ∘ X on the instance of a control. */
const columns = (A: Term): Term => terms.khatriRao(A, terms.data('X'));

/** The product with any activations at all. */
export const freeProduct = columns(terms.data('A'));

/** The product with activations for a pattern that has both units negative on the last sample: with s = 0 that column is zero. */
export const deadProduct = columns(terms.hadamard(terms.data('E'), terms.slopes('0', terms.data('V'))));

export default defineStatement({
  id: 'sc16/rank-generic',
  title: 'Full rank for almost every data set and noise',
  paper,
  statement: {
    tex: String.raw`N \le d_0 d_1,\; s \ne 0 \;\Longrightarrow\; \text{for a.e. } (X, E):\quad \operatorname{rank}\bigl((E \odot S) \circ X\bigr) = N \quad \forall\, S \in \{1, s\}^{d_1 \times N}`,
    english:
      'With at most as many samples as hidden weights, the gradient matrix has full column rank for almost every data set and noise, whatever the weights.',
  },
  // The statement is for every size; these are the sizes at which the controls break it.
  sizes: twoLayerSizes(2, 2, 4, { d0: 20, d1: 20, N: 401 }),
  parameters: slope,
  hypotheses: [fewSamples, nonzeroSlope, densityAssumed],
  outcomes: ({ parameters }) => [
    {
      verdict: 'holds',
      proposition: { kind: 'genericRankForPatterns', sizes: 'every', slope: parameters.slope },
    },
  ],
  controls: {
    'too-many-samples': {
      title: 'N = d₀·d₁ + 1: an exact null vector',
      breaks: ['few-samples'],
      subject: ({ sizes: { d0, d1 }, parameters }) => ({ parameters, sizes: { d0, d1, N: d0 * d1 + 1 } }),
      matrices: ({ sizes: { d0, d1, N } }) => ({ A: [d1, N], X: [d0, N] }),
      outcomes: ({ sizes: { N } }) => [
        { verdict: 'fails', proposition: { kind: 'rankBelow', matrix: freeProduct, bound: N } },
      ],
    },
    'zero-slope': {
      title: 's = 0: a pattern that switches every unit off on one sample',
      breaks: ['nonzero-slope'],
      subject: () => ({ parameters: { slope: '0' }, sizes: { d0: 2, d1: 2, N: 3 } }),
      matrices: ({ sizes: { d0, d1, N } }) => ({ V: [d1, N], E: [d1, N], X: [d0, N] }),
      outcomes: ({ sizes: { N } }) => [
        { verdict: 'fails', proposition: { kind: 'rankBelow', matrix: deadProduct, bound: N } },
      ],
    },
  },
  references,
});
