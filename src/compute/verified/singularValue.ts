/**
 * Lower and upper bounds for the least singular value of a matrix with independent columns; the lower one is a witness for the rule
 * gramLowerBound. Inverse iteration approximates the value, and the kernel's own arithmetic determines which bounds can be proved.
 */
import {
  choleskyBounds,
  rationalOfDouble,
  fastestCholesky,
  nearestDouble,
  rationals,
  type FloatMatrix,
  type Precision,
  type Rational,
  type Triangle,
} from '../../kernel/full.js';
import { lowestVector, norm } from './lowestVector.js';

export interface SingularValueBounds {
  /** The bound that gramLowerBound proves with this precision; absent if the columns are dependent or nearly dependent. */
  readonly lower?: { readonly bound: Rational; readonly precision: Precision };
  /** A bound with |Dv| ≤ bound·|v| for this vector v, whose entries are whole numbers. */
  readonly upper: { readonly bound: Rational; readonly vector: Float64Array };
}

/** f32 is used if it loses less than a quarter of σ² to rounding. */
const ENOUGH = 3 / 4;

export function smallestSingularValue(d: FloatMatrix): SingularValueBounds {
  const gram = fastestCholesky.gram(d, 'f64');
  const kept = gram.storage.slice();
  const trace = choleskyBounds.traceOf(gram.diagonal());
  const vector = lowestVector(gram);
  const image = imageOf(d, vector);
  const upper = { bound: rationalOfDouble((image.longest / norm(vector)) * (1 + 2 ** -40)), vector };
  const square = shareBelow(gram, kept, (image.length / norm(vector)) ** 2);
  for (const precision of ['f32', 'f64'] as const) {
    const lost = errorOf(d, trace, precision);
    const reached = square - lost;
    if (!(reached > (precision === 'f32' ? square * ENOUGH : 0))) continue;
    const bound = rationalOfDouble(Math.sqrt(reached) * (1 - 2 ** -40));
    if (choleskyBounds.provesSingularValuesAbove(bound, d, precision, fastestCholesky)) {
      return { lower: { bound, precision }, upper };
    }
  }
  return { upper };
}

/**
 * The largest of some shares of `square` that does not exceed the least eigenvalue, as tested in floating point. It is smaller than
 * `square` if inverse iteration has not converged.
 */
function shareBelow(gram: Triangle, kept: Triangle['storage'], square: number): number {
  for (const share of [1 - 2 ** -14, 1 - 2 ** -9, 1 - 2 ** -6, 1 - 2 ** -3, 1 / 2]) {
    gram.storage.set(kept);
    for (let i = 0; i < gram.size; i++) gram.set(i, i, gram.get(i, i) - share * square);
    if (fastestCholesky.factor(gram) === 0) return share * square;
  }
  return 0;
}

/** The amount that rounding takes from σ² at this precision, with the reserve for the shift. */
function errorOf(d: FloatMatrix, trace: Rational, precision: Precision): number {
  const factor = choleskyBounds.factorError(d.columns, trace, precision);
  const gram = choleskyBounds.gramError(d.rows, d.columns, trace, precision);
  return nearestDouble(rationals.add(rationals.multiply(rationals.rational(5n, 2n), factor), gram));
}

/** |Dv| as computed, and an upper bound for it that includes all rounding errors. */
function imageOf(d: FloatMatrix, v: Float64Array): { readonly length: number; readonly longest: number } {
  let [square, largest] = [0, 0];
  const relative = (d.columns + 2) * 2 ** -52;
  for (let i = 0; i < d.rows; i++) {
    let [sum, size] = [0, 0];
    for (let j = 0; j < d.columns; j++) {
      const term = (d.entries[i * d.columns + j] as number) * (v[j] as number);
      sum += term;
      size += Math.abs(term);
    }
    square += sum * sum;
    largest += (Math.abs(sum) + relative * size) ** 2;
  }
  return { length: Math.sqrt(square), longest: Math.sqrt(largest) };
}
