/** The search for proofs of sh17/rank-frequency: it counts the trials, and takes the tightest bounds that the counts allow. */
import { defineClaim, fullRanksShown, rules } from 'lossproof/search';
import { tightest } from '../xls16/shared/tightest.js';
import statement, { bounds, neverFull, rare, type FrequencySubject } from './rank-frequency.statement.js';
import { observed, rankFrequencies } from './shared/rankFrequencies.js';

const trialsOf = ({ sizes: { d0, d1, N, trials }, parameters: { slope } }: FrequencySubject) => ({
  inputs: d0,
  units: d1,
  samples: N,
  slope,
  trials,
});

export default defineClaim(statement, {
  method: [
    'in each trial normal samples and first weights are drawn from a stream of the seed; where roundings leave no doubt, they give the slopes A',
    'rank N of A∘X modulo a prime shows that A∘X has full rank for almost all X with these slopes; samples that occur in a null vector show that it has not, if their slopes span too little',
    'the largest lower and the smallest upper bound of a fixed grid are taken for which a count as large would have a chance of at most 2⁻⁶⁸ each, enclosed',
  ],
  memory: ({ d0, d1, N }) => N * d0 * d1 * 2 + Math.min(N * d0 * d1, 2 ** 26) * 8 + N * (d0 + d1) * 100,
  search: (job) => {
    const { trials } = job.sizes;
    const { full, deficient } = fullRanksShown(job.context, trialsOf(job));
    const found = bounds(job, tightest({ trials, happened: full, failed: deficient }));
    if (found.length === 0) {
      job.undecided(
        `of ${trials} trials full rank was shown in ${full} and refuted in ${deficient}, which bounds nothing`,
      );
    }
    job.conclude(...found.map((frequency) => job.prove(rules.sampledFullRank, [], frequency)));
  },
  controls: {
    'too-many-samples': (job) => {
      const { kind, ...never } = neverFull(job);
      const always = job.prove(rules[kind], [], never);
      const counted = bounds(job, rare).map((frequency) => job.prove(rules.sampledFullRank, [], frequency));
      job.conclude(always, job.conclude(...counted));
    },
    'linear-units': (job) => {
      job.conclude(...bounds(job, rare).map((frequency) => job.prove(rules.sampledFullRank, [], frequency)));
    },
  },
  exhibits: (certified) => [observed([certified])],
  survey: rankFrequencies,
});
