/** Engines for systems with a Khatri–Rao product over 𝔽ₚ: plain TypeScript, WebAssembly with one or several threads, and the GPU. */
import { matrices, primeField, type Matrix, type Residues } from '../kernel/full.js';
import { LARGEST_WASM_PRIME, wasmAvailable } from '../kernel/libraries/modular/wasm/modularModule.js';
import type { Engine, Operations, Task } from './engine.js';
import { withGpu } from './gpu/session.js';
import { solveFromLeft } from './solveModulo.js';

type Solve = Operations['khatriRaoSystems'];

const forWasm =
  (score: number) =>
  ({ prime = 0 }: Task) =>
    prime > 2 && prime <= LARGEST_WASM_PRIME ? score : 0;
const noWasm = (): string | undefined => (wasmAvailable ? undefined : 'this engine has no WebAssembly with SIMD');

export const KHATRI_RAO_ENGINES: readonly Engine<'khatriRaoSystems'>[] = [
  {
    operation: 'khatriRaoSystems',
    name: 'plain',
    required: true,
    unavailable: () => undefined,
    suitability: () => 1,
    run: (A, X, B, p) => solveFromLeft(matrices.khatriRao(primeField(p), listed(A), listed(X)), B, p),
  },
  {
    operation: 'khatriRaoSystems',
    name: 'wasm',
    required: false,
    unavailable: noWasm,
    suitability: forWasm(2),
    run: (A, X, B, p, say) => inWasm(A, X, B, p, say, 1),
  },
  {
    operation: 'khatriRaoSystems',
    name: 'threads',
    required: false,
    unavailable: noWasm,
    // This engine falls back to one thread by itself, with a note.
    suitability: forWasm(3),
    run: (A, X, B, p, say) => inWasm(A, X, B, p, say, undefined),
  },
  {
    operation: 'khatriRaoSystems',
    name: 'gpu',
    required: false,
    onRequest: true,
    unavailable: () => undefined,
    suitability: forWasm(1 / 2),
    run: async (A, X, B, p, say) => {
      const { solveKhatriRaoTransposedGpu } = await import('./gpu/index.js');
      const found = await withGpu(async (gpu) => {
        say(`solving on ${gpu.name}`);
        return solveKhatriRaoTransposedGpu(gpu, A, X, matrices.transpose(B), p);
      });
      return found === undefined ? undefined : byRows(found.entries, B.rows);
    },
  },
];

async function inWasm(
  A: Residues,
  X: Residues,
  B: Matrix<number>,
  p: number,
  say: Parameters<Solve>[4],
  threads: number | undefined,
): Promise<Int16Array | undefined> {
  const { memoryForElimination, solveKhatriRaoTransposed } = await import('./modular/index.js');
  const sizes = { rows: X.columns, columns: A.rows * X.rows, rightHandSides: B.rows, threads: 1 };
  say(`solving ${B.rows} systems of ${X.columns} equations, ${Math.ceil(memoryForElimination(sizes) / 2 ** 20)} MiB`);
  const options = threads === undefined ? {} : { threads };
  const { solution, note } = await solveKhatriRaoTransposed(A, X, matrices.transpose(B), p, options);
  if (note !== undefined) say(note);
  return solution === undefined ? undefined : byRows(solution, B.rows);
}

/** Transposes a solution: the solvers take each system as a column, searches as a row. */
function byRows(solution: Int16Array, count: number): Int16Array {
  const unknowns = solution.length / count;
  return Int16Array.from(solution, (_, i) => solution[(i % unknowns) * count + Math.floor(i / unknowns)] as number);
}

function listed({ rows, columns, entries }: Residues): Matrix<number> {
  return { rows, columns, entries: Array.from(entries) };
}
