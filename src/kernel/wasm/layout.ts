/** Where modular.wasm finds everything: one memory, laid out before it is made. */
import { Refusal } from '../refusal.js';
import { LARGEST_MEMORY, PAGE } from './webAssembly.js';

/** Columns that are eliminated together: a multiple of 8, and no more than DEPTH of assembly/kernel/modular/residue.ts. */
const PANEL = 128;
/** Columns that are updated together, as BLOCK in assembly/kernel/modular/rank.ts. */
const BLOCK = 512;

export interface Layout {
  /** int16 from one row to the next. */
  readonly stride: number;
  readonly bytes: number;
  /** Arguments of setWorkspace, in its order. */
  readonly workspace: readonly number[];
  readonly matrix: number;
  readonly rowOrder: number;
  readonly pivotColumns: number;
  /** Rows of the stride of the matrix, for factors it is built of. */
  readonly factors: number;
}

/**
 * Rows a multiple of 64 bytes apart, an odd one: so that columns do not meet in one set of the cache. Zeros fill them up.
 */
export function strideFor(columns: number): number {
  return Math.ceil(columns / 64) * 64 + 32;
}

/** Memory for the rank of a rows × columns matrix, and for `factorRows` more rows of its length. */
export function layoutFor(rows: number, columns: number, factorRows = 0): Layout {
  const stride = strideFor(columns);
  let bytes = 64;
  const take = (size: number): number => {
    const offset = bytes;
    bytes += Math.ceil(size / 64) * 64;
    return offset;
  };
  const int16 = 2;
  // Packing reads up to eight rows, and seven columns, behind what it needs.
  const matrix = take((rows + 8) * stride * int16);
  const panel = take((rows + 8) * PANEL * int16);
  const columnBuffer = take((rows + 8) * 8 * int16);
  const leaf = take(16 + 8 * 4);
  const negatedInverse = take((PANEL + 8) * PANEL * int16);
  const product = take((PANEL + 8) * PANEL * int16);
  const packedLeft = take((rows + 4) * PANEL * int16);
  const packedRight = take(BLOCK * PANEL * int16);
  const swaps = take(PANEL * 4);
  const rowOrder = take(rows * 4);
  const pivotColumns = take(Math.min(rows, columns) * 4);
  const factors = take(factorRows * stride * int16);
  take(64);
  if (bytes > LARGEST_MEMORY) {
    throw new Refusal(
      'limit',
      '$',
      'a matrix whose elimination fits in 4 GiB of WebAssembly memory',
      `${rows} × ${columns}, which needs ${(bytes / 2 ** 30).toFixed(1)} GiB`,
    );
  }
  return {
    stride,
    bytes: Math.ceil(bytes / PAGE) * PAGE,
    workspace: [
      PANEL,
      panel,
      columnBuffer,
      leaf,
      negatedInverse,
      product,
      packedLeft,
      packedRight,
      swaps,
      rowOrder,
      pivotColumns,
    ],
    matrix,
    rowOrder,
    pivotColumns,
    factors,
  };
}
