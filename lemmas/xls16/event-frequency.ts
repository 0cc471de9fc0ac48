/**
 * # xls16/event-frequency
 *
 * Statement: for m independent uniform inputs in d dimensions, lower ≤ P(λ_min(G) ≥ mγ_m/2) ≤ upper, with bounds of a fixed grid.
 * Hypotheses: directions of rounded normal vectors are uniform.
 * Method: as many trials as recorded are drawn from the seed, a stream each; those where the event is shown, and those where it is
 * refuted, are counted; each count is compared with the binomial distribution, exactly; what is undecided helps neither side.
 * What the certificate proves: both bounds, each but for a chance of 1/1000 that the sample misled. The pair is chosen after the draws,
 * the tightest that the counts allow. That costs nothing: were a lower bound above the true probability accepted, the count would be one
 * of those that have, at the true probability too, a tail of at most 1/1000; so for each side all wrong bounds together are
 * accepted with a chance of at most 1/1000.
 * Control: one sample, where the event is certain, and that its frequency is below 19/20 fails by the same counting.
 * References: arXiv:1611.03131; Clopper & Pearson 1934.
 */
import { defineClaim, propositions, reals, type Proposition, type SampledEvent, type Subject } from 'lossproof';
import { frequencies, observed } from './_eventFrequency.js';
import { PAIRS, tightest, type Pair } from './_interval.js';
import { atMost, compare, laws, paper, references, size, stated } from './_setting.js';

type Sizes = 'd' | 'm' | 'trials';

const trialsOf = ({ sizes: { d, m, trials } }: Subject<Sizes>) => ({
  event: 'eigenvalue' as const,
  dimension: d,
  samples: m,
  bits: laws.directions.bits,
  factor: '1/2',
  trials,
});

/** The lower bound first; a side that says nothing is left out. */
const bounds = (subject: Subject<Sizes>, { lower, upper }: Pair): readonly SampledEvent[] => [
  ...(lower === undefined ? [] : [{ ...trialsOf(subject), relation: 'atLeast' as const, bound: lower }]),
  ...(upper === undefined ? [] : [{ ...trialsOf(subject), relation: 'atMost' as const, bound: upper }]),
];

const together = (subject: Subject<Sizes>, pair: Pair): Proposition =>
  propositions.conjunction(
    ...bounds(subject, pair).map((event): Proposition => ({ kind: 'eventFrequency', ...event })),
  );

/** With one sample G = (½), whatever the sample. */
const certain = ({ sizes: { d } }: Subject<Sizes>) =>
  atMost(reals.product(reals.rational('1/2'), reals.rankedEigenvalue(d, 1)), reals.rational('1/2'));
const frequent: Pair = { lower: '19/20' };

export default defineClaim<Sizes, never>({
  id: 'xls16/event-frequency',
  version: 1,
  title: 'The smallest eigenvalue of a random kernel matrix: between which bounds the frequency of a large one lies',
  paper,
  statement: {
    tex: String.raw`p_0 \le \Pr\bigl[\lambda_{\min}(G) \ge \tfrac{m \gamma_m}{2}\bigr] \le p_1`,
    english:
      'For the recorded number of independent random inputs, the probability that the smallest eigenvalue of the kernel matrix reaches half of m times the m-th eigenvalue of the kernel lies between the two recorded bounds, each but for a chance of one in a thousand that the sample misled.',
  },
  method: [
    'in each trial m normal vectors are drawn from a stream of the seed, and their kernel matrix is enclosed in floating point',
    'verified Cholesky of it less mγ_m/2 shows the event, a vector whose Rayleigh quotient is below refutes it; what neither does helps neither bound',
    'the largest lower and the smallest upper bound of a fixed grid are taken for which a count as large would have a chance of at most 1/1000 each, computed exactly',
  ],
  sizes: {
    d: size(5, 2, 100, 'dimension of the inputs'),
    m: size(15, 1, 600, 'samples'),
    trials: size(1000, 135, 20_000, 'trials'),
  },
  presets: { teaching: { d: 3, m: 6, trials: 300 }, audit: {} },
  parameters: {},
  memory: ({ d, m }) => m * (m * 80 + d * 400),
  hypotheses: [{ id: 'uniform-inputs', english: 'the directions of normal vectors, rounded to 24 bits, are uniform' }],
  main: {
    outcomes: (subject) =>
      PAIRS.map((pair) => ({ verdict: 'holds', proposition: together(subject, pair), shapes: {} })),
    search: (job) => {
      const counts = job.trialsShown(trialsOf(job));
      const events = bounds(job, tightest({ trials: job.sizes.trials, ...counts }));
      if (events.length === 0) {
        job.undecided(
          `of ${job.sizes.trials} trials the event was shown in ${counts.happened} and refuted in ${counts.failed}, which bounds nothing`,
        );
      }
      job.conclude(...events.map((event) => job.prove('sampledEvent', [], { ...event })));
    },
  },
  controls: {
    'one-sample': {
      title:
        'one sample: G is the number ½, at least γ₁/2, always; a frequency below 19/20 is refuted by the same counting',
      breaks: [],
      subject: ({ sizes: { d, trials }, parameters }) => ({ parameters, sizes: { d, m: 1, trials } }),
      outcomes: (subject) => [
        {
          verdict: 'fails',
          proposition: propositions.conjunction(stated(certain(subject)), together(subject, frequent)),
          shapes: {},
        },
      ],
      search: (job) => {
        const always = compare(job, certain(job));
        const counted = bounds(job, frequent).map((event) => job.prove('sampledEvent', [], { ...event }));
        job.conclude(always, job.conclude(...counted));
      },
    },
  },
  exhibits: (certified) => [observed([certified])],
  survey: frequencies,
  references: [...references, 'C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413.'],
});
