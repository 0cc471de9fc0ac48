/** The search for proofs of xls16/discrepancy-identity: units of the plane are drawn, and both sides are enclosed there. */
import { defineClaim } from 'lossproof/search';
import statement, { comparisons, wrong } from './discrepancy-identity.statement.js';
import { laws } from './shared/laws.js';
import { compare } from './shared/proving.js';

export default defineClaim(statement, {
  method: [
    'the ends of the half-circles cut the circle into arcs; on a cell of two arcs the count is constant',
    'there the integrand is the square of a function linear in the distance of x and y, integrated in closed form',
    'the kernel values and E k² = 1/12 are enclosed, and the two sides are compared',
    'in any dimension the square is expanded and the order of expectations exchanged: see the page',
  ],
  search: (job) => {
    job.draw('W', laws.units);
    job.conclude(...comparisons(job).map((comparison) => compare(job, comparison)));
  },
  controls: {
    'without-variance': (job) => {
      job.draw('W', laws.units);
      compare(job, wrong(job));
    },
  },
});
