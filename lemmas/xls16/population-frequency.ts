/** The search for proofs of xls16/population-frequency: it counts trials where the event is refuted, or in a control shown. */
import { defineClaim, rules } from 'lossproof/search';
import statement, { frequent, rare } from './population-frequency.statement.js';
import { certainWithOneSample, ranksOfDegree2 } from './shared/largeEigenvalue.js';
import { compare } from './shared/proving.js';
import { frequency } from './surveys/frequency.js';

export default defineClaim(statement, {
  method: [
    'in each trial m normal vectors are drawn from a stream of the seed, and their kernel matrix is enclosed in floating point',
    'where Cholesky of it less mγ_m/2 breaks down there is a vector whose Rayleigh quotient is shown to be below; every trial without one counts as a success',
    'the chance of so few successes, if the probability were above the bound, is computed exactly',
  ],
  memory: ({ d, m }) => m * (m * 80 + d * 400),
  search: (job) => {
    const { d, m } = job.sizes;
    if (m !== ranksOfDegree2(d)) {
      job.undecided(`m = ${m} is not d(d+3)/2, where the event can be frequent; see the control one-sample-more`);
    }
    job.prove(rules.sampledEvent, [], rare(job));
  },
  controls: {
    'one-sample-more': (job) => {
      job.prove(rules.sampledEvent, [], frequent(job));
    },
    'one-sample': (job) => {
      compare(job, certainWithOneSample(job));
    },
  },
  survey: frequency,
});
