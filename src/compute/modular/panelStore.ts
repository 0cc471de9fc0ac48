/** Stores panels outside the memory of an elimination, together with the data needed to update later columns by them. */
import { PANEL } from '../../kernel/libraries/modular/wasm/layout.js';
import { allocate } from '../../kernel/libraries/webAssembly/webAssembly.js';
import type { Layout } from './layout.js';
import type { Panel } from './team.js';

/** Each panel is stored as its top and its number of pivots, its swaps, −L⁻¹ for its pivots, and its rows. */
const HEAD = 2 * 4;
const SWAPS = PANEL * 4;
const SQUARE = PANEL * PANEL * 2;
const ROW = PANEL * 2;
/** The buffer begins with the number of panels and the number of bytes in use, which is below 2³¹, as for a slab. */
const COUNT = 0;
const BYTES = 1;
const START = 8;

export class PanelStore {
  readonly buffer: ArrayBufferLike;
  readonly #words: Int32Array;

  constructor(buffer: ArrayBufferLike) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer, 0, 2);
  }

  /** A store with room for all panels of a layout in its rows from `top` on: each but the last takes at least PANEL columns. */
  static for(layout: Layout, top: number): PanelStore {
    const each = HEAD + SWAPS + SQUARE + ROW * (layout.rows - top);
    const bytes = START + (Math.ceil(layout.searched / PANEL) + 1) * each;
    const request = (): ArrayBufferLike => (layout.threads > 1 ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
    return new PanelStore(allocate(request, `${bytes} bytes for panels`, 'less from this machine'));
  }

  get count(): number {
    return this.#words[COUNT] as number;
  }

  /** Adds the panel in `workspace`. Only the leader of a round calls this, so never two threads at once. */
  add(memory: ArrayBufferLike, layout: Layout, workspace: readonly number[], { top, pivots }: Panel): void {
    const start = this.count === 0 ? START : (this.#words[BYTES] as number);
    new Int32Array(this.buffer, start, 2).set([top, pivots]);
    let at = start + HEAD;
    for (const [from, bytes] of parts(workspace, layout.rows - top)) {
      new Uint8Array(this.buffer, at, bytes).set(new Uint8Array(memory, from, bytes));
      at += bytes;
    }
    this.#words[BYTES] = at;
    this.#words[COUNT] = this.count + 1;
  }

  /** Copies one panel after the other into `workspace`. */
  *restore(memory: ArrayBufferLike, layout: Layout, workspace: readonly number[]): Iterable<Panel> {
    let at = START;
    for (let i = 0; i < this.count; i++) {
      const [top, pivots] = new Int32Array(this.buffer, at, 2) as Iterable<number> as [number, number];
      at += HEAD;
      for (const [to, bytes] of parts(workspace, layout.rows - top)) {
        new Uint8Array(memory, to, bytes).set(new Uint8Array(this.buffer, at, bytes));
        at += bytes;
      }
      yield { top, pivots, column: 0 };
    }
  }
}

/** The address and length in bytes of a panel's swaps, of its −L⁻¹ and of its rows. */
function parts(workspace: readonly number[], rows: number): readonly (readonly [number, number])[] {
  const [, panel, , , negatedInverse, , , , swaps] = workspace as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return [
    [swaps, SWAPS],
    [negatedInverse, SQUARE],
    [panel, ROW * rows],
  ];
}
