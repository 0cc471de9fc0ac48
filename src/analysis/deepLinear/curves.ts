/** Curves through a critical point along which the loss falls or rises. */
import { linearNetworks, rationals, type Curve, type LinearPoint } from '../../kernel/full.js';
import { nullSpace, rankOf, solveLinear } from '../../compute/rowReduce.js';
import { identityOf, isZeroMatrix, scaled, times, transposed, unitMatrix, zeros, type Numbers } from './algebra.js';

/** The straight line in the direction of a column of all parameters. */
export function lineAlong({ weights }: LinearPoint, direction: Numbers): Curve {
  let start = 0;
  const line = weights.map(({ rows, columns }) => {
    const entries = direction.entries.slice(start, (start += rows * columns));
    return [{ rows, columns, entries }];
  });
  return primitive(line);
}

/** Rescales a line so that its entries are whole numbers without a common divisor. */
export function primitive(line: Curve): Curve {
  const entries = line.flatMap((coefficients) => coefficients.flatMap((V) => V.entries));
  const lcm = entries.reduce(
    (all, { denominator }) => (all / rationals.greatestCommonDivisor(all, denominator)) * denominator,
    1n,
  );
  const gcd = entries.reduce((all, { numerator }) => rationals.greatestCommonDivisor(all, numerator), 0n);
  return line.map((coefficients) => coefficients.map((V) => scaled(rationals.rational(lcm, gcd), V)));
}

/** A line in one entry of some W_k. The loss is a convex quadratic along it, so it rises if the outputs change at all. */
export function unitRise(point: LinearPoint): Curve | undefined {
  const { lefts, rights } = linearNetworks.partialProducts(point);
  for (let k = point.weights.length; k >= 1; k--) {
    const column = nonzeroRow(transposed(lefts[k] as Numbers));
    const row = nonzeroRow(rights[k - 1] as Numbers);
    if (column < 0 || row < 0) continue;
    return point.weights.map(({ rows, columns }, l) => [
      l === k - 1 ? unitMatrix(rows, columns, column, row) : zeros(rows, columns),
    ]);
  }
  return undefined;
}

function nonzeroRow(m: Numbers): number {
  const index = m.entries.findIndex((entry) => !rationals.isZero(entry));
  return index < 0 ? -1 : Math.floor(index / m.columns);
}

/**
 * Curves for a critical point with rank PX < min(rank X, d₁, …, d_K) and G ≠ 0. Let k − 1 be the last index with R_{k−1}X of full
 * rank d_{k−1} (or 0). Layers l > k change by t·v_l v_{l−1}ᵀ with v_l orthogonal to the range of R_lX, and R_{k−1} by t·v bᵀ with
 * L_{k−1}v = 0. Then PX does not change, while Γ(t) = L_k(t)ᵀGR_{k−1}(t)ᵀ becomes a nonzero polynomial. Let Γ_s be its lowest
 * coefficient. Adding ∓t^qΓ_s to W_k changes the loss by ∓‖Γ_s‖²t^{q+s} + O(t^{2q}). The choice q = s + 1 always works, and a smaller
 * q sometimes does.
 */
export function escapeCurves(point: LinearPoint, G: Numbers): { readonly falls: Curve; readonly rises: Curve } {
  const { weights } = point;
  const depth = weights.length;
  const { lefts, rights } = linearNetworks.partialProducts(point);
  const full = (j: number): boolean => j === 0 || rankOf(rights[j] as Numbers) === (rights[j] as Numbers).rows;
  let k = depth;
  while (!full(k - 1)) k--;
  const place = G.entries.findIndex((entry) => !rationals.isZero(entry));
  const a = unitMatrix(G.rows, 1, Math.floor(place / G.columns), 0);
  const b = unitMatrix(1, G.columns, 0, place % G.columns);
  const vectors = weights.map((_, l) =>
    l + 1 === depth ? a : l + 1 < k ? undefined : (nullSpace(transposed(rights[l + 1] as Numbers))[0] as Numbers),
  );
  const turns: (Numbers | undefined)[] = weights.map((_, l) =>
    l + 1 > k ? times(vectors[l] as Numbers, transposed(vectors[l - 1] as Numbers)) : undefined,
  );
  const right: Numbers[] = [weights.slice(0, k - 1).reduce((R, W) => times(W, R), identityOf(point.inputs.rows))];
  if (k > 1) {
    const v = nullSpace(lefts[k - 1] as Numbers)[0] as Numbers;
    const z = solveLinear(linearNetworks.productBetween(point, 1, k), v) as Numbers;
    turns[0] = times(z, b);
    right.push(times(v, b));
  }
  const left = weights
    .slice(k)
    .reduce(
      (product: readonly Numbers[], W, l) => linearNetworks.productOfPolynomials([W, turns[k + l] as Numbers], product),
      [identityOf((weights[k - 1] as Numbers).rows)],
    );
  const gamma = linearNetworks.productOfPolynomials(
    left.map((L) => times(transposed(L), G)),
    right.map(transposed),
  );
  const s = gamma.findIndex((coefficient) => !isZeroMatrix(coefficient));
  const lowest = gamma[s] as Numbers;
  const along = (sign: bigint) =>
    Array.from({ length: s + 1 }, (_, n) =>
      weights.map((W, l) => {
        if (l + 1 !== k) return turns[l] === undefined ? [] : [turns[l]];
        const padding = Array.from({ length: n }, () => zeros(W.rows, W.columns));
        return [...padding, scaled(rationals.rational(sign), lowest)];
      }),
    );
  return { falls: lowestOrder(point, along(-1n), -1), rises: lowestOrder(point, along(1n), 1) };
}

/** The curve of lowest order among those along which the loss changes with the given sign for small t > 0. */
function lowestOrder(point: LinearPoint, curves: readonly Curve[], sign: number): Curve {
  const orders = curves.map((curve) => {
    const change = linearNetworks.lossAlong(point, curve);
    const order = change.findIndex((coefficient) => !rationals.isZero(coefficient));
    return rationals.sign(change[order] ?? rationals.ZERO) === sign ? order : Infinity;
  });
  return curves[orders.indexOf(Math.min(...orders))] as Curve;
}
