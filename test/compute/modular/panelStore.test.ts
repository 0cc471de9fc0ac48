/** Panels outside the memory of an elimination: what is stored comes back, in order, into any workspace. */
import { expect } from 'chai';
import fc from 'fast-check';
import { PANEL } from '../../../src/kernel/libraries/modular/wasm/layout.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import { PanelStore } from '../../../src/compute/modular/panelStore.js';
import { workspaceOf } from '../../../src/compute/modular/rounds.js';
import { flatStream } from '../../assembly/matrices.js';
import { refuses } from '../../support.js';

const layoutOf = (rows: number, threads = 1) => layoutFor({ rows, columns: 3 * PANEL, rightHandSides: 0, threads });

/** Bytes of a workspace that a panel consists of: swaps, −L⁻¹, and the rows of the panel. */
function panelIn(memory: ArrayBufferLike, workspace: readonly number[], rows: number): readonly Uint8Array[] {
  return [
    new Uint8Array(memory, workspace[8], 4 * PANEL),
    new Uint8Array(memory, workspace[4], 2 * PANEL * PANEL),
    new Uint8Array(memory, workspace[1], 2 * PANEL * rows),
  ];
}

describe('compute/modular/panelStore', () => {
  it('gives panels back as they were, whichever workspace they came from', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      fc.array(fc.nat(PANEL), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(cases, ([rows, seed, pivotCounts]) => {
        const layout = layoutOf(rows);
        const draw = flatStream(seed);
        const store = PanelStore.for(layout, 0);
        expect(store.count).to.equal(0);
        const kept = pivotCounts.map((pivots, i) => {
          const memory = Uint8Array.from({ length: layout.bytes }, () => draw(256)).buffer;
          const workspace = workspaceOf(layout, 0, i);
          const top = draw(rows);
          store.add(memory, layout, workspace, { top, column: 99, pivots });
          return { top, pivots, content: panelIn(memory, workspace, rows - top) };
        });
        expect(store.count).to.equal(pivotCounts.length);
        const target = new ArrayBuffer(layout.bytes);
        const workspace = workspaceOf(layout, 0, 0);
        let number = 0;
        // A second store on the same buffer, as in another thread, sees the same.
        for (const panel of new PanelStore(store.buffer).restore(target, layout, workspace)) {
          const { top, pivots, content } = kept[number++] as (typeof kept)[number];
          expect(panel).to.deep.equal({ top, pivots, column: 0 });
          panelIn(target, workspace, rows - top).forEach((bytes, part) => {
            expect(Buffer.compare(bytes, content[part] as Uint8Array), `part ${part}`).to.equal(0);
          });
        }
        expect(number).to.equal(kept.length);
      }),
      { numRuns: 20 },
    );
  });

  it('has room for a panel of every 128 columns and one more, in the rows that are left', () => {
    const layout = layoutOf(50);
    const memory = new ArrayBuffer(layout.bytes);
    const store = PanelStore.for(layout, 20);
    const add = (): void => {
      store.add(memory, layout, workspaceOf(layout, 0, 0), { top: 20, column: 0, pivots: 1 });
    };
    for (let panel = 0; panel < 4; panel++) add();
    expect(store.count).to.equal(4);
    expect(add).to.throw(RangeError);
  });

  it('is shared where several threads write', () => {
    expect(PanelStore.for(layoutOf(5), 0).buffer).to.be.instanceOf(ArrayBuffer);
    expect(PanelStore.for(layoutOf(5, 2), 0).buffer).to.be.instanceOf(SharedArrayBuffer);
  });

  it('is refused where there is not the memory', () => {
    // A layout is stated, not allocated: panels of 2⁴⁵ rows.
    const layout = { ...layoutOf(1), rows: 2 ** 45 };
    const bytes = 8 + 4 * (8 + 4 * PANEL + 2 * PANEL * PANEL + 2 * PANEL * 2 ** 45);
    refuses(
      () => PanelStore.for(layout, 0),
      'limit',
      `$: expected ${bytes} bytes for panels, got less from this machine`,
    );
  });
});
