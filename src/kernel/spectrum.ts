/**
 * How far the eigenvalues of a symmetric matrix can be from given numbers, by theorem 3 of docs/verified-cholesky.md: with V nearly
 * orthogonal and AV nearly VΛ, |λ_k − Λ_k| ≤ (ρ + 2δ·max|Λ|)/(1 − δ), δ and ρ bounds of ‖VᵀV − I‖ and ‖AV − VΛ‖.
 */
import { roundingFactor } from './choleskyBound.js';
import { exactValue, ROUNDING } from './float.js';
import * as q from './rational.js';
import type { Rational } from './rational.js';
import type { FloatMatrix } from './triangle.js';

/**
 * A bound of |λ_k(A) − values_k| for all k at once; none where the vectors are not nearly orthonormal. A is symmetric, each entry
 * rounded once; the values ascend.
 */
export function spectrumError(
  A: FloatMatrix,
  values: readonly number[],
  vectors: readonly Float64Array[],
): Rational | undefined {
  const n = A.rows;
  const largest = exactValue(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  const norm = normAbove(vectors);
  const { least } = ROUNDING.f64;
  // Each entry of VᵀV − I passes through n + 1 roundings, and as many products of η/2.
  const skew = vectors.map((v, k) => Float64Array.from(vectors, (w, l) => dot(v, w) - (k === l ? 1 : 0)));
  const delta = q.add(
    normAbove(skew),
    q.add(
      q.multiply(roundingFactor(n + 1, 'f64'), q.add(q.multiply(norm, norm), whole(n))),
      q.multiply(whole(n * n), least),
    ),
  );
  if (q.sign(q.subtract(q.ONE, delta)) <= 0) return undefined;
  const rows = Array.from({ length: n }, (_, i) => A.entries.subarray(i * n, (i + 1) * n));
  // Each entry of AV − VΛ through n + 2, the rounding of A included; η/2 for each product and each entry of A.
  const residual = vectors.map((v, k) =>
    Float64Array.from(rows, (row, i) => dot(row, v) - (values[k] as number) * (v[i] as number)),
  );
  const rho = q.add(
    normAbove(residual),
    q.add(
      q.multiply(roundingFactor(n + 2, 'f64'), q.multiply(norm, q.add(normAbove(rows), largest))),
      q.multiply(q.multiply(whole(n), least), q.add(norm, whole(n + 1))),
    ),
  );
  const numerator = q.add(rho, q.multiply(whole(2), q.multiply(delta, largest)));
  return q.divide(numerator, q.subtract(q.ONE, delta));
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
}

/**
 * At least the Frobenius norm. Of N squares the computed sum ŝ has s ≤ (ŝ + Nη)/(1 − Nu), its root is rounded once more, and
 * √(2Nη) ≤ N·2⁻⁵³⁶.
 */
function normAbove(rows: readonly Float64Array[]): Rational {
  let [sum, count] = [0, 0];
  for (const row of rows) {
    sum += dot(row, row);
    count += row.length;
  }
  const root = exactValue(Math.sqrt(sum));
  const grown = q.multiply(root, q.add(q.ONE, roundingFactor(count + 1, 'f64')));
  return q.add(grown, q.rational(BigInt(count), 1n << 536n));
}

function whole(n: number): Rational {
  return q.rational(BigInt(n));
}
