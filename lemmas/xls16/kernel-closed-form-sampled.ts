/** The search for proofs of xls16/kernel-closed-form-sampled: points and weights are drawn, and one rule counts and compares. */
import { defineClaim, rules, type Job } from 'lossproof/search';
import statement, { byAngle, independent, type Distance } from './kernel-closed-form-sampled.statement.js';
import { laws } from './shared/laws.js';

function count(job: Pick<Job, 'draw' | 'prove'>, distance: Distance): void {
  job.draw('X', { kind: 'uniformNonzero', from: -99, to: 99 });
  job.draw('W', laws.directions);
  job.prove(rules.sampledActivities, [], { points: 'X', weights: 'W', ...distance, precision: 64 });
}

export default defineClaim(statement, {
  method: [
    'points, and independently of them n normal weights, are drawn from the seed',
    'for each pair of points the weights that are active on both are counted, in whole numbers',
    'at a level that all pairs share, the binomial distribution bounds the probability behind each count on both sides',
    'what the rounding of the weights can change is bounded, and the formula is enclosed from the angle',
  ],
  memory: ({ d, m, n }) => n * (d * 600 + m * 8),
  search: (job) => {
    count(job, byAngle(job));
  },
  controls: {
    'independent-events': (job) => {
      count(job, independent(job));
    },
  },
});
