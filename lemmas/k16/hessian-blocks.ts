/** The search for proofs of k16/hessian-blocks: the kernel differentiates the loss twice and compares with the blocks. */
import { defineClaim, proveEveryDepth, terms } from 'lossproof/search';
import statement, {
  belowDiagonalAtEveryDepth,
  diagonalAtEveryDepth,
  identities,
  swappedFactors,
} from './hessian-blocks.statement.js';
import { proveDifference, proveIdentities } from './shared/identities.js';

export default defineClaim(statement, {
  method: [
    'with the products of the layers above, between and below two layers as single matrices, the kernel differentiates the loss twice, in any direction of one of them, and compares with the block times this direction, at sizes that decide all',
    'for one, two and three hidden layers at the recorded widths it computes the whole Hessian, as an example:',
    'the loss is written as a polynomial in the weights and the data, everything an indeterminate',
    'the blocks are put together, rows of a layer’s entries after each other, those above the diagonal as transposes',
    'the kernel differentiates the loss twice and compares all entries at once',
  ],
  memory: ({ d0, d1, d2, d3, dy, N }) => N * dy * (d0 * d1 * d2 * d3 + 1) ** 2 * 4000,
  search: (job) => {
    const blocks = [diagonalAtEveryDepth(), belowDiagonalAtEveryDepth()].map((block) => proveEveryDepth(job, block));
    job.conclude(job.conclude(...blocks), ...proveIdentities(job, identities(job.sizes)));
  },
  controls: {
    'swapped-factors': (job) => {
      const { d0, d1, dy, N } = job.sizes;
      // At W = 0 only the second product is left, with A = −YXᵀ all −1: A ⊗ I and I ⊗ A differ.
      const point = {
        W1: terms.constant('0', d1, d0),
        W2: terms.constant('0', dy, d1),
        X: terms.constant('1', d0, N),
        Y: terms.constant('1', dy, N),
      };
      proveDifference(job, swappedFactors(job.sizes), point);
    },
  },
});
