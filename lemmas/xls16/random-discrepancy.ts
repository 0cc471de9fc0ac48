/** The search for proofs of xls16/random-discrepancy: units are drawn, and the sum of their squared overlaps is enclosed. */
import { defineClaim, matrices, rules } from 'lossproof/search';
import statement, { enclosedMean, expectation, far, near, squaredOverlaps } from './random-discrepancy.statement.js';
import { laws } from './shared/laws.js';
import { compare, proveSumByFloats } from './shared/proving.js';

export default defineClaim(statement, {
  method: [
    'of the n² terms of the discrepancy n are on the diagonal, where k = ½',
    'the others have the expectation E k², which is known in closed form',
    'the overlaps of the recorded units are enclosed in floating point, and their discrepancy is compared with the mean',
  ],
  memory: ({ d, n }) => 2000 * d * n,
  search: (job) => {
    job.draw('W', laws.units);
    const { left, right } = expectation(job);
    job.conclude(
      job.conclude(
        job.prove(rules.ringIdentity, [], { left, right }),
        job.prove(rules.enclosure, [], { ...enclosedMean(job), precision: 160 }),
      ),
      compare(job, near(job), [proveSumByFloats(job, squaredOverlaps)]),
    );
  },
  controls: {
    'repeated-units': (job) => {
      const { d, n } = job.sizes;
      const unit = job.sample('unit', 1, d, laws.units);
      job.give(
        'W',
        matrices.matrix(n, d, (_, j) => matrices.at(unit, 0, j)),
      );
      compare(job, far(job), [proveSumByFloats(job, squaredOverlaps)]);
    },
  },
});
