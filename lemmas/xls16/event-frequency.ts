/** The search for proofs of xls16/event-frequency: it counts the trials, and takes the tightest bounds that the counts allow. */
import { defineClaim, rules, trialsShown } from 'lossproof/search';
import statement, { bounds, frequent } from './event-frequency.statement.js';
import { certainWithOneSample, trialsOf } from './shared/largeEigenvalue.js';
import { compare } from './shared/proving.js';
import { tightest } from './shared/tightest.js';
import { frequencies, observed } from './surveys/eventFrequency.js';

export default defineClaim(statement, {
  method: [
    'in each trial m normal vectors are drawn from a stream of the seed, and their kernel matrix is enclosed in floating point',
    'verified Cholesky of it less mγ_m/2 shows the event, a vector whose Rayleigh quotient is below refutes it; what neither does helps neither bound',
    'the largest lower and the smallest upper bound of a fixed grid are taken for which a count as large would have a chance of at most 2⁻⁶⁸ each, enclosed',
  ],
  memory: ({ d, m }) => m * (m * 80 + d * 400),
  search: (job) => {
    const { trials } = job.sizes;
    const failed = trialsShown(job.context, trialsOf(job), 'failed');
    const happened = trialsShown(job.context, trialsOf(job), 'happened');
    const events = bounds(job, tightest({ trials, happened, failed }));
    if (events.length === 0) {
      job.undecided(
        `of ${trials} trials the event was shown in ${happened} and refuted in ${failed}, which bounds nothing`,
      );
    }
    job.conclude(...events.map((event) => job.prove(rules.sampledEvent, [], event)));
  },
  controls: {
    'one-sample': (job) => {
      const always = compare(job, certainWithOneSample(job));
      const counted = bounds(job, frequent).map((event) => job.prove(rules.sampledEvent, [], event));
      job.conclude(always, job.conclude(...counted));
    },
  },
  exhibits: (certified) => [observed([certified])],
  survey: frequencies,
});
