/** The layout of the memory of modular.wasm, computed before the memory is allocated. */
import { Refusal } from '../../../core/text/refusal.js';
import { LARGEST_MEMORY, PAGE } from '../../webAssembly/webAssembly.js';

/** Columns that are eliminated together: a multiple of 8, and no more than DEPTH of assembly/kernel/modular/residue.ts. */
export const PANEL = 128;
/** Columns that are updated together; equal to BLOCK of assembly/kernel/modular/steps.ts. */
export const BLOCK = 512;
/** Depth to which factors are packed at a time; equal to SLICE of assembly/kernel/modular/product.ts. */
export const SLICE = 128;

/** Allocates consecutive areas of memory, each aligned to a cache line, and counts the bytes of the pages that hold them. */
export class Areas {
  #end = 64;

  take(size: number): number {
    const offset = this.#end;
    this.#end += Math.ceil(size / 64) * 64;
    return offset;
  }

  /** Bytes of whole pages; 64 bytes are added because vectors may be read across the end of the last area. */
  get bytes(): number {
    return Math.ceil((this.#end + 64) / PAGE) * PAGE;
  }
}

/** Bytes of an int16 entry. */
export const INT16 = 2;

export interface Layout {
  /** Distance between the starts of consecutive rows, in int16 entries. */
  readonly stride: number;
  readonly bytes: number;
  /** The arguments of setWorkspace, in order. */
  readonly workspace: readonly number[];
  readonly matrix: number;
  readonly rowOrder: number;
  readonly pivotColumns: number;
  /** Rows, with the stride of the matrix, for the factors that the matrix is built from. */
  readonly factors: number;
}

/**
 * The stride of rows: an odd multiple of 64 bytes, so that a column is spread over all sets of the cache. Zeros pad the rows.
 */
export function strideFor(columns: number): number {
  return Math.ceil(columns / 64) * 64 + 32;
}

/** Memory for the rank of a rows × columns matrix, and for `factorRows` more rows of its length. */
export function layoutFor(rows: number, columns: number, factorRows = 0): Layout {
  const stride = strideFor(columns);
  const areas = new Areas();
  // Packing reads up to eight rows and seven columns beyond those that it needs.
  const matrix = areas.take((rows + 8) * stride * INT16);
  const panel = areas.take((rows + 8) * PANEL * INT16);
  const columnBuffer = areas.take((rows + 8) * 8 * INT16);
  const leaf = areas.take(16 + 8 * 4);
  const negatedInverse = areas.take((PANEL + 8) * PANEL * INT16);
  const product = areas.take((PANEL + 8) * PANEL * INT16);
  const packedLeft = areas.take((rows + 4) * PANEL * INT16);
  const packedRight = areas.take(BLOCK * PANEL * INT16);
  const swaps = areas.take(PANEL * 4);
  const rowOrder = areas.take(rows * 4);
  const pivotColumns = areas.take(Math.min(rows, columns) * 4);
  const factors = areas.take(factorRows * stride * INT16);
  if (areas.bytes > LARGEST_MEMORY) {
    throw new Refusal(
      'limit',
      '$',
      'a matrix whose elimination fits in 4 GiB of WebAssembly memory',
      `${rows} × ${columns}, which needs ${(areas.bytes / 2 ** 30).toFixed(1)} GiB`,
    );
  }
  return {
    stride,
    bytes: areas.bytes,
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

/** The layout of memory for a product of tiles; the rows of the right factor are loaded at `slice` and packed from there. */
export interface ProductLayout {
  /** Distances between the starts of consecutive rows, in entries: in the left factor, and in the other areas. */
  readonly leftStride: number;
  readonly stride: number;
  readonly left: number;
  readonly slice: number;
  readonly target: number;
  readonly packedLeft: number;
  /** The right factor, packed. */
  readonly right: number;
  readonly bytes: number;
}

/** `width`: the bytes of an entry of the product. */
export function layoutForProduct(rows: number, depth: number, columns: number, width = INT16): ProductLayout {
  const areas = new Areas();
  const leftStride = strideFor(depth);
  const stride = strideFor(columns);
  return {
    leftStride,
    stride,
    // Packing reads up to eight rows and seven columns beyond those that it needs.
    left: areas.take((rows + 8) * leftStride * INT16),
    slice: areas.take((SLICE + 8) * stride * INT16),
    target: areas.take(rows * stride * width),
    packedLeft: areas.take((rows + 4) * SLICE * INT16),
    right: areas.take((depth + 8) * (columns + 8) * INT16),
    bytes: areas.bytes,
  };
}
