/** The search for proofs of k16/gradient: the kernel differentiates the loss and compares with the formulas. */
import { defineClaim, proveEveryDepth, terms } from 'lossproof/search';
import statement, { atEveryDepth, identities, withoutFactor } from './gradient.statement.js';
import { proveDifference, proveIdentities } from './shared/identities.js';

export default defineClaim(statement, {
  method: [
    'the loss is written as a polynomial in one layer, the products of the layers above and below it, and the data, everything an indeterminate',
    'the kernel differentiates it by the layer and compares with the formula, at sizes that decide all; the products may have any number of layers',
    'for one, two and three hidden layers at the recorded widths it does the same with all layers apart, as an example',
  ],
  memory: ({ d0, d1, d2, d3, dy, N }) => N * dy * (d0 * d1 * d2 * d3 + 1) ** 2 * 400,
  search: (job) => {
    job.conclude(proveEveryDepth(job, atEveryDepth()), ...proveIdentities(job, identities(job.sizes)));
  },
  controls: {
    'dropped-factor': (job) => {
      const { d0, d1, dy, N } = job.sizes;
      // With W₁ all ones, R₁ᵀ doubles what G has in every entry; G is not zero.
      const point = {
        W1: terms.constant('1', d1, d0),
        W2: terms.constant('1', dy, d1),
        X: terms.constant('1', d0, N),
        Y: terms.constant('0', dy, N),
      };
      proveDifference(job, withoutFactor(job.sizes), point);
    },
  },
});
