/** The search for proofs of sc16/rank-generic-minor: an integer instance is drawn, and its rank computed modulo a prime. */
import { defineClaim, rules } from 'lossproof/search';
import statement, { product } from './rank-generic-minor.statement.js';
import { proveFullRank } from './shared/rank.js';
import { freeProduct, sizesOf } from './shared/twoLayer.js';

const integers = { kind: 'uniform', from: -99, to: 99 } as const;

export default defineClaim(statement, {
  method: [
    'an integer instance is drawn, and its Khatri–Rao product has rank N modulo a prime, hence over the rationals',
    'so an N × N minor is not the zero polynomial, and vanishes only on a null set',
    'each of the finitely many sign patterns pulls null sets back to null sets, because s ≠ 0',
  ],
  memory: ({ d0, d1, N }) => N * d0 * d1 * 24,
  search: async (job) => {
    job.draw('A', integers);
    job.draw('X', integers);
    const rank = await proveFullRank(job, product, job.sizes.N);
    if (rank === undefined) {
      return job.undecided('the drawn instance is rank-deficient modulo every prime that was tried');
    }
    const minor = job.prove(rules.minorAtInstance, [rank], { sizes: sizesOf(job.sizes) });
    const generic = job.prove(rules.nonvanishingMinorIsGeneric, [minor], {});
    job.prove(rules.finiteUnion, [generic], { slope: job.parameters.slope });
  },
  controls: {
    'too-many-samples': (job) => {
      job.prove(rules.nonzeroLines, [], { matrix: freeProduct(job.sizes) });
    },
  },
});
