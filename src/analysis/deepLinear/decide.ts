/**
 * Classifies critical points of deep linear networks as global minima, strict saddles or bad saddles, with the witnesses that the
 * kernel requires. It always succeeds: lemmas/k16/no-poor-minima.md proves each step, for all depths, widths and data.
 */
import { linearNetworks, matrices, rationals, type Curve, type LinearPoint, type Rational } from '../../kernel/full.js';
import { negativeDirectionOf, projectionOnRange, rankOf, solveLinear } from '../../compute/rowReduce.js';
import { identityOf, isZeroMatrix, minus, scaled, times, transposed, zeros, type Numbers } from './algebra.js';
import { escapeCurves, lineAlong, unitRise } from './curves.js';
import { levelOf } from './level.js';
import { rotation } from './rotation.js';

/** What a point of a deep linear network is, with the evidence for it. */
export type Decision =
  | {
      readonly kind: 'notCritical';
      /** The entry of ∂L/∂W_layer in this row and column has this value; all three numbers are counted from 1. */
      readonly layer: number;
      readonly row: number;
      readonly column: number;
      readonly value: Rational;
    }
  | { readonly kind: 'global'; readonly fit: Numbers; readonly level: Rational; readonly dual: Numbers }
  | { readonly kind: 'strict' | 'bad'; readonly falls: Curve; readonly rises: Curve };

/** Decides for the squared loss: all weights in the weighting of the point must be 1. */
export function decide(point: LinearPoint): Decision {
  const offence = gradientEntry(point);
  if (offence !== undefined) return { kind: 'notCritical', ...offence };
  const { inputs: X, targets: Y, weights } = point;
  const depth = weights.length;
  const fit = leastSquaresFit(X, Y);
  const sigma = times(fit, X, transposed(Y));
  // G = (PX − Y)Xᵀ; where it vanishes, P minimises the loss over all matrices.
  const G = linearNetworks.gradientBetween(point, 0, depth);
  if (isZeroMatrix(G)) return { kind: 'global', fit, level: rationals.ZERO, dual: sigma };
  const outputs = linearNetworks.partialProducts(point).rights[depth] as Numbers;
  const rank = rankOf(outputs);
  if (rank === Math.min(rankOf(X), ...weights.map((W) => W.rows))) {
    const projection = projectionOnRange(outputs);
    const level = levelOf(sigma, projection);
    if (level.kind === 'separates') {
      const dual = times(minus(sigma, scaled(level.mu, identityOf(sigma.rows))), projection);
      return { kind: 'global', fit, level: level.mu, dual };
    }
    // G ≠ 0 at full rank: the bottleneck is a hidden layer.
    return { kind: 'strict', falls: rotation(point, fit, level.a, level.c), rises: unitRise(point) as Curve };
  }
  const escape = escapeCurves(point, G);
  const rises = unitRise(point) ?? escape.rises;
  const direction = negativeDirectionOf(linearNetworks.hessianOf(point));
  return direction === undefined
    ? { kind: 'bad', falls: escape.falls, rises }
    : { kind: 'strict', falls: lineAlong(point, direction), rises };
}

/** The first nonzero entry of the gradient; undefined at a critical point. */
export function gradientEntry(point: LinearPoint) {
  for (const [k, gradient] of linearNetworks.gradients(point).entries()) {
    const index = gradient.entries.findIndex((entry) => !rationals.isZero(entry));
    if (index < 0) continue;
    const [row, column] = [Math.floor(index / gradient.columns), index % gradient.columns];
    return { layer: k + 1, row: row + 1, column: column + 1, value: gradient.entries[index] as Rational };
  }
  return undefined;
}

/** A matrix B with BXXᵀ = YXᵀ; it always exists. */
export function leastSquaresFit(X: Numbers, Y: Numbers): Numbers {
  const solution = solveLinear(times(X, transposed(X)), times(X, transposed(Y)));
  return transposed(solution as Numbers);
}

/** A point with the weighting of the squared loss, all ones. */
export function plainPoint(inputs: Numbers, targets: Numbers, weights: readonly Numbers[]): LinearPoint {
  const weighting = matrices.map(zeros(targets.rows, targets.columns), () => rationals.ONE);
  return { inputs, targets, weighting, weights };
}
