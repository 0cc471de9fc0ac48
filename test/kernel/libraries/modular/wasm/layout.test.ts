/** Areas of memory must not overlap, and constants must be those of the assembly, whose code relies on both. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  Areas,
  BLOCK,
  INT16,
  layoutFor,
  layoutForProduct,
  PANEL,
  SLICE,
  strideFor,
} from '../../../../../src/kernel/libraries/modular/wasm/layout.js';
import { LARGEST_WASM_PRIME } from '../../../../../src/kernel/libraries/modular/wasm/modularModule.js';
import { memoryForRank } from '../../../../../src/kernel/libraries/modular/wasm/modularRank.js';
import { PAGE } from '../../../../../src/kernel/libraries/webAssembly/webAssembly.js';
import { refuses } from '../../../../support.js';

const sizes = fc.oneof(fc.integer({ min: 0, max: 700 }), fc.constantFrom(1, 63, 64, 65, 127, 128, 129, 511, 512, 513));

/** Each area is given by its first byte and the bytes that are needed; they must be apart, aligned and inside memory. */
function expectApart(areas: readonly (readonly [from: number, length: number])[], bytes: number, what: string): void {
  const sorted = [...areas].sort(([a], [b]) => a - b);
  sorted.forEach(([from, length], i) => {
    expect(from % 64, what).to.equal(0);
    expect(from, what).to.be.at.least(64);
    // A vector may be read across the end of any area, so 64 bytes follow the last one.
    expect(from + length, what).to.be.at.most(sorted[i + 1]?.[0] ?? bytes - 64);
  });
  expect(bytes % PAGE, what).to.equal(0);
}

/** A constant that the assembly defines for itself. */
function assemblyConstant(file: string, name: string): number {
  const source = readFileSync(resolve('assembly/kernel/modular', file), 'utf8');
  return Number(new RegExp(`const ${name}(?:: i32)? = (\\d+);`).exec(source)?.[1]);
}

describe('the memory of arithmetic mod p in WebAssembly', () => {
  it('has the constants of the assembly', () => {
    expect(BLOCK).to.equal(assemblyConstant('steps.ts', 'BLOCK'));
    expect(SLICE).to.equal(assemblyConstant('product.ts', 'SLICE'));
  });

  it('has panels and slices so deep that no sum of products of balanced residues reaches 2³¹', () => {
    const largest = ((LARGEST_WASM_PRIME - 1) / 2) ** 2;
    for (const depth of [PANEL, SLICE]) expect(depth * largest).to.be.below(2 ** 31);
    expect(PANEL % 8).to.equal(0);
  });

  it('has rows an odd multiple of 64 bytes apart, with room for all columns', () => {
    fc.assert(
      fc.property(sizes, (columns) => {
        const stride = strideFor(columns);
        expect(((stride * INT16) / 64) % 2, `${columns}`).to.equal(1);
        expect(stride, `${columns}`).to.be.within(Math.ceil(columns / 8) * 8, columns + 96);
      }),
    );
  });

  it('counts whole pages', () => {
    const areas = new Areas();
    expect(areas.bytes).to.equal(PAGE);
    expect([areas.take(1), areas.take(64), areas.take(65), areas.take(0), areas.take(1)]).to.deep.equal([
      64, 128, 192, 320, 320,
    ]);
    areas.take(PAGE - 384 - 64);
    expect(areas.bytes).to.equal(PAGE);
    areas.take(1);
    expect(areas.bytes).to.equal(2 * PAGE);
  });

  it('keeps the areas of an elimination apart', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 0, max: 40 }), (rows, columns, factorRows) => {
        const { stride, bytes, workspace, matrix, rowOrder, pivotColumns, factors } = layoutFor(
          rows,
          columns,
          factorRows,
        );
        const [width, panel, columnBuffer, leaf, inverse, product, left, right, swaps, order, pivots] = workspace as [
          number,
          ...number[],
        ] & { length: 11 };
        expect([width, order, pivots]).to.deep.equal([PANEL, rowOrder, pivotColumns]);
        expect(stride).to.equal(strideFor(columns));
        const square = PANEL * PANEL * INT16;
        const needed = [
          [matrix, rows * stride * INT16],
          [panel, rows * PANEL * INT16],
          [columnBuffer, rows * 8 * INT16],
          [leaf, 16 + 8 * 4],
          [inverse, square],
          [product, square],
          [left, rows * PANEL * INT16],
          [right, BLOCK * PANEL * INT16],
          [swaps, PANEL * 4],
          [rowOrder, rows * 4],
          [pivotColumns, Math.min(rows, columns) * 4],
          [factors, factorRows * stride * INT16],
        ] as const;
        expectApart(
          needed.filter(([, length]) => length > 0) as [number, number][],
          bytes,
          `${rows} × ${columns} and ${factorRows}`,
        );
      }),
    );
  });

  it('keeps the areas of a product apart', () => {
    fc.assert(
      fc.property(sizes, sizes, sizes, fc.constantFrom(2, 4), (rows, depth, columns, width) => {
        const layout = layoutForProduct(rows, depth, columns, width);
        const { leftStride, stride, left, slice, target, packedLeft, right, bytes } = layout;
        expect([leftStride, stride]).to.deep.equal([strideFor(depth), strideFor(columns)]);
        // The right factor is packed in slices of SLICE rows, each of whole vectors of eight columns.
        const packed = depth * Math.ceil(columns / 8) * 8 * INT16;
        const needed = [
          [left, rows * leftStride * INT16],
          [slice, Math.min(SLICE, depth) * stride * INT16],
          [target, rows * stride * width],
          [packedLeft, rows * Math.min(SLICE, depth) * INT16],
          [right, packed],
        ] as const;
        expectApart(
          needed.filter(([, length]) => length > 0),
          bytes,
          `${rows} × ${depth} × ${columns}`,
        );
      }),
    );
  });

  it('is at most 4 GiB', () => {
    expect(layoutFor(40_000, 40_000).bytes).to.be.below(2 ** 32);
    for (const attempt of [() => layoutFor(60_000, 60_000), () => memoryForRank(60_000, 60_000)]) {
      refuses(
        attempt,
        'limit',
        '$: expected a matrix whose elimination fits in 4 GiB of WebAssembly memory, got 60000 × 60000, which needs 6.7 GiB',
      );
    }
  });
});
