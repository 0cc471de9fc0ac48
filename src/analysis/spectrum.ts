/** Eigenvalues in floating point, for figures only. */

/**
 * The eigenvalues of a symmetric matrix in ascending order, by cyclic Jacobi rotations. Each rotation makes one pair of off-diagonal
 * entries zero, and the sum of their squares converges to zero quadratically.
 */
export function symmetricEigenvalues(rows: readonly (readonly number[])[]): readonly number[] {
  const a = rows.map((row) => [...row]);
  const at = (i: number, j: number): number => (a[i] as number[])[j] as number;
  const total = Math.hypot(...a.flat());
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const rest = Math.hypot(...a.flatMap((row, i) => row.filter((_, j) => i !== j)));
    if (rest <= 1e-14 * total) break;
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        if (at(p, q) === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        rotate(a, p, q, 1 / Math.hypot(tangent, 1), tangent / Math.hypot(tangent, 1));
      }
    }
  }
  return a.map((_, i) => at(i, i)).sort((x, y) => x - y);
}

const MOST_SWEEPS = 60;

/** Replaces a by JᵀaJ, where J is the rotation with cosine c and sine s in the plane of p and q. */
function rotate(a: number[][], p: number, q: number, c: number, s: number): void {
  for (const row of a) {
    const [x, y] = [row[p] as number, row[q] as number];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  const [P, Q] = [a[p] as number[], a[q] as number[]];
  for (let j = 0; j < a.length; j++) {
    const [x, y] = [P[j] as number, Q[j] as number];
    P[j] = c * x - s * y;
    Q[j] = s * x + c * y;
  }
}
