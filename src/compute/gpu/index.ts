/**
 * Ranks and solutions over 𝔽ₚ on a GPU, for searches at sizes for which a CPU takes hours; p is an odd prime of at most 8191.
 * The kernel checks the results again, like any other witness.
 */
import { Refusal } from '../../kernel/full.js';
import type { Residues } from '../../kernel/full.js';
import type { RankProfile } from '../../kernel/libraries/modular/wasm/modularRank.js';
import type { Gpu } from './device.js';
import { Elimination, type Slab } from './elimination.js';
import { GpuMemory } from './memory.js';
import { packedRows, requireEntries, requirePrime, unpackedResidues } from './residues.js';
import { layoutFor } from './slabs.js';

export { LARGEST_GPU_PRIME } from './arithmetic.js';
export { openGpu, type Gpu } from './device.js';
export { memoryForGpu } from './slabs.js';

/** A solution Z, row by row, with the rank of the system's matrix. Rows of Z that belong to columns without pivots are zero. */
export interface Solution {
  readonly rank: number;
  readonly rows: number;
  readonly columns: number;
  readonly entries: Int16Array;
}

/** Matrices are sent in pieces of about this many bytes. */
const PIECE = 2 ** 24;

/** Computes the same as rankModuloWasm, but the row profile may differ. */
export async function rankModuloGpu(gpu: Gpu, m: Residues, p: number): Promise<RankProfile> {
  requirePrime(p);
  requireEntries(m);
  if (m.entries.length === 0) return { rank: 0, rowProfile: new Int32Array(), columnProfile: new Int32Array() };
  const layout = layoutFor({ rows: m.rows, columns: m.columns }, gpu.limits);
  return withMemory(gpu, async (memory) => {
    const elimination = await Elimination.prepare(gpu, memory, p, m.rows, m.columns, layout);
    for (const slab of elimination.slabs) send(gpu, m, p, slab);
    await elimination.eliminate();
    return profileOf(elimination);
  });
}

/** Computes the same as rankOfKhatriRaoWasm, with the product built on the GPU; the row profile may differ. */
export async function rankOfKhatriRaoGpu(gpu: Gpu, a: Residues, x: Residues, p: number): Promise<RankProfile> {
  requirePrime(p);
  requireFactors(a, x);
  const rows = a.rows * x.rows;
  const factors = [unpackedResidues(a, p), unpackedResidues(x, p)] as const;
  const layout = layoutFor({ rows, columns: a.columns, factors: factors.map(({ length }) => length) }, gpu.limits);
  return withMemory(gpu, async (memory) => {
    const elimination = await Elimination.prepare(gpu, memory, p, rows, a.columns, layout);
    await elimination.build(...factors, x.rows, false);
    await elimination.eliminate();
    return profileOf(elimination);
  });
}

/** Z with (A∘X)ᵀZ = B; undefined if there is none. */
export async function solveKhatriRaoTransposedGpu(
  gpu: Gpu,
  a: Residues,
  x: Residues,
  b: Residues,
  p: number,
): Promise<Solution | undefined> {
  requirePrime(p);
  requireFactors(a, x);
  requireEntries(b);
  if (b.rows !== a.columns || b.columns === 0) {
    throw new Refusal('mismatch', '$', `right-hand sides of ${a.columns} rows`, `${b.rows} × ${b.columns}`);
  }
  const [rows, columns] = [a.columns, a.rows * x.rows];
  const factors = [unpackedResidues(a, p), unpackedResidues(x, p)] as const;
  const layout = layoutFor(
    { rows, columns, rightHandSides: b.columns, factors: factors.map(({ length }) => length) },
    gpu.limits,
  );
  return withMemory(gpu, async (memory) => {
    const elimination = await Elimination.prepare(gpu, memory, p, rows, columns, layout);
    const right = elimination.right as Slab;
    await elimination.build(...factors, x.rows, true);
    send(gpu, b, p, right);
    await elimination.eliminate();
    elimination.substituteBackwards(right);
    const words = await memory.read(right.buffer, 2 * rows * right.width);
    return solutionOf(new Uint16Array(words.buffer), right.width, b.columns, elimination.pivotColumns, columns);
  });
}

/** `solved` has a row for each pivot; the system has a solution only if the rows after those are zero. */
function solutionOf(
  solved: Uint16Array,
  width: number,
  rightHandSides: number,
  pivotColumns: readonly number[],
  rows: number,
): Solution | undefined {
  const rank = pivotColumns.length;
  if (solved.subarray(rank * width).some((entry) => entry !== 0)) return undefined;
  const entries = new Int16Array(rows * rightHandSides);
  pivotColumns.forEach((column, t) => {
    entries.set(solved.subarray(t * width, t * width + rightHandSides), column * rightHandSides);
  });
  return { rank, rows, columns: rightHandSides, entries };
}

function profileOf({ pivotColumns, rowOrder }: Elimination): RankProfile {
  const rank = pivotColumns.length;
  return {
    rank,
    rowProfile: Int32Array.from(rowOrder.subarray(0, rank)).sort(),
    columnProfile: Int32Array.from(pivotColumns),
  };
}

function requireFactors(a: Residues, x: Residues): void {
  if (a.columns !== x.columns) {
    throw new Refusal('mismatch', '$', `a right Khatri–Rao factor of ${a.columns} columns`, `${x.columns}`);
  }
  if (a.rows === 0 || x.rows === 0 || a.columns === 0) {
    throw new Refusal('mismatch', '$', 'Khatri–Rao factors with entries', `${a.rows} and ${x.rows} × ${a.columns}`);
  }
}

function send(gpu: Gpu, m: Residues, p: number, slab: Slab): void {
  const bytesOfRow = 2 * slab.width;
  const piece = Math.max(1, Math.floor(PIECE / bytesOfRow));
  for (let start = 0; start < m.rows; start += piece) {
    const packed = packedRows(m, p, slab, start, Math.min(start + piece, m.rows));
    gpu.device.queue.writeBuffer(slab.buffer, start * bytesOfRow, packed);
  }
}

async function withMemory<T>(gpu: Gpu, use: (memory: GpuMemory) => Promise<T>): Promise<T> {
  const memory = new GpuMemory(gpu);
  try {
    return await use(memory);
  } finally {
    memory.free();
  }
}
