/** Panels kept outside the memory of an elimination, with what it takes to make up for them in columns that come later. */
import { PANEL } from '../../kernel/libraries/modular/wasm/layout.js';
import { allocate } from '../../kernel/libraries/webAssembly/webAssembly.js';
import type { Layout } from './layout.js';
import type { Panel } from './team.js';

/** Of each: its top and pivots, its swaps, −L⁻¹ of its pivots, and its rows. */
const HEAD = 2 * 4;
const SWAPS = PANEL * 4;
const SQUARE = PANEL * PANEL * 2;
const ROW = PANEL * 2;
/** In the first places of the buffer: how many panels there are, and its bytes that are taken: below 2³¹, like those of a slab. */
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

  /** Room for the panels of a layout's columns in its rows from `top` on: each but the last takes at least PANEL columns. */
  static for(layout: Layout, top: number): PanelStore {
    const each = HEAD + SWAPS + SQUARE + ROW * (layout.rows - top);
    const bytes = START + (Math.ceil(layout.searched / PANEL) + 1) * each;
    const request = (): ArrayBufferLike => (layout.threads > 1 ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
    return new PanelStore(allocate(request, `${bytes} bytes for panels`, 'less from this machine'));
  }

  get count(): number {
    return this.#words[COUNT] as number;
  }

  /** Adds the panel that `workspace` speaks of. Only one thread at a time may, which is what the leader of a round is. */
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

  /** Puts each panel, in turn, where `workspace` says. */
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

/** Places in memory and their bytes: of the swaps, −L⁻¹ and the rows of a panel. */
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
