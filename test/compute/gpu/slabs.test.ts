/** The layout on the GPU: slabs of whole panels that cover the columns once and fit the device, and its memory beforehand. */
import { expect } from 'chai';
import fc from 'fast-check';
import { layoutFor, memoryForGpu } from '../../../src/compute/gpu/slabs.js';
import { refuses } from '../../support.js';

const MOST_ROWS = 65535 * 16;
const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 3000 }),
  columns: fc.integer({ min: 1, max: 5000 }),
  rightHandSides: fc.integer({ min: 0, max: 300 }),
  factors: fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 2 }),
});
const same = (bytes: number) => ({ maxStorageBufferBindingSize: bytes, maxBufferSize: bytes });

/** The bytes of every buffer beside the slabs: two panels of 128 columns, right-hand sides, factors. */
function others({
  rows,
  rightHandSides,
  factors,
}: {
  rows: number;
  rightHandSides: number;
  factors: readonly number[];
}) {
  const panel = 4 * 128 * (rows + 128);
  return [panel, panel, 2 * rows * 128 * Math.ceil(rightHandSides / 128), ...factors.map((entries) => 4 * entries)];
}

describe('compute/gpu/slabs', () => {
  it('cover the columns once, in whole panels that fit into a buffer', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 2 ** 22 }), fc.boolean(), (given, more, bindingIsLess) => {
        const { rows, columns, rightHandSides } = given;
        const least = Math.max(2 * rows * 128, ...others(given));
        const most = least + more;
        const limits = bindingIsLess
          ? { ...same(most), maxBufferSize: 2 * most }
          : { ...same(2 * most), maxBufferSize: most };
        const { slabs, right, stride } = layoutFor(given, limits);
        let next = 0;
        slabs.forEach(({ first, width }) => {
          expect(first).to.equal(next);
          expect(width % 128).to.equal(0);
          expect(2 * rows * width).to.be.at.most(most);
          next = first + width;
        });
        expect(next - columns, 'padding').to.be.within(0, 127);
        // All but the last are as wide as fits.
        for (const { width } of slabs.slice(0, -1)) expect(2 * rows * (width + 128)).to.be.above(most);
        expect(right?.width ?? 0).to.equal(128 * Math.ceil(rightHandSides / 128));
        // The update reads a tile of 128 rows beyond the last.
        expect(stride).to.be.at.least(rows + 128);
      }),
    );
  });

  it('state the memory beforehand', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const { slabs } = layoutFor(given, same(2 ** 31));
        const bytes = slabs.reduce((sum, { width }) => sum + 2 * given.rows * width, 0);
        expect(memoryForGpu(given)).to.equal(others(given).reduce((sum, each) => sum + each, bytes));
      }),
    );
    const large = { rows: 60_000, columns: 60_368, rightHandSides: 10, factors: [77 * 60_000, 784 * 60_000] };
    const panels = 2 * 4 * 128 * 60_128;
    expect(memoryForGpu(large)).to.equal(2 * 60_000 * 60_416 + panels + 2 * 60_000 * 128 + 4 * 861 * 60_000);
  });

  it('refuse more rows than can be dispatched', () => {
    expect(layoutFor({ rows: MOST_ROWS, columns: 1 }, same(2 ** 31)).slabs).to.have.length(1);
    refuses(
      () => layoutFor({ rows: MOST_ROWS + 1, columns: 1 }, same(2 ** 31)),
      'limit',
      '$: expected at most 1048560 rows, and buffers of at most 2048 MiB on this GPU, ' +
        'got 1048561 × 1, which needs one of 513 MiB and 1281 MiB in all',
    );
  });

  it('refuse a device whose buffers are too small for a panel', () => {
    const panel = 4 * 128 * (1000 + 128);
    expect(layoutFor({ rows: 1000, columns: 5 }, same(panel)).slabs).to.have.length(1);
    refuses(
      () => layoutFor({ rows: 1000, columns: 5 }, same(panel - 1)),
      'limit',
      '$: expected at most 1048560 rows, and buffers of at most 1 MiB on this GPU, ' +
        'got 1000 × 5, which needs one of 1 MiB and 2 MiB in all',
    );
  });
});
