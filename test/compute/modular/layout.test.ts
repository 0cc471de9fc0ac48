/** The layout of an elimination: areas of their own, large enough, aligned, and within the bytes that it states. */
import { expect } from 'chai';
import fc from 'fast-check';
import { BLOCK, PANEL } from '../../../src/kernel/libraries/modular/wasm/layout.js';
import { layoutFor, roundUp } from '../../../src/compute/modular/layout.js';

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 3000 }),
  columns: fc.integer({ min: 1, max: 3000 }),
  rightHandSides: fc.integer({ min: 0, max: 1000 }),
  threads: fc.integer({ min: 1, max: 8 }),
});

describe('compute/modular/layout', () => {
  it('gives each area its bytes and no byte to two areas', () => {
    fc.assert(
      fc.property(sizes, fc.nat(100_000), (given, factorBytes) => {
        const layout = layoutFor(given, factorBytes);
        const { rows } = given;
        const areas = new Map<number, number>([
          [layout.control, 128],
          [layout.matrix, rows * layout.stride],
          [layout.rowOrder, 4 * rows],
          [layout.pivotColumns, 4 * rows],
        ]);
        if (factorBytes > 0) areas.set(layout.factors, factorBytes);
        expect(layout.workspaces).to.have.length(given.threads);
        for (const panels of layout.workspaces) {
          expect(panels).to.have.length(2);
          for (const workspace of panels) {
            const [width, panel, columnBuffer, leaf, negatedInverse, product, left, right, swaps, ...rest] = workspace;
            expect(width).to.equal(PANEL);
            expect(rest).to.deep.equal([layout.rowOrder, layout.pivotColumns]);
            for (const [area, bytes] of [
              [panel, 2 * PANEL * rows],
              [columnBuffer, 2 * 8 * rows],
              [leaf, 16 + 8 * 4],
              [negatedInverse, 2 * PANEL * PANEL],
              [product, 2 * PANEL * PANEL],
              [left, 2 * PANEL * rows],
              [right, 2 * PANEL * BLOCK],
              [swaps, 4 * PANEL],
            ] as const) {
              areas.set(area as number, bytes);
            }
          }
        }
        // Shared: two panels of three areas. Of each thread: its other five.
        expect(areas.size).to.equal(4 + Number(factorBytes > 0) + 6 + 5 * given.threads);
        const sorted = [...areas].sort(([a], [b]) => a - b);
        sorted.forEach(([start, bytes], i) => {
          expect(start % 64, `the area at ${start}`).to.equal(0);
          const next = sorted[i + 1]?.[0] ?? layout.bytes;
          expect(start + bytes, `the end of the area at ${start}`).to.be.at.most(next);
        });
        expect(layout.bytes % 65536).to.equal(0);
      }),
    );
  });

  it('has right-hand sides behind the searched columns, both padded to eights, in rows of the stride', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const { searched, width, stride } = layoutFor(given);
        expect([searched, width - searched]).to.deep.equal([roundUp(given.columns), roundUp(given.rightHandSides)]);
        expect(stride).to.be.at.least(2 * width);
      }),
    );
  });

  it('rounds up to the next multiple of eight', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (count) => {
        expect(roundUp(count) % 8).to.equal(0);
        expect(roundUp(count) - count).to.be.within(0, 7);
      }),
    );
  });
});
