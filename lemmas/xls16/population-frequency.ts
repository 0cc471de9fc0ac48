/**
 * # xls16/population-frequency
 *
 * Statement: for m = d(d+3)/2 independent uniform inputs, λ_min(G) ≥ mγ_m/2 has a probability of at most 1/100 (1/20 for d = 2, or
 * with few trials).
 * Hypotheses: m = d(d+3)/2, the last rank of the eigenvalues of degree 2; directions of rounded normal vectors are uniform.
 * Method: as many trials as recorded are drawn from the seed, a stream each; in each the event is refuted, where it can be, by a
 * vector whose Rayleigh quotient is below; the number that is left is compared with the binomial distribution, exactly.
 * What the certificate proves: the bound, but for a chance of 1/1000 that the sample misled.
 * Controls: one sample more, where γ_m is far smaller and the event frequent, by the same counting; one sample, where it is certain.
 * References: arXiv:1611.03131.
 */
import { defineClaim, propositions, reals, type SampledEvent, type Subject } from 'lossproof';
import { frequency } from './_frequency.js';
import { atMost, compare, laws, paper, references, size, stated } from './_setting.js';

type Sizes = 'd' | 'm' | 'trials';

const event = (
  { sizes: { d, m, trials } }: Subject<Sizes>,
  relation: SampledEvent['relation'],
  bound: string,
): SampledEvent => ({
  event: 'eigenvalue',
  dimension: d,
  samples: m,
  bits: laws.directions.bits,
  factor: '1/2',
  trials,
  relation,
  bound,
});

/** 688 trials without the event are the fewest that show 1/100. In the plane it happens in one or two of a hundred. */
const bound = ({ sizes: { d, trials } }: Subject<Sizes>): string => (d > 2 && trials >= 1000 ? '1/100' : '1/20');

const rare = (subject: Subject<Sizes>) => event(subject, 'atMost', bound(subject));
const frequent = (subject: Subject<Sizes>) => event(subject, 'atLeast', '1/2');

/** With one sample G = (½), whatever the sample. */
const certain = ({ sizes: { d } }: Subject<Sizes>) =>
  atMost(reals.product(reals.rational('1/2'), reals.rankedEigenvalue(d, 1)), reals.rational('1/2'));

export default defineClaim<Sizes, never>({
  id: 'xls16/population-frequency',
  version: 2,
  title: 'The smallest eigenvalue of a random kernel matrix: how often it is large',
  paper,
  statement: {
    tex: String.raw`\Pr\bigl[\lambda_{\min}(G) \ge \tfrac{m \gamma_m}{2}\bigr] \le \tfrac1{100}, \qquad m = \tfrac{d(d+3)}{2}`,
    english:
      'For independent random inputs, as many as the kernel has eigenvalues of the degrees 0, 1 and 2, the smallest eigenvalue of the kernel matrix reaches half of m times the m-th eigenvalue of the kernel with a probability of at most one in a hundred (one in twenty in the plane, or with fewer than a thousand trials), but for a chance of one in a thousand that the sample misled.',
  },
  method: [
    'in each trial m normal vectors are drawn from a stream of the seed, and their kernel matrix is enclosed in floating point',
    'where Cholesky of it less mγ_m/2 breaks down there is a vector whose Rayleigh quotient is shown to be below; every trial without one counts as a success',
    'the chance of so few successes, if the probability were above the bound, is computed exactly',
  ],
  sizes: {
    d: size(5, 2, 100, 'dimension of the inputs'),
    m: size(20, 1, 600, 'samples'),
    trials: size(1000, 135, 20_000, 'trials; with fewer not even none of them would do'),
  },
  presets: { teaching: { d: 3, m: 9, trials: 400 }, audit: {} },
  parameters: {},
  memory: ({ d, m }) => m * (m * 80 + d * 400),
  hypotheses: [
    {
      id: 'last-rank-of-degree-2',
      english: 'm = d(d+3)/2: with one sample more the event is frequent, with far fewer too',
      holds: ({ sizes: { d, m } }) => propositions.comparison([d, d + 3], 'equals', [2, m]),
      broken: ({ sizes: { d, m } }) => propositions.comparison([d, d + 3], 'differs', [2, m]),
    },
    { id: 'uniform-inputs', english: 'the directions of normal vectors, rounded to 24 bits, are uniform' },
  ],
  main: {
    outcomes: (subject) => [
      {
        verdict: 'holds',
        proposition: { kind: 'eventFrequency', ...rare(subject) },
        shapes: {},
      },
    ],
    search: (job) => {
      const { d, m } = job.sizes;
      if (2 * m !== d * (d + 3)) {
        return job.undecided(
          `m = ${m} is not d(d+3)/2, where the event can be frequent; see the control one-sample-more`,
        );
      }
      job.prove('sampledEvent', [], { ...rare(job) });
    },
  },
  controls: {
    'one-sample-more': {
      title: 'one sample more than d(d+3)/2: the event has a probability of at least ½, by the same counting',
      breaks: ['last-rank-of-degree-2'],
      subject: ({ sizes: { d, trials }, parameters }) => {
        const moderate = Math.min(Math.max(d, 3), 10);
        return { parameters, sizes: { d: moderate, m: (moderate * (moderate + 3)) / 2 + 1, trials } };
      },
      outcomes: (subject) => [
        { verdict: 'fails', proposition: { kind: 'eventFrequency', ...frequent(subject) }, shapes: {} },
      ],
      search: (job) => {
        job.prove('sampledEvent', [], { ...frequent(job) });
      },
    },
    'one-sample': {
      title: 'one sample: G is the number ½, which is at least γ₁/2, always',
      breaks: ['last-rank-of-degree-2'],
      subject: ({ sizes: { d, trials }, parameters }) => ({ parameters, sizes: { d, m: 1, trials } }),
      outcomes: (subject) => [{ verdict: 'fails', proposition: stated(certain(subject)), shapes: {} }],
      search: (job) => {
        compare(job, certain(job));
      },
    },
  },
  survey: frequency,
  references,
});
