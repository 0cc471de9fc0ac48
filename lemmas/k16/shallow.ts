/** The search for proofs of k16/shallow: draws data and weights of three points and decides each. */
import { defineClaim } from 'lossproof/search';
import statement from './shallow.statement.js';
import { curvesFigure } from './shared/figures.js';
import { proveSaddles } from './shared/saddlePoints.js';

export default defineClaim(statement, {
  method: [
    'data with a chosen spectrum are drawn; three points are made that would be bad saddles if the network were deeper',
    'at each the gradient is zero, and in a line the loss falls to second order',
  ],
  search: (job) => {
    if (job.sizes.H > 1) return job.undecided('deeper networks have bad saddles; see the control two-hidden-layers');
    job.conclude(...proveSaddles(job, 'strict', 'drawn'));
  },
  controls: {
    'two-hidden-layers': (job) => {
      job.conclude(...proveSaddles(job, 'bad', 'distinct'));
    },
  },
  exhibits: (certified) => [curvesFigure(certified, 'Leaving strict saddles')],
});
