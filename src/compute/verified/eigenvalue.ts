/**
 * Lower and upper bounds for the least eigenvalue of a symmetric matrix of real numbers, as a witness for the rule
 * smallestEigenvalueByFloats. Inverse iteration approximates the eigenvalue, and the kernel's own arithmetic determines which bounds
 * can be proved. This is meant for semidefinite matrices; for others it finds an eigenvalue near zero.
 */
import {
  ballEigenvalues,
  choleskyBounds,
  rationalOfDouble,
  nearestDouble,
  rationals,
  terms,
  type Context,
  type Rational,
  type RealMatrix,
  type Term,
} from '../../kernel/full.js';
import { lowestVector } from './lowestVector.js';

/** What the rule about the least eigenvalue takes as its witness: bounds, and a vector for the upper one. */
export interface EigenvalueWitness {
  readonly lower: string;
  readonly upper: string;
  readonly vector: Term;
}

/** Possible errors of inverse iteration, as shares of the upper bound. */
const MISSES = [0, 2 ** -40, 2 ** -26, 2 ** -16, 2 ** -10, 2 ** -5, 1 / 2];

/** Bounds of the least eigenvalue of a symmetric matrix; undefined if it cannot be bounded away from zero. */
export function eigenvalueWitness(context: Context, matrix: RealMatrix): EigenvalueWitness | undefined {
  const ball = ballEigenvalues.symmetricBall(context, matrix);
  const { triangle, radius } = ball;
  const kept = triangle.storage.slice();
  const trace = choleskyBounds.traceOf(triangle.diagonal());
  // The least eigenvalue of a zero matrix, which arises if no unit is active, cannot be bounded away from zero.
  if (triangle.diagonal().every((entry) => entry === 0)) return undefined;
  const vector = lowestVector(triangle);
  triangle.storage.set(kept);
  const quotient = nearestDouble(ballEigenvalues.quotientAbove(ball, vector));
  // The factor 5/2 covers theorem 1 itself (slightly more than 1) and its reserve (9/8); the radius counts on either side.
  const lost = nearestDouble(
    rationals.add(
      rationals.multiply(rationals.rational(2n), radius),
      rationals.multiply(rationals.rational(5n, 2n), choleskyBounds.factorError(triangle.size, trace, 'f64')),
    ),
  );
  for (const miss of MISSES) {
    const lower = rationalOfDouble(shorter(quotient - lost - miss * Math.abs(quotient), -1));
    triangle.storage.set(kept);
    if (!ballEigenvalues.provesAbove(lower, ball, context)) continue;
    return { lower: text(lower), upper: text(rationalOfDouble(shorter(quotient, 1))), vector: columnOf(vector) };
  }
  return undefined;
}

const text = (value: Rational): string => rationals.formatRational(value);

/** A number some units of rounding below x (side −1) or above x (side 1). */
function shorter(x: number, side: 1 | -1): number {
  return x + side * Math.abs(x) * 2 ** -50;
}

function columnOf(vector: Float64Array): Term {
  const entries = Array.from(vector, (entry) => rationals.rational(BigInt(entry)));
  return terms.literal({ rows: vector.length, columns: 1, entries });
}
