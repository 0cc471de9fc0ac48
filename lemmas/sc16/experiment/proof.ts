/** Training and proofs of both experiments of the paper. */
import {
  findNearby,
  floats,
  matrices,
  multiplyExactly,
  nearestDoubles,
  networks,
  nullVectorOf,
  rationals,
  RATIONALS,
  rules,
  singularValueBound,
  toFloat,
  type FloatMatrix,
  type Job,
  type Matrix,
  type Rational,
  type Step,
} from 'lossproof/search';
import { proveErrors } from '../../sh17/experiment/errors.js';
import { recordedNetwork } from '../../sh17/experiment/setting.js';
import { trained } from '../../sh17/experiment/training.js';
import { activationsOf } from '../shared/activations.js';
import { laws } from '../shared/laws.js';
import { rationalOf } from '../shared/parameters.js';
import { allowedSquares, fittedNetwork, THRESHOLD, unreachable, type Parameters, type Sized } from './setting.js';

export const METHOD = [
  'the network is trained on minibatches by Adam with a rate that decays, on inputs that are whitened without centring',
  'the output for every sample is computed without rounding, and the squared errors are added up and compared with the bound',
  'where N ≤ d₀·d₁ the least changes of the trained weights that fit all targets are made, until they change no sign',
  'next to the fitted weights a differentiable local minimum of zero error is proved to be',
];

export const memory = ({ d0, d1, N }: Sized['sizes']): number =>
  N * d0 * 20 + d0 * d0 * 40 + N * d1 * 200 + Math.min(LARGEST_MATRIX, N * d0 * d1) * 200;

/** What the searches of both claims need of a job. */
export type ExperimentJob = Pick<
  Job<string, Parameters>,
  | 'parameters'
  | 'instance'
  | 'context'
  | 'draw'
  | 'sample'
  | 'give'
  | 'found'
  | 'prove'
  | 'conclude'
  | 'progress'
  | 'undecided'
  | 'data'
> & { readonly sizes: Sized['sizes'] & { readonly steps: number } };

/** Above this many entries of the gradient matrix no minimum is looked for. */
const LARGEST_MATRIX = 2_000_000;
/** Fitted weights leave residuals far below this. */
const LEAST_REACH = 1e-18;

/** Trains, and fits exactly from there where that can be done; both kinds of weights become part of the instance. */
export async function recordWeights(job: ExperimentJob, X: Matrix<Rational>, y: Matrix<Rational>): Promise<void> {
  const { d0, d1, N } = job.sizes;
  const slope = rationalOf(job.parameters.slope);
  const weights = await job.found(['W1', 'w2'], () => trained(job, X, y, slope), 'float64');
  if (N > d0 * d1 || N * d0 * d1 > LARGEST_MATRIX) return;
  await job.found(['V1', 'v2'], () => fitted(job, X, y, weights as Trained));
}

interface Trained {
  readonly W1: Matrix<Rational>;
  readonly w2: Matrix<Rational>;
}

/**
 * Weights that fit all targets nearly exactly, from the trained ones on; undefined if the least changes do not come to rest, or come to
 * rest where no minimum could be proved.
 */
async function fitted(job: ExperimentJob, X: Matrix<Rational>, y: Matrix<Rational>, { W1, w2 }: Trained) {
  const [slope, distance] = [rationalOf(job.parameters.slope), toFloat(rationalOf(job.parameters.distance))];
  const noise = matrices.matrix(W1.rows, X.columns, () => rationals.ONE);
  const [output] = floats(w2) as [number[]];
  // Positive homogeneity: (w₂ᵢ, wᵢ) and (±1, |w₂ᵢ|·wᵢ) are the same unit.
  const start = {
    hidden: floats(W1).map((row, i) => row.map((entry) => Math.abs(output[i] as number) * entry)),
    output: output.map((weight) => (weight < 0 ? -1 : 1)),
  };
  const weights = await findNearby({ inputs: X, noise, targets: y, slope }, start, distance, (line) => {
    job.progress(line);
  });
  if (weights === undefined) return undefined;
  const A = activationsOf(multiplyExactly(weights.hidden, X), noise, slope);
  const lower = singularValueBound(floatsOf(matrices.khatriRao(RATIONALS, A, X)));
  const reach = lower === undefined ? 0 : toFloat(lower.bound) * distance;
  return reach > LEAST_REACH ? { V1: weights.hidden, v2: weights.output } : undefined;
}

const floatsOf = ({ rows, columns, entries }: Matrix<Rational>): FloatMatrix => ({
  rows,
  columns,
  entries: Float64Array.from(entries, toFloat),
});

/** Proves what the errors of the trained weights are, on which side of the bound, and that next to the fitted weights there is a minimum. */
export function proveOutcome(job: ExperimentJob): void {
  const compared = proveCompared(job);
  if (!Object.hasOwn(job.instance, 'V1')) return;
  const network = fittedNetwork(job);
  const matrix = networks.gradientMatrix(network);
  job.progress('bounding the least singular value');
  const lower = singularValueBound(nearestDoubles(job.context, matrix));
  if (lower === undefined)
    return job.undecided('the gradient matrix of the fitted weights is too close to a deficient one');
  const witness = { matrix, bound: rationals.formatRational(lower.bound), precision: lower.precision };
  const margin = job.prove(rules.gramLowerBound, [], witness);
  const minimum = job.prove(rules.minimumNearby, [margin], { network, distance: job.parameters.distance });
  job.conclude(compared, minimum);
}

function proveCompared(job: ExperimentJob): Step {
  const { squares, step } = proveErrors(job, recordedNetwork(job.parameters.slope), THRESHOLD);
  const bound = allowedSquares(job);
  const relation = rationals.atMost(squares, rationalOf(bound)) ? 'atMost' : 'exceeds';
  return job.prove(rules.errorsCompared, [step], { kind: 'squaredErrors', relation, bound });
}

/** The control: weights that are drawn and not trained, and a combination of the samples that no weights with their signs reach. */
export function proveUnreachable(job: ExperimentJob): void {
  const { d0, d1 } = job.sizes;
  const X = job.draw('X', laws.inputs);
  const y = job.draw('y', laws.targets);
  const W1 = job.sample('start', d1, d0, laws.weights);
  job.give('W1', W1);
  job.give(
    'w2',
    matrices.matrix(1, d1, (_, i) => rationals.rational(i % 2 === 0 ? 1n : -1n)),
  );
  const ones = matrices.matrix(d1, X.columns, () => rationals.ONE);
  const A = activationsOf(multiplyExactly(W1, X), ones, rationalOf(job.parameters.slope));
  const v = nullVectorOf(matrices.khatriRao(RATIONALS, A, X));
  if (v === undefined || multiplyExactly(y, v).entries.every(rationals.isZero)) {
    return job.undecided('the drawn targets are in the range');
  }
  job.give('v', v);
  job.conclude(
    proveCompared(job),
    ...unreachable(job).map(({ kind, left, right }) =>
      kind === 'identity'
        ? job.prove(rules.ringIdentity, [], { left, right })
        : job.prove(rules.ringRefutation, [], { left, right, point: {} }),
    ),
  );
}
