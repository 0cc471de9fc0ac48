/** Where an elimination takes place: memory, laid out, and who works in it. */
import { doTask, type Job } from './job.js';
import type { Layout } from './layout.js';
import { memoryOf, moduleFor, stepsOf, type Memory, type Steps } from './steps.js';
import type { PanelStore } from './store.js';
import { Team, type Panel } from './team.js';
import { runOnThreads } from './threads.js';

export interface Target extends Steps {
  readonly memory: Memory;
}

export class Place {
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

  /** Of the columns in memory. */
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

  /** Does a task from `panel` on, with all threads; in the columns before `end` it is made up for. Returns the rank so far. */
  async perform(task: Job['task'], panel: Panel, front: number, end: number, store?: PanelStore): Promise<number> {
    const { layout } = this;
    const job = { task, memory: this.target.memory, layout, p: this.#p, ...(store && { store: store.buffer }) };
    this.#team.begin(panel, front, end);
    return layout.threads > 1 ? runOnThreads(job, this.#module) : doTask(job, this.target, 0);
  }
}
