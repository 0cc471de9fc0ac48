/** The search for proofs of xls16/random-discrepancy: units are drawn, and the sum of their squared overlaps is enclosed. */
import { defineClaim, matrices, rationals, rules, type Job, type Step } from 'lossproof/search';
import statement, { enclosedMean, exceeded, manifold, near, squaredOverlaps } from './random-discrepancy.statement.js';
import { laws } from './shared/laws.js';
import type { Comparison } from './shared/comparisons.js';
import { compare, PRECISION, proveSumByFloats } from './shared/proving.js';

/** Comparisons that need the sum over the recorded units. */
function compareEach(job: Pick<Job, 'prove' | 'context'>, comparisons: readonly Comparison[]): readonly Step[] {
  const sum = proveSumByFloats(job, squaredOverlaps);
  return comparisons.map((comparison) => compare(job, comparison, [sum]));
}

export default defineClaim(statement, {
  method: [
    'for two directions x, y the number of units that are active on both is binomial, with mean n·k(x, y) and variance n·k(1 − k)',
    'so the discrepancy has the mean E k(1 − k)/n, with E k = ¼ and E k² known in closed form',
    'the overlaps of the recorded units are enclosed in floating point, and their discrepancy is compared with the mean',
  ],
  memory: ({ d, n }) => 2000 * d * n,
  search: (job) => {
    job.draw('W', laws.units);
    job.conclude(
      job.prove(rules.discrepancyMean, [], {}),
      job.prove(rules.enclosure, [], { ...enclosedMean(job), precision: PRECISION }),
      ...compareEach(job, near(job)),
    );
  },
  controls: {
    'repeated-units': (job) => {
      const { d, n } = job.sizes;
      const unit = job.sample('unit', 1, d, laws.units);
      if (unit.entries.every(rationals.isZero)) job.undecided('the unit that was drawn is zero');
      job.give(
        'W',
        matrices.matrix(n, d, (_, k) => matrices.at(unit, 0, k)),
      );
      job.conclude(compare(job, exceeded(job)), ...compareEach(job, manifold(job)));
    },
  },
});
