/** The search for proofs of k16/strict-saddles: draws a critical point with middle layers of full rank and decides it. */
import { deepLinear, defineClaim, rationals, type Job } from 'lossproof/search';
import { proveKind } from './shared/decisions.js';
import { networkOnData } from './shared/network.js';
import { diceOf, fullRankData, givePoint, giveZeroWeights } from './shared/points.js';
import type { Kind } from './shared/saddles.js';
import { settlePaperHypotheses, settleRank } from './shared/settling.js';
import { bottleneckOf, outputsOf, type Deep } from './shared/widths.js';
import statement, { middle } from './strict-saddles.statement.js';

function prove(job: Job<Deep, never>, kind: Kind): void {
  const network = networkOnData(job.sizes);
  settlePaperHypotheses(job);
  settleRank(job, middle(job.sizes), bottleneckOf(job.sizes), network.weights);
  proveKind(job, network, kind);
}

export default defineClaim(statement, {
  method: [
    'data with a chosen spectrum and an invariant subspace are drawn; the middle layers are the identity as far as the widths go',
    'the rank of their product is found modulo a prime',
    'the point is decided: critical, falling to second order in a line, and rising',
  ],
  search: (job) => {
    const { sizes } = job;
    const dice = diceOf(job, 'point');
    // Any set of directions without the best one, of any size up to p: never global.
    const others = Math.min(bottleneckOf(sizes), sizes.d0 - 1, outputsOf(sizes) - 1);
    const chosen = Array.from({ length: dice(others + 1) }, (_, i) => i + 1);
    const through: deepLinear.Padding = (layer, i, j) =>
      layer > 1 && layer <= sizes.H && i === j ? rationals.ONE : rationals.ZERO;
    givePoint(job, deepLinear.spectralPoint(fullRankData(job, 'drawn'), chosen, through, dice));
    prove(job, 'strict');
  },
  controls: {
    'small-middle-rank': (job) => {
      giveZeroWeights(job);
      prove(job, 'bad');
    },
  },
});
