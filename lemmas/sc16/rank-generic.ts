/** The search for proofs of sc16/rank-generic: three steps that are the same at every size. */
import { defineClaim, rules } from 'lossproof/search';
import statement, { deadProduct } from './rank-generic.statement.js';
import { freeProduct } from './shared/twoLayer.js';

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
      job.prove(rules.nonzeroLines, [], { matrix: freeProduct(job.sizes) });
    },
    'zero-slope': (job) => {
      job.prove(rules.nonzeroLines, [], { matrix: deadProduct });
    },
  },
});
