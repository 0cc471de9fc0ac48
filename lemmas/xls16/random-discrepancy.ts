/** The search for proofs of xls16/random-discrepancy: units are drawn, and the sum of their squared overlaps is enclosed. */
import { defineClaim, rules } from 'lossproof/search';
import statement, { enclosedMean, exceeded, near, squaredOverlaps } from './random-discrepancy.statement.js';
import { laws } from './shared/laws.js';
import { compare, PRECISION, proveSumByFloats } from './shared/proving.js';

export default defineClaim(statement, {
  method: [
    'of the n² terms of the discrepancy n are on the diagonal, where k = ½',
    'the others have the expectation E k², which is known in closed form',
    'the overlaps of the recorded units are enclosed in floating point, and their discrepancy is compared with the mean',
  ],
  memory: ({ d, n }) => 2000 * d * n,
  search: (job) => {
    job.draw('W', laws.units);
    job.conclude(
      job.prove(rules.discrepancyMean, [], {}),
      job.prove(rules.enclosure, [], { ...enclosedMean(job), precision: PRECISION }),
      compare(job, near(job), [proveSumByFloats(job, squaredOverlaps)]),
    );
  },
  controls: {
    'repeated-units': (job) => {
      compare(job, exceeded(job));
    },
  },
});
