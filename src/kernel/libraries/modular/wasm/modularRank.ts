/** Rank over 𝔽ₚ with profiles, in WebAssembly: the fast twin of elimination.ts for odd primes up to 8191. */
import { Refusal } from '../../../core/text/refusal.js';
import { layoutFor, type Layout } from './layout.js';
import { moduleFor, load, requireEntries, requirePrime, type ModularModule, whole } from './modularModule.js';
import { type Residues } from '../matrix.js';

export interface RankProfile {
  readonly rank: number;
  /** `rank` rows, increasing; with the columns of `columnProfile` they form an invertible submatrix. */
  readonly rowProfile: Int32Array;
  /** The columns that are not linear combinations of earlier columns, increasing. */
  readonly columnProfile: Int32Array;
}

/** Bytes of memory that the rank of a rows × columns matrix takes. */
export function memoryForRank(rows: number, columns: number): number {
  return layoutFor(rows, columns).bytes;
}

/** Rank and profiles over 𝔽ₚ, p an odd prime of at most 8191. */
export function rankModuloWasm(m: Residues, p: number): RankProfile {
  requirePrime(p);
  requireEntries(m);
  const layout = layoutFor(m.rows, m.columns);
  const module = moduleFor(layout.bytes, p);
  load(module, m, p, whole(m), layout.matrix, layout.stride);
  return eliminate(module, layout, m.rows, m.columns);
}

/** The same of the Khatri–Rao product of A and X, which is stored only in the memory of the module. */
export function rankOfKhatriRaoWasm(a: Residues, x: Residues, p: number): RankProfile {
  requirePrime(p);
  requireEntries(a);
  requireEntries(x);
  if (a.columns !== x.columns) {
    throw new Refusal('mismatch', '$', `a right Khatri–Rao factor of ${a.columns} columns`, `${x.columns}`);
  }
  const rows = a.rows * x.rows;
  const layout = layoutFor(rows, a.columns, a.rows + x.rows);
  const module = moduleFor(layout.bytes, p);
  const { stride } = layout;
  const right = layout.factors + 2 * a.rows * stride;
  load(module, a, p, whole(a), layout.factors, stride);
  load(module, x, p, whole(x), right, stride);
  const padded = Math.ceil(a.columns / 8) * 8;
  module.negatedKhatriRao(layout.matrix, 2 * stride, layout.factors, a.rows, right, x.rows, 2 * stride, padded);
  return eliminate(module, layout, rows, a.columns);
}

function eliminate(module: ModularModule, layout: Layout, rows: number, columns: number): RankProfile {
  module.setWorkspace(...layout.workspace);
  const rank = module.rank(layout.matrix, 2 * layout.stride, rows, columns);
  const { buffer } = module.memory;
  return {
    rank,
    rowProfile: new Int32Array(buffer, layout.rowOrder, rank).slice().sort(),
    columnProfile: new Int32Array(buffer, layout.pivotColumns, rank).slice(),
  };
}
