/**
 * # sc16/rank-generic-minor
 *
 * Statement: as sc16/rank-generic, at the recorded sizes.
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; the noise has a density.
 * Method: a second, independent route: one random integer instance whose rank mod p is N.
 * What the certificate proves: the statement at the recorded sizes, for almost every datum.
 * Control: one sample too many.
 * References: arXiv:1605.08361.
 */
import { defineClaim, terms } from 'lossproof';
import {
  fewSamples,
  noiseDensity,
  nonzeroSlope,
  paper,
  proveDeficient,
  proveFullRank,
  references,
  sizesOf,
  slope,
  twoLayerSizes,
  type TwoLayer,
} from './_setting.js';

const product = terms.khatriRao(terms.data('A'), terms.data('X'));
const shapes = ({ d0, d1, N }: { readonly [name in 'd0' | 'd1' | 'N']: number }) =>
  ({ A: [d1, N], X: [d0, N] }) as const;
const integers = { kind: 'uniform', from: -99, to: 99 } as const;

export default defineClaim<TwoLayer, 'slope'>({
  id: 'sc16/rank-generic-minor',
  version: 1,
  title: 'Full rank for almost every datum, by one nonzero minor',
  paper,
  statement: {
    tex: String.raw`\text{at the recorded } N \le d_0 d_1,\; s \ne 0:\; \text{for a.e. } (X, E):\quad \operatorname{rank}\bigl((E \odot S) \circ X\bigr) = N \quad \forall\, S`,
    english: 'At the recorded sizes, one integer instance of full rank shows that almost every instance has full rank.',
  },
  method: [
    'an integer instance is drawn, and its Khatri–Rao product has rank N modulo a prime, hence over the rationals',
    'so an N × N minor is not the zero polynomial, and vanishes only on a null set',
    'each of the finitely many sign patterns pulls null sets back to null sets, because s ≠ 0',
  ],
  sizes: twoLayerSizes(4, 6, 24, { d0: 1000, d1: 1000, N: 1500 }),
  presets: { teaching: { d0: 2, d1: 2, N: 4 }, audit: {} },
  parameters: slope,
  memory: ({ d0, d1, N }) => N * d0 * d1 * 24,
  impossible: ({ sizes: { d0, d1, N } }) => (N > d0 * d1 + 1 ? `N at most d0·d1 + 1 = ${d0 * d1 + 1}` : undefined),
  hypotheses: [fewSamples, nonzeroSlope, { id: noiseDensity.id, english: noiseDensity.english }],
  main: {
    outcomes: ({ sizes, parameters }) => [
      {
        verdict: 'holds',
        proposition: { kind: 'genericRankForPatterns', sizes: sizesOf(sizes), slope: parameters.slope },
        shapes: shapes(sizes),
      },
    ],
    search: async (job) => {
      const { d0, d1, N } = job.sizes;
      job.draw('A', d1, N, integers);
      job.draw('X', d0, N, integers);
      const rank = await proveFullRank(job, product, N);
      if (rank === undefined)
        return job.undecided('the drawn instance is rank-deficient modulo every prime that was tried');
      const minor = job.prove('minorAtInstance', [rank], { sizes: sizesOf(job.sizes) });
      const generic = job.prove('nonvanishingMinorIsGeneric', [minor], {});
      job.prove('finiteUnion', [generic], { slope: job.parameters.slope });
    },
  },
  controls: {
    'too-many-samples': {
      title: 'N = d₀·d₁ + 1: an exact null vector',
      breaks: ['few-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 3, d1: 3, N: 10 } }),
      outcomes: ({ sizes }) => [
        {
          verdict: 'fails',
          proposition: { kind: 'rankBelow', matrix: product, bound: sizes.N },
          shapes: shapes(sizes),
        },
      ],
      search: (job) => {
        const { d0, d1, N } = job.sizes;
        job.draw('A', d1, N, integers);
        job.draw('X', d0, N, integers);
        proveDeficient(job, product);
      },
    },
  },
  references,
});
