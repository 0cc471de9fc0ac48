/** The search for proofs of k16/bad-saddles: draws data and weights of three points and decides each. */
import { defineClaim } from 'lossproof/search';
import statement from './bad-saddles.statement.js';
import { curvesFigure } from './shared/figures.js';
import { proveSaddles } from './shared/saddlePoints.js';

export default defineClaim(statement, {
  method: [
    'data with a chosen spectrum are drawn; three points are made: zero weights, and the best subspace of dimension 1 with zero and with nonzero padding',
    'at each the gradient is zero and LDLᵀ finds the Hessian positive semidefinite',
    'along one curve the loss falls, along another it rises; the orders are read off the exact expansions',
  ],
  search: (job) => {
    if (job.sizes.H < 2) return job.undecided('with one hidden layer there are none; see the control one-hidden-layer');
    proveSaddles(job, 'bad', 'drawn');
  },
  controls: {
    'one-hidden-layer': (job) => {
      proveSaddles(job, 'strict', 'distinct');
    },
  },
  exhibits: (certified) => [curvesFigure(certified, 'Leaving bad saddles')],
});
