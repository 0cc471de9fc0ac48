/** All libraries of the kernel at once. Only searches for proofs load this file; checking loads the libraries it needs. */
import { draw as drawBy, realise as realiseBy, type BytesOf, type Origin } from './core/data/instance.js';
import type { Sampler } from './core/data/law.js';
import type { Matrix } from './core/data/matrix.js';
import type { Rational } from './core/data/rational.js';
import { core, Libraries } from './core/logic/libraries.js';
import { algebra } from './libraries/algebra/index.js';
import { almostEvery } from './libraries/almostEvery/index.js';
import { arrangements } from './libraries/arrangements/index.js';
import { arcCosine } from './libraries/arcCosine/index.js';
import { balls } from './libraries/balls/index.js';
import { deepLinear } from './libraries/deepLinear/index.js';
import { exactNetworks } from './libraries/exactNetworks/index.js';
import { everyDepth } from './libraries/everyDepth/index.js';
import { everySize } from './libraries/everySize/index.js';
import { floats } from './libraries/floats/index.js';
import { frequencies } from './libraries/frequencies/index.js';
import { inspection } from './libraries/inspection/index.js';
import { logarithms } from './libraries/logarithms/index.js';
import { modular } from './libraries/modular/index.js';
import { normal } from './libraries/normal/index.js';
import { patterns } from './libraries/patterns/index.js';
import { rankFrequencies } from './libraries/rankFrequencies/index.js';
import { readings } from './libraries/readings/index.js';
import { reals } from './libraries/reals/index.js';
import { regions } from './libraries/regions/index.js';
import { sectors } from './libraries/sectors/index.js';
import { statistics } from './libraries/statistics/index.js';
import { sumsOfSquares } from './libraries/sumsOfSquares/index.js';
import { twoLayer } from './libraries/twoLayer/index.js';
import { zeroMinima } from './libraries/zeroMinima/index.js';

export const LIBRARIES = Object.freeze([
  readings,
  algebra,
  everySize,
  sumsOfSquares,
  everyDepth,
  inspection,
  normal,
  modular,
  floats,
  reals,
  logarithms,
  balls,
  arcCosine,
  statistics,
  frequencies,
  almostEvery,
  twoLayer,
  zeroMinima,
  deepLinear,
  patterns,
  rankFrequencies,
  regions,
  arrangements,
  sectors,
  exactNetworks,
]);

/** Every rule by its name, with the type of its witness. */
export const rules = Object.freeze({
  ...core.rules,
  ...readings.rules,
  ...algebra.rules,
  ...everySize.rules,
  ...sumsOfSquares.rules,
  ...everyDepth.rules,
  ...inspection.rules,
  ...modular.rules,
  ...floats.rules,
  ...reals.rules,
  ...logarithms.rules,
  ...balls.rules,
  ...arcCosine.rules,
  ...statistics.rules,
  ...frequencies.rules,
  ...almostEvery.rules,
  ...twoLayer.rules,
  ...zeroMinima.rules,
  ...deepLinear.rules,
  ...patterns.rules,
  ...rankFrequencies.rules,
  ...regions.rules,
  ...arrangements.rules,
  ...sectors.rules,
  ...exactNetworks.rules,
});

const all = new Libraries(LIBRARIES);
const samplerOf = (kind: string): Sampler | undefined => all.meaningOf('law', kind) as Sampler | undefined;

/** Draws a matrix by a law of any library, as a checker would. */
export const draw = (recipe: Parameters<typeof drawBy>[0], origin: Origin): Matrix<Rational> =>
  drawBy(recipe, origin, samplerOf);

export { choose } from './core/data/instance.js';

/** The numbers of an entry of an instance. */
export const realise = (entry: Parameters<typeof realiseBy>[0], origin: Origin, bytesOf?: BytesOf): Matrix<Rational> =>
  realiseBy(entry, origin, samplerOf, bytesOf);

export * from './index.js';
export * as reals from './reals.js';
export { evaluate } from './libraries/algebra/evaluate.js';
export { statesOf } from './libraries/arrangements/states.js';
export * as ballEigenvalues from './libraries/balls/ballEigenvalue.js';
export { boundsByFloats, type Bounds, type Enclosable } from './libraries/balls/ballSum.js';
export * as linearNetworks from './libraries/deepLinear/linearNetwork.js';
export type { Curve, LinearPoint } from './libraries/deepLinear/linearNetwork.js';
export { oneLayerMore } from './libraries/everyDepth/paths.js';
export * as deepLosses from './libraries/everyDepth/losses.js';
export { cauchySchwarz } from './libraries/sumsOfSquares/cauchySchwarz.js';
export { decisiveIdentity } from './libraries/everySize/decisive.js';
export * as choleskyBounds from './libraries/floats/choleskyBound.js';
export { outputsOf } from './libraries/exactNetworks/outputs.js';
export { nearestDoubles } from './libraries/floats/evaluate.js';
export { nearestDouble, type Precision } from './libraries/floats/float.js';
export type { CholeskyArithmetic, FloatMatrix, Triangle } from './libraries/floats/triangle.js';
export { fastestCholesky } from './libraries/floats/wasm/cholesky.js';
export { trialsShown, type Trials } from './libraries/frequencies/trialCounts.js';
export { inverseModulo, isPrime, LARGEST_PRIME, primeField } from './libraries/modular/primeField.js';
export type { Residues } from './libraries/modular/matrix.js';
export { rankModulo, residues } from './libraries/modular/residues.js';
export { fullRanksShown, type RankTrials } from './libraries/rankFrequencies/counts.js';
export { challengesFor, SOLVING_PRIMES } from './libraries/modular/rules/rankBySolving.js';
export { toRational } from './libraries/reals/dyadic.js';
export { Encloser } from './libraries/reals/encloser.js';
export { Intervals, type Interval } from './libraries/reals/interval.js';
export { tells } from './libraries/statistics/telling.js';
export { certificateSchema } from './schema.js';
