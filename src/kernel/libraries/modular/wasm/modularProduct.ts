/**
 * Products in WebAssembly: over 𝔽ₚ for odd primes up to 8191, the fast twin of ../product.ts; and of small integers.
 *
 * Both factors and the product are processed in tiles and never loaded whole, so any shape needs at most about 30 MiB of memory.
 * Each entry of the right factor is read once, each entry of the left one once for every TILE.columns columns.
 */
import { Refusal } from '../../../core/text/refusal.js';
import { layoutForProduct, SLICE, type ProductLayout } from './layout.js';
import {
  LARGEST_WASM_PRIME,
  load,
  moduleFor,
  requireEntries,
  requirePrime,
  type ModularModule,
  type Part,
} from './modularModule.js';
import { type Residues } from '../matrix.js';
import { allocate } from '../../webAssembly/webAssembly.js';

/** The sizes of the largest tiles: 16 MiB of the right factor, packed; 8 MiB of the left one; 4 or 8 MiB of the product. */
const TILE = { rows: 1024, depth: 4096, columns: 2048 };

/** Entries of at most this size are the balanced residues of themselves. */
const LARGEST_FACTOR = (LARGEST_WASM_PRIME - 1) / 2;

/** A·B over 𝔽ₚ in residues 0 … p − 1, row by row; p an odd prime of at most 8191. */
export function productModuloWasm(a: Residues, b: Residues, p: number): Int16Array {
  requirePrime(p);
  return multiplied(a, b, p, Int16Array);
}

/**
 * A·B over ℤ, row by row, or undefined where it is not known beforehand that int32 holds all sums: |a| ≤ `left` and |b| ≤ `right` for
 * all entries, which are whole.
 */
export function integerProductWasm(a: Residues, b: Residues, left: number, right: number): Int32Array | undefined {
  if (Math.max(left, right) > LARGEST_FACTOR || a.columns > TILE.depth || a.columns * left * right >= 2 ** 31) return;
  return multiplied(a, b, LARGEST_WASM_PRIME, Int32Array);
}

type Entries = typeof Int16Array | typeof Int32Array;

/** The product has entries of int16, which are residues, or of int32, which are integers; these have one tile for the whole depth. */
function multiplied<E extends Entries>(a: Residues, b: Residues, p: number, entries: E): InstanceType<E> {
  requireEntries(a);
  requireEntries(b);
  if (a.columns !== b.rows) {
    throw new Refusal('mismatch', '$', `a right factor of ${a.columns} rows`, `${b.rows}`);
  }
  const shape = { rows: a.rows, columns: b.columns };
  const ofIntegers = entries === Int32Array;
  const request = (): InstanceType<E> => new entries(a.rows * b.columns) as InstanceType<E>;
  const found = allocate(request, 'a product that this machine can hold', `one of ${a.rows} × ${b.columns}`);
  const product = { ...shape, entries: found };
  const layout = layoutForProduct(
    Math.min(TILE.rows, a.rows),
    Math.min(TILE.depth, a.columns),
    Math.min(TILE.columns, b.columns),
    entries.BYTES_PER_ELEMENT,
  );
  const module = moduleFor(layout.bytes, p);
  for (let left = 0; left < b.columns; left += TILE.columns) {
    const columns = Math.min(TILE.columns, b.columns - left);
    for (let middle = 0; middle < a.columns; middle += TILE.depth) {
      const depth = Math.min(TILE.depth, a.columns - middle);
      packRight(module, layout, b, p, { top: middle, left, rows: depth, columns });
      for (let top = 0; top < a.rows; top += TILE.rows) {
        const rows = Math.min(TILE.rows, a.rows - top);
        const target = { top, left, rows, columns };
        load(module, a, p, { top, left: middle, rows, columns: depth }, layout.left, layout.leftStride);
        // The product so far contains the products of the previous depths.
        if (middle > 0) load(module, product, p, target, layout.target, layout.stride);
        module.addProduct(
          layout.left,
          2 * layout.leftStride,
          rows,
          depth,
          layout.packedLeft,
          layout.right,
          columns,
          layout.target,
          entries.BYTES_PER_ELEMENT * layout.stride,
          middle === 0,
          ofIntegers,
        );
        if (!ofIntegers) module.unbalance(layout.target, rows * layout.stride);
        store(new entries(module.memory.buffer, layout.target, rows * layout.stride), layout.stride, product, target);
      }
    }
  }
  return product.entries;
}

/** Copies a tile, whose rows are `stride` entries apart, to its place in the product. */
function store(
  tile: Int16Array | Int32Array,
  stride: number,
  { columns, entries }: { readonly columns: number; readonly entries: Int16Array | Int32Array },
  part: Part,
): void {
  for (let i = 0; i < part.rows; i++) {
    entries.set(tile.subarray(i * stride, i * stride + part.columns), (part.top + i) * columns + part.left);
  }
}

/** Packs a tile of the right factor, slice by slice; each slice is first loaded at `slice`. */
function packRight(module: ModularModule, layout: ProductLayout, b: Residues, p: number, part: Part): void {
  let packed = layout.right;
  for (let k = 0; k < part.rows; k += SLICE) {
    const rows = Math.min(SLICE, part.rows - k);
    load(module, b, p, { ...part, top: part.top + k, rows }, layout.slice, layout.stride);
    module.packNegated(layout.slice, 2 * layout.stride, rows, part.columns, packed);
    packed += SLICE * Math.ceil(part.columns / 8) * 16;
  }
}
