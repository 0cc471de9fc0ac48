/**
 * Both sides of the least eigenvalue of a symmetric matrix of real numbers, ready for the rule smallestEigenvalueByFloats: inverse
 * iteration finds where it is, and the kernel's own arithmetic says what can be proved of it. Meant for semidefinite matrices; of
 * others it finds an eigenvalue near zero.
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

export interface EigenvalueWitness {
  readonly lower: string;
  readonly upper: string;
  readonly vector: Term;
}

/** Shares of the upper bound that inverse iteration may have missed the eigenvalue by. */
const MISSES = [0, 2 ** -40, 2 ** -26, 2 ** -16, 2 ** -10, 2 ** -5, 1 / 2];

export function eigenvalueWitness(context: Context, matrix: RealMatrix): EigenvalueWitness | undefined {
  const ball = ballEigenvalues.symmetricBall(context, matrix);
  const { triangle, radius } = ball;
  const kept = triangle.storage.slice();
  const trace = choleskyBounds.traceOf(triangle.diagonal());
  // A matrix of zeros, such as where no unit is active, has nothing to be told from zero.
  if (triangle.diagonal().every((entry) => entry === 0)) return undefined;
  const vector = lowestVector(triangle);
  triangle.storage.set(kept);
  const quotient = nearestDouble(ballEigenvalues.quotientAbove(ball, vector));
  // One and a little for theorem 1 itself, 9/8 for its reserve; the radius on either side.
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

/** A neighbour, on the side asked for, some units of rounding away. */
function shorter(x: number, side: 1 | -1): number {
  return x + side * Math.abs(x) * 2 ** -50;
}

function columnOf(vector: Float64Array): Term {
  const entries = Array.from(vector, (entry) => rationals.rational(BigInt(entry)));
  return terms.literal({ rows: vector.length, columns: 1, entries });
}
