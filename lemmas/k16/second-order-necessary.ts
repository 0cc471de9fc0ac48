/** The search for proofs of k16/second-order-necessary: draws critical points until the Hessian of one is semidefinite. */
import { deepLinear, defineClaim, rules, type Job } from 'lossproof/search';
import statement from './second-order-necessary.statement.js';
import { proveKind } from './shared/decisions.js';
import { networkOnData } from './shared/network.js';
import { diceOf, drawnOfKind, fullRankData, givePoint, giveZeroWeights } from './shared/points.js';
import { settlePaperHypotheses } from './shared/settling.js';
import type { Deep } from './shared/widths.js';

function proveAtStrictSaddle(job: Job<Deep, never>): void {
  settlePaperHypotheses(job);
  const network = networkOnData(job.sizes);
  job.conclude(job.prove(rules.secondOrderDichotomy, [], { network }), proveKind(job, network, 'strict'));
}

export default defineClaim(statement, {
  method: [
    'critical points are drawn until one has a positive semidefinite Hessian, a bad saddle if the network is deep enough',
    'the Hessian is decomposed by LDLᵀ',
    'for every pair of layers the gradient between them and the ranks that decide the inclusions are computed',
  ],
  search: (job) => {
    givePoint(job, drawnOfKind(job, job.sizes.H > 1 ? 'bad' : 'global'));
    settlePaperHypotheses(job);
    const network = networkOnData(job.sizes);
    job.conclude(
      job.prove(rules.semidefiniteHessian, [], { network }),
      job.prove(rules.secondOrderDichotomy, [], { network }),
    );
  },
  controls: {
    'indefinite-hessian': (job) => {
      giveZeroWeights(job);
      proveAtStrictSaddle(job);
    },
    converse: (job) => {
      const data = fullRankData(job, 'distinct');
      givePoint(job, deepLinear.spectralPoint(data, [1], deepLinear.noPadding, diceOf(job, 'gauge')));
      proveAtStrictSaddle(job);
    },
  },
});
