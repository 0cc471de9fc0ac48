import { expect } from 'chai';
import fc from 'fast-check';
import { Areas, INT16, layoutFor, strideFor } from '../../../../../src/kernel/libraries/modular/wasm/layout.js';
import { PAGE } from '../../../../../src/kernel/libraries/webAssembly/webAssembly.js';
import { refusalOf } from '../../../../support.js';

describe('layout of the memory of modular.wasm', () => {
  it('takes areas one after the other, each at a cache line of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 20 }), (sizes) => {
        const areas = new Areas();
        let end = 0;
        for (const size of sizes) {
          const offset = areas.take(size);
          expect(offset % 64).to.equal(0);
          expect(offset).to.be.at.least(end);
          end = offset + size;
        }
        expect(areas.bytes % PAGE).to.equal(0);
        expect(areas.bytes).to.be.at.least(end + 64);
      }),
    );
  });

  it('has rows of an odd number of cache lines, long enough for the columns', () => {
    for (let columns = 1; columns < 3000; columns++) {
      const stride = strideFor(columns);
      if (stride < columns || (stride * INT16) % 128 !== 64) expect.fail(`${columns} columns, a stride of ${stride}`);
    }
  });

  it('keeps matrix, factors, row order and pivots apart, inside the memory', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 50 }),
        (rows, columns, factorRows) => {
          const layout = layoutFor(rows, columns, factorRows);
          const row = layout.stride * INT16;
          const used = [
            [layout.matrix, layout.matrix + rows * row],
            [layout.factors, layout.factors + factorRows * row],
            [layout.rowOrder, layout.rowOrder + 4 * rows],
            [layout.pivotColumns, layout.pivotColumns + 4 * Math.min(rows, columns)],
          ].sort(([a], [b]) => (a as number) - (b as number)) as [number, number][];
          used.forEach(([start, end], index) => {
            expect(end, 'below the end of the memory').to.be.at.most(layout.bytes);
            const next = used[index + 1];
            if (next !== undefined && end > start) expect(end).to.be.at.most(next[0]);
          });
        },
      ),
    );
  });

  it('is refused where the memory cannot be addressed', () => {
    expect(refusalOf(() => layoutFor(100_000, 100_000)).code).to.equal('limit');
  });
});
