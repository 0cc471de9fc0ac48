/** For a point that is not critical: the norm of its gradient, and a search for an exact critical point near it. */
import { linearNetworks, rationals, type LinearPoint, type Rational } from '../../kernel/full.js';
import { toFloat } from '../../compute/float.js';
import { solveLinear } from '../../compute/rowReduce.js';
import { minus, plus, scaled, times, transposed, type Numbers } from './algebra.js';
import { simplestBetween } from './level.js';
import { isCritical } from './generate.js';

export interface Nearby {
  readonly weights: readonly Numbers[];
  /** The largest change of an entry. */
  readonly distance: number;
}

/** The norm of the gradient, to the accuracy of a double. */
export function gradientNorm(point: LinearPoint): number {
  const entries = linearNetworks.gradients(point).flatMap((gradient) => gradient.entries);
  return Math.hypot(...entries.map(toFloat));
}

/** Tolerances for rounding, coarse ones first: trained weights are often near simple numbers. */
const TOLERANCES = [1 / 20, 1 / 100, 1 / 1000, 1 / 100_000];
const FARTHEST = 1 / 10;

/**
 * Tries the simplest rationals near the weights, and then the same with W₁ replaced by the least-squares solution for the other
 * weights. In the second case P is the projection of B on the range of W_K ⋯ W₂, and the point is critical if that range is invariant.
 */
export function nearbyCriticalPoint(point: LinearPoint): Nearby | undefined {
  for (const tolerance of TOLERANCES) {
    const rounded = point.weights.map((W) => ({
      ...W,
      entries: W.entries.map((entry) => simplestNear(entry, tolerance)),
    }));
    for (const weights of [rounded, withBestFirst(point, rounded)]) {
      const distance = Math.max(
        ...weights.flatMap((W, k) => minus(W, point.weights[k] as Numbers).entries.map((d) => Math.abs(toFloat(d)))),
      );
      if (distance <= FARTHEST && isCritical({ ...point, weights })) return { weights, distance };
    }
  }
  return undefined;
}

/** The rational of least denominator within the tolerance. */
function simplestNear(value: Rational, tolerance: number): Rational {
  const radius = rationals.rational(1n, BigInt(Math.round(1 / tolerance)));
  const size = rationals.sign(value) < 0 ? rationals.negate(value) : value;
  const low = rationals.subtract(size, radius);
  if (rationals.sign(low) <= 0) return rationals.ZERO;
  const nearest = simplestBetween(low, rationals.add(size, radius));
  return rationals.sign(value) < 0 ? rationals.negate(nearest) : nearest;
}

/** Adds to W₁ a solution Z of the normal equations L₁ᵀL₁ZXXᵀ = −∂L/∂W₁, which always exists. */
function withBestFirst(point: LinearPoint, weights: readonly Numbers[]): readonly Numbers[] {
  const moved = { ...point, weights };
  const L = linearNetworks.partialProducts(moved).lefts[1] as Numbers;
  const gradient = scaled(rationals.rational(-1n), linearNetworks.gradientBetween(moved, 0, 1));
  const half = solveLinear(times(transposed(L), L), gradient) as Numbers;
  const gram = times(point.inputs, transposed(point.inputs));
  const step = transposed(solveLinear(gram, transposed(half)) as Numbers);
  return [plus(weights[0] as Numbers, step), ...weights.slice(1)];
}
