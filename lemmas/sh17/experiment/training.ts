/** Training for the experiments: minibatches of samples with labels, from a start that is the seed’s. */
import {
  floats,
  matrices,
  toDyadic,
  toFloat,
  trainMinibatch,
  type Job,
  type Labelled,
  type Matrix,
  type Rational,
  type Weights,
} from 'lossproof/search';

/** A pilot on a few cells fixed the first two; see the page of the experiments. */
const [BATCH, RATE] = [100, 0.03];
/**
 * With more samples than this the rate is smaller, by the root of the quotient. More samples need more steps, and weights that wander for
 * long at a constant rate drown the output weights.
 */
const FEW_SAMPLES = 1000;
/** Weights are integers over 2³⁰: then preactivations of bytes are exact in doubles. */
const WEIGHT_BITS = 30;

const START = { kind: 'gaussian', bits: 16 } as const;
const ORDER = { kind: 'uniform', from: 1, to: 2 ** 31 - 1 } as const;

/** What training needs of a job: its seed, its sizes and the user’s data set. */
export type TrainingJob = Pick<Job, 'sample' | 'found' | 'progress' | 'data'> & {
  readonly sizes: { readonly [name in 'd0' | 'd1' | 'N' | 'steps']: number };
};

/** Trains, and returns first and output weights, rounded. */
export async function trained(
  job: TrainingJob,
  inputs: Matrix<Rational>,
  targets: Matrix<Rational>,
  slope: Rational,
): Promise<{ readonly W1: Matrix<Rational>; readonly w2: Matrix<Rational> }> {
  const { steps, N } = job.sizes;
  const rate = RATE * Math.min(1, Math.sqrt(FEW_SAMPLES / N));
  const [samples, scale] = scaled(job, inputs, targets);
  const [[seed]] = floats(job.sample('order', 1, 1, ORDER)) as [[number]];
  const training = { slope: toFloat(slope), steps, batch: BATCH, rate, seed };
  const weights = await trainMinibatch(samples, startOf(job), training, (step) => {
    job.progress(`step ${step} of ${steps}`);
  });
  return rounded(weights, scale);
}

/** Units of random directions, whose output weights have alternating signs. */
function startOf(job: TrainingJob): Weights {
  const { d0, d1 } = job.sizes;
  const size = Math.sqrt(2 / d0);
  return {
    hidden: floats(job.sample('start', d1, d0, START)).map((row) => row.map((entry) => size * entry)),
    output: Array.from({ length: d1 }, (_, i) => (i % 2 === 0 ? 1 : -1) / Math.sqrt(d1)),
  };
}

function rounded({ hidden, output }: Weights, scale: number) {
  const matrixOf = (rows: readonly (readonly number[])[], factor: number): Matrix<Rational> =>
    matrices.matrix(rows.length, (rows[0] as readonly number[]).length, (i, j) =>
      toDyadic(factor * ((rows[i] as readonly number[])[j] as number), WEIGHT_BITS),
    );
  return { W1: matrixOf(hidden, scale), w2: matrixOf([output], 1) };
}

/** The inputs times a factor that makes them numbers of mean square 1. */
function scaled(
  job: TrainingJob,
  inputs: Matrix<Rational>,
  targets: Matrix<Rational>,
): readonly [Labelled, scale: number] {
  const entries = entriesOf(job, inputs);
  const meanSquare = entries.reduce((sum, entry) => sum + entry * entry, 0) / entries.length;
  const scale = 1 / Math.sqrt(meanSquare);
  return [
    {
      dimension: job.sizes.d0,
      inputs: entries.map((entry) => scale * entry),
      targets: Float32Array.from(targets.entries, toFloat),
    },
    scale,
  ];
}

/** The entries, sample after sample. Bytes of a data set are taken as they are, without a rational number for each. */
function entriesOf({ data, sizes }: TrainingJob, inputs: Matrix<Rational>): Float32Array {
  const { d0, N } = sizes;
  if (data?.encoding === 'uint8') return Float32Array.from(data.bytes.subarray(0, N * d0));
  return Float32Array.from({ length: N * d0 }, (_, at) => toFloat(matrices.at(inputs, at % d0, Math.floor(at / d0))));
}
