/** Linear systems over 𝔽ₚ by plain Gauss–Jordan elimination, for small sizes and for machines without WebAssembly. */
import { inverseModulo, type Matrix } from '../kernel/full.js';

/**
 * Z with Z·G = B over 𝔽ₚ, p ≤ 46337, row by row, zero in the columns of Z without pivot; undefined if there is none.
 * Residues stay below 2¹⁵·⁵, so a product and a sum stay below 2³¹.
 */
export function solveFromLeft(G: Matrix<number>, B: Matrix<number>, p: number): Int32Array | undefined {
  // Each row of [Gᵀ | Bᵀ] is an equation for the entries of a row of Z.
  const width = G.rows + B.rows;
  const equations: Int32Array[] = Array.from({ length: G.columns }, (_, n) =>
    Int32Array.from({ length: width }, (__, i) =>
      i < G.rows ? (G.entries[i * G.columns + n] as number) : (B.entries[(i - G.rows) * B.columns + n] as number),
    ),
  );
  const pivots: number[] = [];
  for (let column = 0; column < G.rows && pivots.length < equations.length; column++) {
    const next = pivots.length;
    const found = equations.findIndex((row, i) => i >= next && row[column] !== 0);
    if (found < 0) continue;
    const head = equations[found] as Int32Array;
    equations[found] = equations[next] as Int32Array;
    equations[next] = head;
    const inverse = inverseModulo(head[column] as number, p);
    for (let j = column; j < width; j++) head[j] = ((head[j] as number) * inverse) % p;
    equations.forEach((row, i) => {
      const factor = row[column] as number;
      if (i === next || factor === 0) return;
      for (let j = column; j < width; j++) row[j] = ((row[j] as number) + (p - factor) * (head[j] as number)) % p;
    });
    pivots.push(column);
  }
  if (equations.slice(pivots.length).some((row) => row.subarray(G.rows).some((entry) => entry !== 0))) return undefined;
  const solution = new Int32Array(B.rows * G.rows);
  pivots.forEach((column, i) => {
    for (let k = 0; k < B.rows; k++) solution[k * G.rows + column] = (equations[i] as Int32Array)[G.rows + k] as number;
  });
  return solution;
}
