/**
 * The public face for searches of proofs: `lossproof/search`. Engines (tfjs, nerdamer, mathjs, ml-matrix) are loaded when
 * they are first called.
 */
import type { ExactProblem, ExactWeights } from './network/region.js';
import type { Search as MinimumSearch } from './network/minimum.js';
import type { Start } from './network/nearby.js';
import type { DiverseRun, DiverseTraining } from './network/diverse.js';
import type { Labelled, MinibatchTraining } from './network/minibatch.js';
import type { Weights } from './network/train.js';
import type { Shapes } from './symbolic/derive.js';
import type { Term } from './kernel/index.js';

export * from './kernel/full.js';
export { propositionInEnglish, propositionInTex } from './language/index.js';
export { errorText } from './report/words.js';
export {
  CONTROL_KINDS,
  count,
  defineStatement,
  every,
  negation,
  PRESETS,
  size,
  these,
  type ClaimStatement,
  type Control,
  type ControlKind,
  type Laws,
  type Decidable,
  type Hypothesis,
  type Outcome,
  type Parameter,
  type Preset,
  type Size,
  type Subject,
} from './statement/index.js';
export { defineClaim, type Claim, type Search } from './claim/definition.js';
export type { Axis, Certified, ClassMap, Exhibit, Figure, Mark, Point, Table } from './claim/exhibit.js';
export type { Cell, Survey } from './claim/survey.js';
export { Job, Undecided, type Step } from './claim/job.js';
export { proveEveryDepth, proveEverySize } from './claim/everySize.js';
export type { Given } from './claim/givenMatrices.js';
export { UsageError } from './base/usage.js';
export { take, type DataSet, type ExactDataSet, type PackedDataSet } from './compute/data/dataSet.js';
export { Absent } from './compute/absent.js';
export {
  LARGEST_GPU_PRIME,
  memoryForGpu,
  openGpu,
  rankModuloGpu,
  rankOfKhatriRaoGpu,
  solveKhatriRaoTransposedGpu,
  type Gpu,
  type Solution as GpuSolution,
} from './compute/gpu/index.js';
export { solveKhatriRao } from './compute/solveKhatriRao.js';
export { singularValueBound, type SingularValueBound } from './compute/verified/singularValue.js';
export { eigenvalueWitness, type EigenvalueWitness } from './compute/verified/eigenvalue.js';
export { decimalBounds, decimalsAround } from './statement/decimalBounds.js';
export { rankByEngine } from './compute/rankByEngine.js';
export { integralRows, multiplyExactly } from './compute/integral.js';
export { solveConsistently, type Solution } from './compute/padicSolve.js';
export { nullVectorOf, solveExactly } from './compute/rationalSolve.js';
export { symmetricEigenvalues } from './analysis/spectrum.js';
export * as deepLinear from './analysis/deepLinear/index.js';
export { nullSpace, projectionOnRange, rankOf, solveLinear } from './compute/rowReduce.js';
export { floats, toDyadic, toFloat } from './compute/float.js';
export type { ExactProblem, ExactWeights } from './network/region.js';
export type { DiverseRun, DiverseTraining } from './network/diverse.js';
export type { Labelled } from './network/minibatch.js';
export type { Weights } from './network/train.js';

/** Searches for an exact differentiable local minimum by training and solving over ℚ; undefined if none was found. */
export async function findMinimum(problem: ExactProblem, search: MinimumSearch): Promise<ExactWeights | undefined> {
  return (await import('./network/minimum.js')).findMinimum(problem, search);
}

/** Searches for weights near an exact differentiable minimum of zero error, with no sign change within `distance`; undefined if none was found. */
export async function findNearby(
  problem: ExactProblem,
  start: Start,
  distance: number,
  progress: (line: string) => void,
): Promise<ExactWeights | undefined> {
  return (await import('./network/nearby.js')).findNearby(problem, start, distance, progress);
}

/** Trains several networks with one hidden layer at once, with the diversity penalty; returns the weights of each. */
export async function trainDiverse(
  runs: readonly DiverseRun[],
  training: DiverseTraining,
  report?: (step: number) => void,
): Promise<readonly (readonly (readonly number[])[])[]> {
  return (await import('./network/diverse.js')).trainDiverse(runs, training, report);
}

/** Trains a network with one hidden layer by Adam on minibatches; returns the weights. */
export async function trainMinibatch(
  samples: Labelled,
  start: Weights,
  training: MinibatchTraining,
  report?: (step: number) => void,
): Promise<Weights> {
  return (await import('./network/minibatch.js')).trainMinibatch(samples, start, training, report);
}

/** ∂(loss)/∂(by) by computer algebra, as a term that the kernel has yet to prove. */
export async function deriveGradient(loss: string, by: string, shapes: Shapes): Promise<Term> {
  return (await import('./symbolic/derive.js')).deriveGradient(loss, by, shapes);
}

export { regionLossText, termOf, typeset } from './symbolic/derive.js';
export { antiderivative, realOf } from './symbolic/integrate.js';
