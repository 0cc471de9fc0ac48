/** The search for proofs of xls16/diversity-experiment: it trains both arms of every run and encloses what they came to. */
import { defineClaim, toFloat, type Step } from 'lossproof/search';
import statement from './diversity-experiment.statement.js';
import { exhibits } from './experiment/exhibits.js';
import { DIVERSITY, thresholds } from './experiment/findings.js';
import {
  compared,
  medianBounds,
  proveCompared,
  proveMedian,
  proveMedianSide,
  proveQuantity,
} from './experiment/proof.js';
import { quantitiesOf } from './experiment/quantities.js';
import { penaltyOf, performRuns, type ExperimentJob } from './experiment/runs.js';
import { survey } from './experiment/survey.js';
import type { Bounds } from './shared/proving.js';

/** As many as Fashion-MNIST has to train on: how many a run draws from is no size. */
const MOST_IMAGES = 60_000;

async function search(job: ExperimentJob): Promise<void> {
  if (!(penaltyOf(job) > 0))
    job.undecided('ρ is not positive, where nothing is claimed; see the control negative-penalty');
  await performRuns(job);
  const [overlaps, test] = [proveCompared(job, 'overlaps'), proveCompared(job, 'test')];
  const others = quantitiesOf(job)
    .filter((quantity) => quantity !== 'overlaps' && quantity !== 'test')
    .map((quantity) => proveQuantity(job, quantity));
  for (const { regularised, plain, contrast } of [overlaps, test, ...others].filter((each) => each !== undefined)) {
    for (const steps of [regularised, plain, contrast]) if (steps.length > 0) proveMedian(job, steps);
  }
  const diversity = medianBounds(overlaps.contrast);
  if (compared(diversity.upper, DIVERSITY.more) > 0) {
    job.undecided(`the median of the quotients of R lies between ${text(diversity)}: the penalty is too weak to tell`);
  }
  const parts: Step[] = [proveMedianSide(job, overlaps.contrast, 'atMost', DIVERSITY.more)];
  const { lowered, notLowered } = thresholds(job);
  const { lower, upper } = medianBounds(test.contrast);
  if (compared(upper, lowered) <= 0) parts.push(proveMedianSide(job, test.contrast, 'atMost', lowered));
  else if (compared(lower, notLowered) >= 0) parts.push(proveMedianSide(job, test.contrast, 'atLeast', notLowered));
  else job.progress(`undecided: the median of the quotients of test errors lies between ${text({ lower, upper })}`);
  job.conclude(...parts);
}

const text = ({ lower, upper }: Bounds): string =>
  `${toFloat(lower).toPrecision(4)} and ${toFloat(upper).toPrecision(4)}`;

export default defineClaim(statement, {
  method: [
    'each run draws data, a teacher and a start of its own, or draws images of its own from those to train on',
    'both arms train from that start on those data for as many steps, with the penalty and without',
    'squared errors and R of the recorded weights are enclosed, and so are the quotients of the two arms',
    'order statistics of the quotients bound their median, whatever their distribution',
  ],
  memory: ({ d, n, h, m, t, runs }) =>
    d * (h === 0 ? MOST_IMAGES + runs * m + t : runs * (m + t)) * 300 + runs * n * (m + n) * 40 + n * (m + t) * 400,
  search,
  controls: {
    'negative-penalty': async (job) => {
      await performRuns(job);
      proveMedianSide(job, proveCompared(job, 'overlaps').contrast, 'atLeast', DIVERSITY.less);
    },
  },
  exhibits,
  survey,
});
