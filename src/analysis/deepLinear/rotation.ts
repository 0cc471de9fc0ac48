/** The direction of negative curvature at a critical point of full rank whose eigenvalues are not the top ones. */
import { linearNetworks, type Curve, type LinearPoint } from '../../kernel/full.js';
import { solveLinear } from '../../compute/rowReduce.js';
import { times, transposed, zeros, type Numbers } from './algebra.js';
import { primitive } from './curves.js';

/**
 * Let d_b = rank PX at a hidden layer b, so that L = L_b has independent columns and R_bX independent rows, P = LR, range L = range Π.
 * Let a = Lw be in that range and c orthogonal to it. Then L + t·c(Lᵀa)ᵀ rotates a towards c and fixes the rest of the range, and the
 * best R for it is R + t·w cᵀB + O(t²). Along both changes, the loss changes by ½t²|a|²|c|²(aᵀΣa/|a|² − cᵀΣc/|c|²) + O(t³). The change
 * of the factor L is achieved by a change of W_K, because W_{K−1} ⋯ W_{b+1} has independent columns, and that of R by a change of W₁,
 * because W_b ⋯ W₂ has independent rows.
 */
export function rotation(point: LinearPoint, fit: Numbers, a: Numbers, c: Numbers): Curve {
  const { weights } = point;
  const depth = weights.length;
  const hidden = weights.slice(0, -1);
  const b = hidden.findIndex((W) => W.rows === Math.min(...hidden.map(({ rows }) => rows))) + 1;
  const L = linearNetworks.partialProducts(point).lefts[b] as Numbers;
  const above = linearNetworks.productBetween(point, b, depth);
  const below = linearNetworks.productBetween(point, 1, b + 1);
  const w = solveLinear(L, a) as Numbers;
  const change = times(c, transposed(a), L);
  // V·above = change, and below·U = w cᵀB.
  const last = transposed(solveLinear(transposed(above), transposed(change)) as Numbers);
  const first = solveLinear(below, times(w, transposed(c), fit)) as Numbers;
  return primitive(weights.map((W, k) => [k === 0 ? first : k === depth - 1 ? last : zeros(W.rows, W.columns)]));
}
