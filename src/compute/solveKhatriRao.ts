/** Systems with a Khatri–Rao product over 𝔽ₚ, as the search for *solve* certificates needs them. */
import { matrices, primeField, type Matrix, type Residues } from '../kernel/index.js';
import { LARGEST_WASM_PRIME, wasmAvailable } from '../kernel/wasm/modularKernel.js';
import { solveFromLeft } from './solveModulo.js';

/** Z with Z(A ∘ X) = B over 𝔽ₚ, row by row; undefined where there is none. */
export async function solveKhatriRao(
  A: Residues,
  X: Residues,
  B: Matrix<number>,
  p: number,
  say: (line: string) => void,
): Promise<ArrayLike<number> | undefined> {
  if (!wasmAvailable || p === 2 || p > LARGEST_WASM_PRIME) {
    return solveFromLeft(matrices.khatriRao(primeField(p), listed(A), listed(X)), B, p);
  }
  const { memoryForElimination, solveKhatriRaoTransposed } = await import('./modular/index.js');
  const sizes = { rows: X.columns, columns: A.rows * X.rows, rightHandSides: B.rows, threads: 1 };
  say(`solving ${B.rows} systems of ${X.columns} equations, ${Math.ceil(memoryForElimination(sizes) / 2 ** 20)} MiB`);
  const { solution, note } = await solveKhatriRaoTransposed(A, X, matrices.transpose(B), p);
  if (note !== undefined) say(note);
  if (solution === undefined) return undefined;
  // A system was a column there and is a row here.
  const count = B.rows;
  return Int16Array.from(solution, (_, i) => {
    const unknowns = solution.length / count;
    return solution[(i % unknowns) * count + Math.floor(i / unknowns)] as number;
  });
}

function listed({ rows, columns, entries }: Residues): Matrix<number> {
  return { rows, columns, entries: Array.from(entries) };
}
