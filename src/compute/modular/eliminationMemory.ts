/** The memory of an elimination with its layout, and the threads that work in it. */
import { runTask, type Task } from './task.js';
import type { Layout } from './layout.js';
import { memoryOf, moduleFor, stepsOf, type Memory, type Steps } from './steps.js';
import type { PanelStore } from './panelStore.js';
import { Team, type Panel } from './team.js';
import { runOnThreads } from './threads.js';

export interface Target extends Steps {
  readonly memory: Memory;
}

export class EliminationMemory {
  readonly layout: Layout;
  readonly target: Target;
  readonly #p: number;
  readonly #module: object;
  readonly #team: Team;

  constructor(layout: Layout, p: number) {
    const shared = layout.threads > 1;
    const memory = memoryOf(layout.bytes, shared);
    this.layout = layout;
    this.#p = p;
    this.#module = moduleFor(shared);
    this.target = { ...stepsOf(this.#module, memory, p), memory };
    this.#team = new Team(layout.threads, memory.buffer, layout.control);
    this.rowOrder.forEach((_, row, order) => (order[row] = row));
  }

  get buffer(): ArrayBufferLike {
    return this.target.memory.buffer;
  }

  get rowOrder(): Int32Array {
    return new Int32Array(this.buffer, this.layout.rowOrder, this.layout.rows);
  }

  /** The pivots' positions among the columns in memory. */
  get pivotColumns(): Int32Array {
    return new Int32Array(this.buffer, this.layout.pivotColumns, this.layout.rows);
  }

  row(row: number): Int16Array {
    return new Int16Array(this.buffer, this.layout.matrix + row * this.layout.stride, this.layout.width);
  }

  rightHandSides(row: number): Int16Array {
    const { searched, rightHandSides } = this.layout;
    return this.row(row).subarray(searched, searched + rightHandSides);
  }

  /** Does a task with all threads, beginning with an update of the columns before `end` by `panel`. Returns the rank so far. */
  async perform(kind: Task['kind'], panel: Panel, front: number, end: number, store?: PanelStore): Promise<number> {
    const { layout } = this;
    const task = { kind, memory: this.target.memory, layout, p: this.#p, ...(store && { store: store.buffer }) };
    this.#team.begin(panel, front, end);
    return layout.threads > 1 ? runOnThreads(task, this.#module) : runTask(task, this.target, 0);
  }
}
