/** The search for proofs of xls16/discrepancy-concentration: one rule draws the sets of units and counts. */
import { defineClaim, rules } from 'lossproof/search';
import statement, { concentrated, spread } from './discrepancy-concentration.statement.js';

export default defineClaim(statement, {
  method: [
    'in each trial n normal vectors are drawn from a stream of the seed, and the sum of the squares of their overlaps is enclosed in floating point',
    'the mean is known in closed form; a trial where the sum is not shown to be below counts against the claim',
    'the chance of so few such trials, if the probability were above 1/20, is computed exactly',
  ],
  memory: ({ d, n }) => n * (n * 80 + d * 400),
  search: (job) => {
    job.prove(rules.sampledEvent, [], concentrated(job));
  },
  controls: {
    'half-the-mean': (job) => {
      job.prove(rules.sampledEvent, [], spread(job));
    },
  },
});
