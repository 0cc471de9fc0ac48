/** Rank over 𝔽ₚ with profiles, in WebAssembly: the fast twin of elimination.ts for odd primes up to 8191. */
import { Refusal } from '../refusal.js';
import { isPrime } from '../ring.js';
import { layoutFor, type Layout } from './layout.js';
import { MODULAR_WASM } from './modular.wasm.js';
import { engineFor, instantiator, pooled, type Memory } from './webAssembly.js';

/** 128 products of residues of a larger prime can pass 2³¹. */
export const LARGEST_WASM_PRIME = 8191;

/** A matrix of integers of absolute value below p. */
export interface Residues {
  readonly rows: number;
  readonly columns: number;
  readonly entries: ArrayLike<number>;
}

export interface RankProfile {
  readonly rank: number;
  /** As many rows, increasing; with the columns below they form an invertible submatrix. */
  readonly rowProfile: Int32Array;
  /** The columns that are not combinations of columns before them, increasing. */
  readonly columnProfile: Int32Array;
}

interface Kernel {
  readonly memory: Memory;
  setPrime(p: number): void;
  setWorkspace(...workspace: readonly number[]): void;
  negatedKhatriRao(
    matrix: number,
    stride: number,
    a: number,
    rowsOfA: number,
    x: number,
    rowsOfX: number,
    factorStride: number,
    columns: number,
  ): void;
  rank(matrix: number, stride: number, rows: number, columns: number): number;
}

const code = Uint8Array.from(atob(MODULAR_WASM), (character) => character.charCodeAt(0));
const engine = engineFor(code);
const instantiate = instantiator(engine, code);

/** Whether this engine runs the kernel's WebAssembly; where not, elimination.ts is what there is. */
export const wasmAvailable = engine !== undefined;

const kernelFor = pooled((bytes): Kernel => {
  const { memory, exports } = instantiate(bytes);
  return { memory, ...(exports as Omit<Kernel, 'memory'>) };
});

/** Bytes of memory that the rank of a rows × columns matrix takes. */
export function memoryForRank(rows: number, columns: number): number {
  return layoutFor(rows, columns).bytes;
}

/** Rank and profiles over 𝔽ₚ, p an odd prime of at most 8191. */
export function rankModuloWasm(m: Residues, p: number): RankProfile {
  requirePrime(p);
  const layout = layoutFor(m.rows, m.columns);
  const kernel = kernelFor(layout.bytes);
  const matrix = new Int16Array(kernel.memory.buffer, layout.matrix, m.rows * layout.stride);
  write(m, p, matrix, layout.stride);
  return eliminate(kernel, layout, m.rows, m.columns, p);
}

/** The same of the Khatri–Rao product of A and X, which is never stored but in the kernel's memory. */
export function rankOfKhatriRaoWasm(a: Residues, x: Residues, p: number): RankProfile {
  requirePrime(p);
  if (a.columns !== x.columns) {
    throw new Refusal('mismatch', '$', `a right Khatri–Rao factor of ${a.columns} columns`, `${x.columns}`);
  }
  const rows = a.rows * x.rows;
  const layout = layoutFor(rows, a.columns, a.rows + x.rows);
  const kernel = kernelFor(layout.bytes);
  const { stride } = layout;
  const factors = new Int16Array(kernel.memory.buffer, layout.factors, (a.rows + x.rows) * stride);
  write(a, p, factors, stride);
  write(x, p, factors.subarray(a.rows * stride), stride);
  kernel.setPrime(p);
  const right = layout.factors + 2 * a.rows * stride;
  kernel.negatedKhatriRao(layout.matrix, 2 * stride, layout.factors, a.rows, right, x.rows, 2 * stride, stride);
  return eliminate(kernel, layout, rows, a.columns, p);
}

function requirePrime(p: number): void {
  if (p > 2 && p <= LARGEST_WASM_PRIME && isPrime(p)) return;
  throw new Refusal('false', '$.prime', `an odd prime of at most ${LARGEST_WASM_PRIME}`, `${p}`);
}

/** Balanced residues, row by row; the rest of each row is filled with zeros. */
function write(m: Residues, p: number, target: Int16Array, stride: number): void {
  if (m.entries.length !== m.rows * m.columns) {
    throw new Refusal('mismatch', '$', `${m.rows} × ${m.columns} entries`, `${m.entries.length}`);
  }
  const half = (p - 1) / 2;
  target.fill(0, 0, m.rows * stride);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.columns; j++) {
      const entry = m.entries[i * m.columns + j] as number;
      if (!(entry > -p && entry < p && Number.isInteger(entry))) {
        throw new Refusal('malformed', '$', `integers of less than ${p} in size`, `${entry}`);
      }
      target[i * stride + j] = entry > half ? entry - p : entry < -half ? entry + p : entry;
    }
  }
}

function eliminate(kernel: Kernel, layout: Layout, rows: number, columns: number, p: number): RankProfile {
  kernel.setPrime(p);
  kernel.setWorkspace(...layout.workspace);
  const rank = kernel.rank(layout.matrix, 2 * layout.stride, rows, columns);
  const { buffer } = kernel.memory;
  return {
    rank,
    rowProfile: new Int32Array(buffer, layout.rowOrder, rank).slice().sort(),
    columnProfile: new Int32Array(buffer, layout.pivotColumns, rank).slice(),
  };
}
