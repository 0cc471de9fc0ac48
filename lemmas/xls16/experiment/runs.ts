/** The runs of xls16/diversity-experiment: their data from the seed or from images, and the training of both arms. */
import {
  floats,
  matrices,
  rationals,
  toDyadic,
  trainDiverse,
  UsageError,
  type DiverseRun,
  type Job,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import { imagesOf, type Images } from './images.js';
import {
  DATA_LAW,
  hasImages,
  IMAGES,
  IMAGE_SCALE,
  namesOf,
  runsOf,
  signsOf,
  type Arm,
  type Parameters,
  type Sizes,
} from './setting.js';

export type ExperimentJob = Job<Sizes, Parameters>;

/** A pilot on other seeds fixed it beforehand; see the page. */
const RATE = 0.02;
/** Trained weights are rounded to multiples of 2^−16: as 32-bit floats they are exact up to 256. */
const WEIGHT_BITS = 16;

const START_LAW = { kind: 'gaussian', bits: 16 } as const;

/** The data that a run is trained on, in numbers of size one, and the factor of its weights that undoes the scaling. */
interface Prepared extends DiverseRun {
  readonly scale: number;
}

/** Draws the data of every run, or takes them from images, and makes both arms' trained weights part of the instance. */
export async function performRuns(job: ExperimentJob): Promise<void> {
  if (!hasImages(job) && job.data !== undefined) {
    throw new UsageError('impossible-size', 'size h', '0, no teacher, beside a data set', `${job.sizes.h}`);
  }
  const prepared = hasImages(job) ? await photographed(job) : runsOf(job).map((run) => taught(job, run));
  await trainedArm(job, 'plain', prepared, 0);
  await trainedArm(job, 'regularised', prepared, penaltyOf(job));
}

export function penaltyOf({ parameters: { penalty } }: Pick<ExperimentJob, 'parameters'>): number {
  const { numerator, denominator } = rationals.parseRational(penalty) as Rational;
  return Number(numerator) / Number(denominator);
}

async function trainedArm(job: ExperimentJob, arm: Arm, runs: readonly Prepared[], penalty: number): Promise<void> {
  const { n, d, steps } = job.sizes;
  const names = runsOf(job).map((run) => namesOf(run)[arm]);
  const train = async () => {
    const trained = await trainDiverse(runs, { steps, rate: RATE, penalty }, (step) => {
      job.progress(`${arm}: ${runs.length} runs, step ${step} of ${steps}`);
    });
    const rounded = trained.map((weights, run) =>
      matrices.matrix(n, d, (i, j) =>
        toDyadic(((weights[i] as readonly number[])[j] as number) * (runs[run] as Prepared).scale, WEIGHT_BITS),
      ),
    );
    return byName(names, rounded);
  };
  await job.found(names, train, 'float32');
}

/**
 * Draws inputs and teacher from the seed. Networks of ReLU units are homogeneous in the inputs and in the weights, so that
 * training may see inputs of mean square 1 and targets of mean square about 1, and the weights that it finds are scaled back.
 */
function taught(job: ExperimentJob, run: number): Prepared {
  const { d, h, n } = job.sizes;
  const names = namesOf(run);
  const inputs = floats(job.draw(names.inputs, DATA_LAW));
  job.draw(names.tests, DATA_LAW);
  const teacher = floats(job.draw(names.teacher, DATA_LAW));
  const scale = Math.sqrt(h / 2);
  const targets = outputsOf(teacher, signsOf(h), inputs).map((target) => target / scale / Math.sqrt(d));
  return { inputs: scaled(inputs, 1 / Math.sqrt(d)), targets, signs: signsOf(n), start: startOf(job, run), scale };
}

function startOf(job: ExperimentJob, run: number): number[][] {
  const { n, d } = job.sizes;
  return scaled(floats(job.sample(`start ${run}`, n, d, START_LAW)), Math.sqrt(2 / n));
}

function outputsOf(W: readonly (readonly number[])[], signs: readonly number[], X: readonly (readonly number[])[]) {
  return (X[0] as readonly number[]).map((_, l) =>
    W.reduce((sum, w, k) => {
      const preactivation = w.reduce((inner, weight, j) => inner + weight * ((X[j] as number[])[l] as number), 0);
      return sum + (signs[k] as number) * Math.max(0, preactivation);
    }, 0),
  );
}

const scaled = (rows: readonly (readonly number[])[], factor: number): number[][] =>
  rows.map((row) => row.map((entry) => entry * factor));

/** How each part of the images is written. */
const ENCODING = { pool: 'uint8', tests: 'uint8', testClasses: 'int8' } as const;

/**
 * Makes all images part of the instance, from which each run then draws its own. They come from the data set; a replay without it
 * takes them from the certificate.
 */
async function photographed(job: ExperimentJob): Promise<readonly Prepared[]> {
  let all: Images | undefined;
  for (const part of Object.keys(ENCODING) as (keyof Images)[]) {
    const name = IMAGES[part];
    const find = () => (all ??= imagesOf(job))[part];
    if (job.data === undefined)
      await job.found<string>([name], () => Promise.resolve({ [name]: find() }), ENCODING[part]);
    else job.give(name, find(), ENCODING[part]);
  }
  return runsOf(job).map((run) => {
    const rows = floats(job.choose(namesOf(run).inputs, IMAGES.pool));
    return {
      inputs: scaled(rows.slice(0, -1), 1 / IMAGE_SCALE),
      targets: (rows.at(-1) as number[]).map((isFirst) => 2 * isFirst - 1),
      signs: signsOf(job.sizes.n),
      start: startOf(job, run),
      scale: 1,
    };
  });
}

function byName(names: readonly string[], all: readonly Matrix<Rational>[]) {
  return Object.fromEntries(names.map((name, at) => [name, all[at] as Matrix<Rational>]));
}
