/** The search for proofs of sc16/rank-generic: three steps that are the same at every size. */
import { defineClaim, rationals, rules } from 'lossproof/search';
import statement, { deadProduct, freeProduct } from './rank-generic.statement.js';
import { laws } from './shared/laws.js';
import { proveDeficient } from './shared/rank.js';

export default defineClaim(statement, {
  method: [
    'at standard basis vectors an N × N minor of A ∘ X equals 1, so it is not the zero polynomial',
    'a polynomial that is not zero vanishes only on a null set',
    'each of the finitely many sign patterns pulls null sets back to null sets, because s ≠ 0',
  ],
  search: (job) => {
    const { d0, d1, N } = job.sizes;
    if (N > d0 * d1) return job.undecided(`N = ${N} exceeds d0·d1 = ${d0 * d1}; see the control too-many-samples`);
    const minor = job.prove(rules.standardBasisWitness, [], {});
    const generic = job.prove(rules.nonvanishingMinorIsGeneric, [minor], {});
    job.prove(rules.finiteUnion, [generic], { slope: job.parameters.slope });
  },
  controls: {
    'too-many-samples': (job) => {
      job.draw('A', laws.noise);
      job.draw('X', laws.inputs);
      proveDeficient(job, freeProduct);
    },
    'zero-slope': (job) => {
      const signs = [1n, 1n, -1n, 1n, -1n, -1n].map((sign) => rationals.rational(sign));
      job.give('V', { rows: job.sizes.d1, columns: job.sizes.N, entries: signs });
      job.draw('E', laws.noise);
      job.draw('X', laws.inputs);
      job.prove(rules.nullVector, [], {
        matrix: deadProduct,
        vector: { kind: 'matrix', rows: 3, columns: 1, entries: ['0', '0', '1'] },
      });
    },
  },
});
