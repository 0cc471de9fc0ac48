/**
 * Products over 𝔽ₚ in WebAssembly, for odd primes up to 8191: the fast twin of ../product.ts.
 *
 * Both factors and the product are processed in tiles and never loaded whole, so any shape needs at most about 30 MiB of memory.
 * Each entry of the right factor is read once, each entry of the left one once for every TILE.columns columns.
 */
import { Refusal } from '../../../core/text/refusal.js';
import { layoutForProduct, SLICE, type ProductLayout } from './layout.js';
import { moduleFor, load, requireEntries, requirePrime, type ModularModule, type Part } from './modularModule.js';
import { type Residues } from '../matrix.js';
import { allocate } from '../../webAssembly/webAssembly.js';

/** The sizes of the largest tiles: 16 MiB of the right factor, packed; 8 MiB of the left one; 4 MiB of the product. */
const TILE = { rows: 1024, depth: 4096, columns: 2048 };

interface Product extends Residues {
  readonly entries: Int16Array;
}

/** A·B over 𝔽ₚ in residues 0 … p − 1, row by row; p an odd prime of at most 8191. */
export function productModuloWasm(a: Residues, b: Residues, p: number): Int16Array {
  requirePrime(p);
  requireEntries(a);
  requireEntries(b);
  if (a.columns !== b.rows) {
    throw new Refusal('mismatch', '$', `a right factor of ${a.columns} rows`, `${b.rows}`);
  }
  const product: Product = { rows: a.rows, columns: b.columns, entries: entriesFor(a.rows, b.columns) };
  const layout = layoutForProduct(
    Math.min(TILE.rows, a.rows),
    Math.min(TILE.depth, a.columns),
    Math.min(TILE.columns, b.columns),
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
          2 * layout.stride,
          middle === 0,
        );
        store(module, layout, product, target);
      }
    }
  }
  return product.entries;
}

function entriesFor(rows: number, columns: number): Int16Array {
  const request = (): Int16Array => new Int16Array(rows * columns);
  return allocate(request, 'a product that this machine can hold', `one of ${rows} × ${columns}`);
}

/** Copies the tile at `target` in memory to its place in the product, as residues 0 … p − 1. */
function store(module: ModularModule, layout: ProductLayout, product: Product, part: Part): void {
  const count = part.rows * layout.stride;
  module.unbalance(layout.target, count);
  const tile = new Int16Array(module.memory.buffer, layout.target, count);
  for (let i = 0; i < part.rows; i++) {
    const row = tile.subarray(i * layout.stride, i * layout.stride + part.columns);
    product.entries.set(row, (part.top + i) * product.columns + part.left);
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
