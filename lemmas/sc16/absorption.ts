/** The search for proofs of sc16/absorption: two identities at every size, and data with gᵢ = 0 for the control. */
import { absorptionAtEverySize } from 'lossproof/schemes';
import { defineClaim, matrices, nullVectorOf, proveEverySize, rationals, RATIONALS, rules } from 'lossproof/search';
import statement, { hessianOnData } from './absorption.statement.js';
import { laws } from './shared/laws.js';

export default defineClaim(statement, {
  method: [
    'the Hessian of the loss in one unit, at output weight zero, is a block matrix in c and g',
    'in the direction (2q, (c + 1)g), q = g·g, its quadratic form is −4q², negative unless g = 0',
    'both are identities of matrices of any sizes; at a few small ones both sides agree, and so at every size',
  ],
  search: (job) => {
    job.conclude(...absorptionAtEverySize().map((identity) => proveEverySize(job, identity)));
  },
  controls: {
    'zero-gradient': (job) => {
      const a = job.draw('a', laws.noise);
      const X = job.draw('X', laws.inputs);
      job.draw('w', laws.weights);
      // Residuals that cancel, Σ eₙaₙxₙ = 0: a null vector of the columns aₙxₙ, or none where those are independent.
      const e =
        nullVectorOf(matrices.khatriRao(RATIONALS, a, X)) ?? matrices.matrix(job.sizes.N, 1, () => rationals.ZERO);
      job.give('e', matrices.transpose(e));
      job.prove(rules.positiveSemidefiniteByLdl, [], { matrix: hessianOnData(job.sizes) });
    },
  },
});
