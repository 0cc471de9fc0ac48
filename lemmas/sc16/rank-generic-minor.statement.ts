/**
 * # sc16/rank-generic-minor
 *
 * Statement: as sc16/rank-generic, at the recorded sizes.
 * Scope: these sizes, almost every (X, E).
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; the noise has a density.
 * Method: a second, independent route: one random integer instance whose rank mod p is N.
 * What the certificate proves: the statement at the recorded sizes, for almost every datum.
 * Control: one sample too many.
 * References: arXiv:1605.08361.
 */
import { defineStatement, terms } from 'lossproof/statement';
import { densityAssumed, fewSamples, nonzeroSlope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { slope } from './shared/parameters.js';
import { sizesOf, twoLayerSizes } from './shared/twoLayer.js';

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
  sizes: twoLayerSizes(4, 6, 24, { d0: 1000, d1: 1000, N: 1500 }),
  presets: { teaching: { d0: 2, d1: 2, N: 4 } },
  parameters: slope,
  impossible: ({ sizes: { d0, d1, N } }) => (N > d0 * d1 + 1 ? `N at most d0·d1 + 1 = ${d0 * d1 + 1}` : undefined),
  hypotheses: [fewSamples, nonzeroSlope, densityAssumed],
  matrices: ({ sizes: { d0, d1, N } }) => ({ A: [d1, N], X: [d0, N] }),
  outcomes: ({ sizes, parameters }) => [
    {
      verdict: 'holds',
      proposition: { kind: 'genericRankForPatterns', sizes: sizesOf(sizes), slope: parameters.slope },
    },
  ],
  controls: {
    'too-many-samples': {
      title: 'N = d₀·d₁ + 1: an exact null vector',
      breaks: ['few-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 3, d1: 3, N: 10 } }),
      outcomes: ({ sizes }) => [
        { verdict: 'fails', proposition: { kind: 'rankBelow', matrix: product, bound: sizes.N } },
      ],
    },
  },
  references,
});
