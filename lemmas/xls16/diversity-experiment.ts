/**
 * # xls16/diversity-experiment
 *
 * Statement: training with the diversity penalty, on L + ρR with R(W) = (1/n²)Σ k(wᵢ, wⱼ)², gives units of smaller R and a
 * network of smaller test error than training on L alone, from the same start, on the same data: at the median over runs.
 * Hypotheses: ρ > 0; runs are independent and none is left out; the recorded weights are what this training gives.
 * Method: each run has data of its own, drawn from the seed or taken from images. Both arms are trained; test error, loss and
 * R of the recorded weights are enclosed, and the order of the paired quotients bounds their median whatever the distribution.
 * What the certificate proves: the enclosures; the bounds of the medians, with a statistical error of 1/40 a side.
 * Control: ρ < 0 rewards units that are alike: R grows.
 * References: arXiv:1611.03131.
 */
import { defineClaim, propositions, toFloat, type Outcome, type Step } from 'lossproof';
import {
  asksSingular,
  findings,
  hasImages,
  shapesOf,
  thresholds,
  type ExperimentSubject,
  type Parameters,
  type Sizes,
} from './_experiment.js';
import { exhibits } from './_experimentExhibits.js';
import { survey } from './_experimentSurvey.js';
import {
  compared,
  medianBounds,
  proveCompared,
  proveMedian,
  proveMedianSide,
  proveQuantity,
} from './_experimentProof.js';
import { penaltyOf, performRuns, type ExperimentJob } from './_experimentRuns.js';
import { paper, references, size, type Bounds } from './_setting.js';

function outcomes(subject: ExperimentSubject): readonly Outcome[] {
  const { moreDiverse, lowered, notLowered } = findings(subject);
  const shapes = shapesOf(subject);
  return [
    { verdict: 'holds', proposition: propositions.conjunction(moreDiverse, lowered), shapes },
    { verdict: 'fails', proposition: propositions.conjunction(moreDiverse, notLowered), shapes },
    // The certificate then shows where the median lies, and that this says neither.
    { verdict: 'undecided', proposition: propositions.conjunction(moreDiverse), shapes },
  ];
}

async function search(job: ExperimentJob): Promise<void> {
  if (!(penaltyOf(job) > 0))
    job.undecided('ρ is not positive, where nothing is claimed; see the control negative-penalty');
  await performRuns(job);
  const [overlaps, test] = [proveCompared(job, 'overlaps'), proveCompared(job, 'test')];
  const others = [proveQuantity(job, 'training')];
  if (asksSingular(job)) others.push(proveQuantity(job, 'singular'));
  if (hasImages(job)) others.push(proveQuantity(job, 'misclassified'));
  for (const { regularised, plain, contrast } of [overlaps, test, ...others].filter((each) => each !== undefined)) {
    for (const steps of [regularised, plain, contrast]) if (steps.length > 0) proveMedian(job, steps);
  }
  const diversity = medianBounds(overlaps.contrast);
  if (compared(diversity.upper, '1') > 0) {
    job.undecided(`the median of the quotients of R lies between ${text(diversity)}: the penalty is too weak to tell`);
  }
  const parts: Step[] = [proveMedianSide(job, overlaps.contrast, 'atMost', '1')];
  const { lowered, notLowered } = thresholds(job);
  const { lower, upper } = medianBounds(test.contrast);
  if (compared(upper, lowered) <= 0) parts.push(proveMedianSide(job, test.contrast, 'atMost', lowered));
  else if (compared(lower, notLowered) >= 0) parts.push(proveMedianSide(job, test.contrast, 'atLeast', notLowered));
  else job.progress(`undecided: the median of the quotients of test errors lies between ${text({ lower, upper })}`);
  job.conclude(...parts);
}

const text = ({ lower, upper }: Bounds): string =>
  `${toFloat(lower).toPrecision(4)} and ${toFloat(upper).toPrecision(4)}`;

export default defineClaim<Sizes, Parameters>({
  id: 'xls16/diversity-experiment',
  version: 1,
  title: 'A penalty on units that are alike lowers the test error',
  paper,
  statement: {
    tex: String.raw`\operatorname{med}\frac{\mathrm{err}_{\mathrm{test}}\bigl(\arg\min (L + \rho R)\bigr)}{\mathrm{err}_{\mathrm{test}}\bigl(\arg\min L\bigr)} \le 1 - \varepsilon, \qquad R(W) = \frac1{n^2}\sum_{i,j} k(w_i, w_j)^2`,
    english:
      'At the median over runs of the recorded sizes, training with the penalty R gives units of no larger R than training without, and a test error that is lower by the share `reduction` at least.',
  },
  method: [
    'each run draws data, a teacher and a start of its own, or takes images that no other run sees',
    'both arms train from that start on those data for as many steps, with the penalty and without',
    'squared errors and R of the recorded weights are enclosed, and so are the quotients of the two arms',
    'order statistics of the quotients bound their median, whatever their distribution',
  ],
  sizes: {
    d: size(10, 2, 200, 'inputs'),
    n: size(5, 2, 200, 'units'),
    h: size(10, 0, 200, 'units of the teacher; 0 for the classes of images in place of teachers'),
    m: size(50, 1, 2000, 'samples to train on, in each run'),
    t: size(400, 1, 5000, 'samples to test on, in each run'),
    runs: size(40, 6, 400, 'runs'),
    steps: size(2000, 1, 20000, 'training steps'),
  },
  presets: { teaching: { t: 100, runs: 20, steps: 1000 }, audit: {} },
  parameters: {
    penalty: { default: '10', says: 'ρ, how much R counts' },
    reduction: { default: '1/1000', says: 'the share by which the test error has to be lower' },
    first: { default: '0', says: 'the label of the first class of images' },
    second: { default: '6', says: 'the label of the second class of images; -1 for all other classes' },
  },
  data: { matrix: 'X1', dimension: 'd', samples: 'm' },
  memory: ({ d, n, m, t, runs }) => runs * (d * (m + t) * 300 + n * (m + n) * 40) + n * (m + t) * 400,
  hypotheses: [
    {
      id: 'penalty-positive',
      english: 'ρ > 0',
      holds: ({ parameters: { penalty } }) => propositions.comparison([penalty], 'exceeds', ['0']),
      broken: ({ parameters: { penalty } }) => propositions.comparison([penalty], 'atMost', ['0']),
      needed: true,
    },
    { id: 'independent-runs', english: 'the runs are independent draws of one procedure, and none was left out' },
    {
      id: 'trained-as-stated',
      english: 'the recorded weights are what training from the seed’s start gives, in the stated number of steps',
    },
  ],
  main: { outcomes, search },
  controls: {
    'negative-penalty': {
      title: 'ρ < 0: units that are alike are rewarded, and R grows',
      breaks: ['penalty-positive'],
      subject: ({ parameters }) => ({
        parameters: { ...parameters, penalty: '-10' },
        sizes: { d: 4, n: 4, h: 4, m: 8, t: 2, runs: 8, steps: 100 },
      }),
      outcomes: (subject) => [
        {
          verdict: 'fails',
          proposition: findings(subject).lessDiverse,
          shapes: shapesOf(subject),
        },
      ],
      search: async (job) => {
        await performRuns(job);
        const { contrast } = proveCompared(job, 'overlaps');
        proveMedianSide(job, contrast, 'atLeast', '1001/1000');
      },
    },
  },
  exhibits,
  survey,
  references,
});
