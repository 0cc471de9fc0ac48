/**
 * # sc16/rank-generic-minor
 *
 * Statement: as sc16/rank-generic, at the recorded sizes.
 * Scope: these sizes × almost every data, all weights.
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; noise with a density, which the proof does not use.
 * Method: a second, independent route: one random integer instance whose rank mod p is N.
 * What the certificate proves: `holds`: the statement, which speaks of the recorded sizes only.
 * Control: too-many-samples (refutes): with N = d₀·d₁ + 1 the rank is less than N whatever the data.
 * References: arXiv:1605.08361.
 */
import { these, defineStatement, terms } from 'lossproof/statement';
import { densityAssumed, fewSamples, nonzeroSlope, slope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { freeProduct, sizesOf, twoLayerSizes } from './shared/twoLayer.js';

/** A ∘ X with A drawn itself. */
export const product = terms.khatriRao(terms.data('A'), terms.data('X'));

export default defineStatement({
  id: 'sc16/rank-generic-minor',
  title: 'Full rank for almost every datum, by one nonzero minor',
  paper,
  statement: {
    tex: String.raw`\text{at the recorded } N \le d_0 d_1,\; s \ne 0:\; \text{for a.e. } (X, E):\quad \operatorname{rank}\bigl((E \odot S) \circ X\bigr) = N \quad \forall\, S`,
    english: 'At the recorded sizes, one integer instance of full rank shows that almost every instance has full rank.',
  },
  scope: these('almost-every data', 'all weights'),
  sizes: twoLayerSizes(4, 6, 24, { d0: 1000, d1: 1000, N: 1500 }),
  presets: { teaching: { d0: 2, d1: 2, N: 4 } },
  parameters: slope,
  impossible: ({ sizes: { d0, d1, N } }) => (N > d0 * d1 + 1 ? `N at most d0·d1 + 1 = ${d0 * d1 + 1}` : undefined),
  hypotheses: [fewSamples, nonzeroSlope, densityAssumed],
  matrices: ({ sizes: { d0, d1, N } }) => ({ A: [d1, N], X: [d0, N] }),
  outcomes: ({ sizes, parameters }) => [
    {
      finding: 'holds',
      proposition: { kind: 'genericRankForPatterns', sizes: sizesOf(sizes), slope: parameters.slope },
    },
  ],
  controls: {
    'too-many-samples': {
      kind: 'refutes',
      title: 'N = d₀·d₁ + 1: more columns than rows, whatever the data and weights',
      breaks: ['few-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 3, d1: 3, N: 10 } }),
      matrices: () => ({}),
      outcomes: ({ sizes }) => [
        { finding: 'fails', proposition: { kind: 'rankBelow', matrix: freeProduct(sizes), bound: sizes.N } },
      ],
    },
  },
  references,
});
