/**
 * A lower bound of the least singular value of a matrix with independent columns, as a witness for the rule gramLowerBound. Inverse
 * iteration approximates the value, and the kernel's own arithmetic determines which bound can be proved.
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

/** A lower bound of the least singular value, and the precision that proves it. */
export interface SingularValueBound {
  readonly bound: Rational;
  readonly precision: Precision;
}

/** f32 is used if it loses less than a quarter of σ² to rounding. */
const ENOUGH = 3 / 4;

/** The bound that gramLowerBound proves; undefined if the columns are dependent or nearly dependent. */
export function singularValueBound(d: FloatMatrix): SingularValueBound | undefined {
  const gram = fastestCholesky.gram(d, 'f64');
  const kept = gram.storage.slice();
  const trace = choleskyBounds.traceOf(gram.diagonal());
  const vector = lowestVector(gram);
  const square = shareBelow(gram, kept, (lengthOfImage(d, vector) / norm(vector)) ** 2);
  for (const precision of ['f32', 'f64'] as const) {
    const lost = errorOf(d, trace, precision);
    const reached = square - lost;
    if (!(reached > (precision === 'f32' ? square * ENOUGH : 0))) continue;
    const bound = rationalOfDouble(Math.sqrt(reached) * (1 - 2 ** -40));
    if (choleskyBounds.provesSingularValuesAbove(bound, d, precision, fastestCholesky)) {
      return { bound, precision };
    }
  }
  return undefined;
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

/** |Dv| as computed. */
function lengthOfImage(d: FloatMatrix, v: Float64Array): number {
  let square = 0;
  for (let i = 0; i < d.rows; i++) {
    let sum = 0;
    for (let j = 0; j < d.columns; j++) sum += (d.entries[i * d.columns + j] as number) * (v[j] as number);
    square += sum * sum;
  }
  return Math.sqrt(square);
}
