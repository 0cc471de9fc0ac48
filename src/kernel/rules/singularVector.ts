/**
 * ## singularVector
 *
 * Statement: |Mv| ≤ bound·|v| for some real v that is not zero: the least singular value of M is at most the bound.
 *
 * Soundness: v is the witness, each entry rounded to a double, M has k columns and M̃ is M rounded. Row i of Mv differs from the
 * computed ŵ_i by at most c·b̂_i + δ, b̂ = |M̃||v| being computed in the same loop, c = (k + 1)u/(1 − 2(k + 1)u) and
 * δ = η(2k + Σ|v_j|): k + 1 roundings of numbers that add up to b, b̂ ≥ (1 − u)ᵏb − kη/2, and at most η/2 more a conversion or product.
 * Σ(|ŵ_i| + c·b̂_i + δ)² ≤ bound²·|v|² is decided over ℚ.
 */
import { roundingFactor } from '../choleskyBound.js';
import { GRID, onGrid } from '../float.js';
import { speaksOfData } from '../proposition.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import { Refusal } from '../refusal.js';
import { enclosed, falseWitness, requireCount, rule } from '../rule.js';
import { object, rationalText } from '../shape.js';
import { termShape } from '../term.js';

const witness = object({ matrix: termShape, vector: termShape, bound: rationalText });

export const singularVector = rule(witness, (context, premises, { matrix, vector, bound }) => {
  requireCount(premises, 0);
  const most = q.parseRational(bound) as Rational;
  if (q.sign(most) < 0) throw falseWitness('a bound that is not negative', bound);
  const M = context.floats(matrix);
  const { columns } = M;
  const { rows: length, columns: width, entries: v } = context.floats(vector);
  if (length !== columns || width !== 1) {
    throw new Refusal('mismatch', '$', `a vector of ${columns} × 1`, `${length} × ${width}`);
  }
  const c = roundingFactor(columns + 1, 'f64');
  const grid = Array.from(v, onGrid);
  const sizes = grid.reduce((sum, x) => sum + (x < 0n ? -x : x), 0n);
  // Everything in units of 2⁻¹⁰⁷⁴ over the denominator of c; η is one such unit.
  const delta = BigInt(2 * columns) + sizes / GRID + 1n;
  let image = 0n;
  for (let i = 0; i < M.rows; i++) {
    let [sum, size] = [0, 0];
    for (let j = 0; j < columns; j++) {
      const term = (M.entries[i * columns + j] as number) * (v[j] as number);
      sum += term;
      size += Math.abs(term);
    }
    image += ((onGrid(Math.abs(sum)) + delta) * c.denominator + onGrid(size) * c.numerator) ** 2n;
  }
  const square = grid.reduce((sum, x) => sum + x * x, 0n);
  if (square === 0n) throw falseWitness('a vector that is not zero', 'zero');
  const limit = (most.numerator * c.denominator) ** 2n * square;
  if (image * most.denominator ** 2n > limit) throw falseWitness(`|Mv| ≤ ${bound}·|v|`, 'an image that may be longer');
  return enclosed({ kind: 'singularValueAtMost', matrix, bound }, speaksOfData(matrix) ? 'instance' : 'all');
});
