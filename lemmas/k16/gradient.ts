/** The search for proofs of k16/gradient: the kernel differentiates the loss and compares with the formulas. */
import { defineClaim, rules, terms } from 'lossproof/search';
import statement, { identities, withoutFactor } from './gradient.statement.js';
import { proveIdentities } from './shared/identities.js';

export default defineClaim(statement, {
  method: [
    'the loss is written as a polynomial in the weights and the data, everything an indeterminate',
    'the kernel differentiates it by each layer, for one, two and three hidden layers, and compares with the formula',
  ],
  memory: ({ d0, d1, d2, d3, dy, N }) => N * dy * (d0 * d1 * d2 * d3 + 1) ** 2 * 400,
  search: (job) => {
    job.conclude(...proveIdentities(job, identities(job.sizes)));
  },
  controls: {
    'dropped-factor': (job) => {
      const { left, right } = withoutFactor(job.sizes);
      const { d0, d1, dy, N } = job.sizes;
      // With W₁ all ones, R₁ᵀ doubles what G has in every entry; G is not zero.
      const point = {
        W1: terms.constant('1', d1, d0),
        W2: terms.constant('1', dy, d1),
        X: terms.constant('1', d0, N),
        Y: terms.constant('0', dy, N),
      };
      job.prove(rules.ringRefutation, [], { left, right, point });
    },
  },
});
