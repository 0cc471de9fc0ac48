/** The search for proofs of k16/bad-saddles: one identity for zero weights everywhere; draws data and weights of points and decides each. */
import { deepLosses, defineClaim, proveEveryDepth, proveEverySize, rules } from 'lossproof/search';
import statement, { atZero } from './bad-saddles.statement.js';
import { curvesFigure } from './shared/figures.js';
import { giveUncorrelatedData, proveSaddles } from './shared/saddlePoints.js';
import { settlePaperHypotheses } from './shared/settling.js';

export default defineClaim(statement, {
  method: [
    'at every depth and size the loss on a line through zero weights has terms of degree 0, K and 2K only, K the number of layers; with K ≥ 3 gradient and Hessian vanish at zero, and the term of degree K takes both signs if YXᵀ ≠ 0',
    'data with a chosen spectrum are drawn; three points are made: zero weights, and the best subspace of dimension 1 with zero and with nonzero padding',
    'at each the gradient is zero and LDLᵀ finds the Hessian positive semidefinite',
    'along one curve the loss falls, along another it rises; the orders are read off the exact expansions',
  ],
  search: (job) => {
    if (job.sizes.H < 2) return job.undecided('with one hidden layer there are none; see the control one-hidden-layer');
    const points = proveSaddles(job, 'bad', 'drawn');
    const degrees = proveEverySize(job, deepLosses.scaledLoss());
    job.conclude(job.prove(rules.zeroWeights, [degrees], { layers: atZero.layers }), ...points);
  },
  controls: {
    uncorrelated: (job) => {
      giveUncorrelatedData(job);
      settlePaperHypotheses(job);
      const degrees = proveEverySize(job, deepLosses.scaledLoss());
      const along = proveEveryDepth(job, deepLosses.derivativeAlongLayer());
      job.prove(rules.uncorrelatedTargets, [degrees, along], {});
    },
    'one-hidden-layer': (job) => {
      job.conclude(...proveSaddles(job, 'strict', 'distinct'));
    },
  },
  exhibits: (certified) => [curvesFigure(certified, 'Leaving bad saddles')],
});
