/**
 * # xls16/population-frequency
 *
 * Statement: for m independent uniform inputs, λ_min(G) ≥ mγ_m/2 has a probability of at most 1/20.
 * Hypotheses: m = d(d+3)/2 or more, and so m ≥ 2; directions of rounded normal vectors are uniform.
 * Method: as many trials as recorded are drawn from the seed; in each the event is refuted by enclosures where it can be; the number
 * that is left is compared with the binomial distribution, exactly.
 * What the certificate proves: the bound, but for a chance of 1/1000 that the sample misled.
 * Control: one sample, where the event is certain.
 * References: arXiv:1611.03131.
 */
import { defineClaim, propositions, reals, type Proposition, type Subject } from 'lossproof';
import { atMost, compare, laws, paper, references, size, stated } from './_setting.js';

type Sizes = 'd' | 'm' | 'trials';

const BOUND = '1/20';
const BITS = laws.directions.bits;

const rare = ({ sizes: { d, m } }: Subject<Sizes>): Proposition => ({
  kind: 'leastEigenvalueRare',
  dimension: d,
  samples: m,
  bits: BITS,
  bound: BOUND,
});

/** With one sample G = (½), whatever the sample. */
const certain = ({ sizes: { d } }: Subject<Sizes>) =>
  atMost(reals.product(reals.rational('1/2'), reals.rankedEigenvalue(d, 1)), reals.rational('1/2'));

export default defineClaim<Sizes, never>({
  id: 'xls16/population-frequency',
  version: 1,
  title: 'The smallest eigenvalue of a random kernel matrix: how often it is large',
  paper,
  statement: {
    tex: String.raw`\Pr\bigl[\lambda_{\min}(G) \ge \tfrac{m \gamma_m}{2}\bigr] \le \tfrac1{20}`,
    english:
      'For independent random inputs of the recorded number and dimension, the smallest eigenvalue of the kernel matrix reaches half of m times the m-th eigenvalue of the kernel with a probability of at most one in twenty, but for a chance of one in a thousand that the sample misled.',
  },
  method: [
    'in each trial m normal vectors are drawn from the seed and their kernel matrix is enclosed',
    'a negative pivot shows that its smallest eigenvalue is below mγ_m/2; every trial without one counts as a success',
    'the chance of so few successes, if the probability were 1/20 or more, is computed exactly',
  ],
  sizes: {
    d: size(3, 2, 20, 'dimension of the inputs'),
    m: size(9, 1, 60, 'samples'),
    trials: size(200, 135, 2000, 'trials; with fewer not even none of them would do'),
  },
  presets: { teaching: { trials: 150 }, audit: {} },
  parameters: {},
  memory: ({ d, m, trials }) => d * m * trials * 400,
  hypotheses: [
    {
      id: 'many-samples',
      english: 'm ≥ d(d+3)/2: with fewer samples the event can be frequent',
      holds: ({ sizes: { d, m } }) => propositions.comparison([d, d + 3], 'atMost', [2, m]),
      broken: ({ sizes: { d, m } }) => propositions.comparison([d, d + 3], 'exceeds', [2, m]),
    },
    { id: 'uniform-inputs', english: 'the directions of normal vectors, rounded to 24 bits, are uniform' },
  ],
  main: {
    outcomes: (subject) => [
      {
        verdict: 'holds',
        proposition: rare(subject),
        shapes: { X: [subject.sizes.d, subject.sizes.m * subject.sizes.trials] },
      },
    ],
    search: (job) => {
      const { d, m, trials } = job.sizes;
      if (2 * m < d * (d + 3)) {
        return job.undecided(
          `m = ${m} is less than d(d+3)/2, where the event can be frequent; see the control one-sample`,
        );
      }
      job.draw('X', d, m * trials, laws.directions);
      job.prove('binomialBound', [], { points: 'X', samples: m, bound: BOUND, precision: 64 });
    },
  },
  controls: {
    'one-sample': {
      title: 'one sample: G is the number ½, which is at least γ₁/2, always',
      breaks: ['many-samples'],
      subject: ({ sizes: { d, trials }, parameters }) => ({ parameters, sizes: { d, m: 1, trials } }),
      outcomes: (subject) => [{ verdict: 'fails', proposition: stated(certain(subject)), shapes: {} }],
      search: (job) => {
        compare(job, certain(job));
      },
    },
  },
  references,
});
