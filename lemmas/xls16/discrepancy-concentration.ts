/**
 * # xls16/discrepancy-concentration
 *
 * Statement: for n independent uniform units (L2)² is four times its mean or more with a probability of at most 1/20.
 * Hypotheses: the units are independent, their directions uniform.
 * Method: as many sets of units as recorded are drawn from the seed, a stream each; (L2)² is enclosed by the closed formula, and the
 * sets where it is shown to be below are counted.
 * What the certificate proves: the bound, but for a chance of 1/1000 that the sample misled.
 * Control: half of the mean in the place of four times the mean.
 * References: arXiv:1611.03131.
 */
import { defineClaim, type SampledEvent, type Subject } from 'lossproof';
import { laws, paper, references, size } from './_setting.js';

type Sizes = 'd' | 'n' | 'trials';

const event = (
  { sizes: { d, n, trials } }: Subject<Sizes>,
  factor: string,
  relation: SampledEvent['relation'],
  bound: string,
) => ({
  event: 'discrepancy' as const,
  dimension: d,
  samples: n,
  bits: laws.directions.bits,
  factor,
  trials,
  relation,
  bound,
});

const concentrated = (subject: Subject<Sizes>) => event(subject, '4', 'atMost', '1/20');
const spread = (subject: Subject<Sizes>) => event(subject, '1/2', 'atLeast', '1/2');

export default defineClaim<Sizes, never>({
  id: 'xls16/discrepancy-concentration',
  version: 1,
  title: 'The discrepancy of random units stays near its mean',
  paper,
  statement: {
    tex: String.raw`\Pr\Bigl[(L_2)^2 \ge 4 \cdot \tfrac1n\bigl(\tfrac14 - \mathbf E\,k(u, v)^2\bigr)\Bigr] \le \tfrac1{20}`,
    english:
      'For independent random units of the recorded number and dimension, the square of the L2 discrepancy reaches four times its mean with a probability of at most one in twenty, but for a chance of one in a thousand that the sample misled.',
  },
  method: [
    'in each trial n normal vectors are drawn from a stream of the seed, and the sum of the squares of their overlaps is enclosed in floating point',
    'the mean is known in closed form; a trial where the sum is not shown to be below counts against the claim',
    'the chance of so few such trials, if the probability were above 1/20, is computed exactly',
  ],
  sizes: {
    d: size(6, 2, 100, 'inputs'),
    n: size(24, 1, 400, 'units'),
    trials: size(1000, 135, 20_000, 'sets of units; with fewer not even none above would do'),
  },
  presets: { teaching: { d: 3, n: 6, trials: 300 }, audit: {} },
  parameters: {},
  memory: ({ d, n }) => n * (n * 80 + d * 400),
  hypotheses: [{ id: 'uniform-units', english: 'the units are independent, their directions uniform' }],
  main: {
    outcomes: (subject) => [
      { verdict: 'holds', proposition: { kind: 'eventFrequency', ...concentrated(subject) }, shapes: {} },
    ],
    search: (job) => {
      job.prove('sampledEvent', [], concentrated(job));
    },
  },
  controls: {
    'half-the-mean': {
      title: 'half of the mean in the place of four times: it is reached with a probability of at least ½',
      breaks: [],
      subject: ({ sizes: { d, n, trials }, parameters }) => ({
        parameters,
        sizes: { d: Math.max(d, 3), n, trials },
      }),
      outcomes: (subject) => [
        { verdict: 'fails', proposition: { kind: 'eventFrequency', ...spread(subject) }, shapes: {} },
      ],
      search: (job) => {
        job.prove('sampledEvent', [], spread(job));
      },
    },
  },
  references,
});
