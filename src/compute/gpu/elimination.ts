/**
 * Blocked, right-looking, rank-revealing Gaussian elimination on the GPU. A panel of 128 columns is eliminated column by column. In
 * all later columns, the rows of its pivots are moved to the top and solved against the panel's triangle, and the other rows are
 * updated by one product. Right-hand sides are updated too, but not searched for pivots: they become L⁻¹PB, and backward
 * substitution through U turns them into the pivots' part of a solution.
 */
import { PANEL, STATE_WORDS } from './arithmetic.js';
import { ROWS_EACH } from './build.js';
import type { Gpu } from './device.js';
import { shadersFor, type Shaders, type Name } from './shaders.js';
import type { GpuMemory } from './memory.js';
import { PANEL_GROUPS, PANEL_ROWS } from './panel.js';
import type { Layout, Range } from './slabs.js';
import { TRIANGLE_WORDS } from './triangular.js';
import { TILE } from './update.js';

export interface Slab extends Range {
  readonly buffer: GPUBuffer;
  readonly task: GPUBuffer;
  readonly bindings: GPUBindGroup;
}

/** The record of a panel: its position, and its State as it was read back. */
interface Panel {
  readonly slab: Slab;
  readonly firstWord: number;
  readonly top: number;
  readonly pivots: number;
  readonly state: Uint32Array<ArrayBuffer>;
}

/** The fields of the shaders' Task that change from one dispatch to the next. */
interface Task {
  readonly firstWord: number;
  readonly top: number;
  readonly pivots: number;
  readonly start: number;
  readonly end: number;
}

export class Elimination {
  /** The columns of the pivots, in increasing order; the first rows of `rowOrder` are the rows of the pivots. */
  readonly pivotColumns: number[] = [];
  readonly rowOrder: Uint32Array;
  private readonly panels: Panel[] = [];

  private constructor(
    private readonly gpu: Gpu,
    private readonly memory: GpuMemory,
    private readonly shaders: Shaders,
    private readonly p: number,
    private readonly rows: number,
    private readonly columns: number,
    private readonly stride: number,
    private readonly state: GPUBuffer,
    /** The matrix. */
    readonly slabs: readonly Slab[],
    /** The right-hand sides, if there are any. */
    readonly right: Slab | undefined,
  ) {
    this.rowOrder = Uint32Array.from({ length: rows }, (_, i) => i);
  }

  /** Allocates a zero matrix and zero right-hand sides, which have to be filled before the elimination. */
  static async prepare(
    gpu: Gpu,
    memory: GpuMemory,
    p: number,
    rows: number,
    columns: number,
    layout: Layout,
  ): Promise<Elimination> {
    const shaders = await shadersFor(gpu.device);
    const { slabs, right, stride } = layout;
    const ranges = right === undefined ? slabs : [...slabs, right];
    const [panel, multipliers, state, ...buffers] = (await memory.take([
      4 * PANEL * stride,
      4 * PANEL * stride,
      4 * STATE_WORDS,
      ...ranges.map(({ width }) => 2 * rows * width),
    ])) as [GPUBuffer, GPUBuffer, GPUBuffer, ...GPUBuffer[]];
    const made = ranges.map((range, i): Slab => {
      const buffer = buffers[i] as GPUBuffer;
      const task = memory.uniform(10);
      const entries = [task, buffer, panel, multipliers, state].map((buffer, binding) => ({
        binding,
        resource: { buffer },
      }));
      return { ...range, buffer, task, bindings: gpu.device.createBindGroup({ layout: shaders.elimination, entries }) };
    });
    return new Elimination(
      gpu,
      memory,
      shaders,
      p,
      rows,
      columns,
      stride,
      state,
      made.slice(0, slabs.length),
      made[slabs.length],
    );
  }

  /** Fills the matrix with A∘X, or its transpose, from unpacked residues; `heightOfX` is the number of rows of X. */
  async build(
    a: Uint32Array<ArrayBuffer>,
    x: Uint32Array<ArrayBuffer>,
    heightOfX: number,
    transposed: boolean,
  ): Promise<void> {
    const { device } = this.gpu;
    const [left, right] = (await this.memory.take([a.byteLength, x.byteLength])) as [GPUBuffer, GPUBuffer];
    device.queue.writeBuffer(left, 0, a);
    device.queue.writeBuffer(right, 0, x);
    for (const { first, width, buffer } of this.slabs) {
      const build = this.memory.uniform(9);
      const samples = x.length / heightOfX;
      const words = [this.rows, width / 2, first, this.columns, heightOfX, samples, Number(transposed)];
      device.queue.writeBuffer(build, 0, Uint32Array.from([...this.prime(), ...words]));
      const bindings = device.createBindGroup({
        layout: this.shaders.build,
        entries: [build, buffer, left, right].map((buffer, binding) => ({ binding, resource: { buffer } })),
      });
      this.submit((pass) => {
        pass.setPipeline(this.shaders.khatriRao);
        pass.setBindGroup(0, bindings);
        pass.dispatchWorkgroups(Math.ceil(width / 128), Math.ceil(this.rows / ROWS_EACH));
      });
    }
  }

  /** Factors the matrix as PLU, as far as there are pivots. */
  async eliminate(): Promise<void> {
    for (const [index, slab] of this.slabs.entries()) {
      for (let column = 0; column < slab.width; column += PANEL) {
        if (this.pivotColumns.length === this.rows) return;
        const panel = await this.factorise(slab, column);
        if (panel.pivots > 0) this.carry(panel, this.slabs.slice(index + 1));
      }
    }
  }

  private async factorise(slab: Slab, column: number): Promise<Panel> {
    const top = this.pivotColumns.length;
    const firstWord = column / 2;
    this.writeTask(slab, { firstWord, top, pivots: 0, start: 0, end: 0 });
    this.gpu.device.queue.writeBuffer(this.state, 0, new Uint32Array(STATE_WORDS));
    const groups = Math.ceil((this.rows - top) / PANEL_ROWS);
    const candidates = Math.min(PANEL, this.columns - slab.first - column);
    this.submit((pass) => {
      pass.setBindGroup(0, slab.bindings);
      this.dispatch(pass, 'loadPanel', groups, PANEL / 2);
      for (let tried = 0; tried < candidates; tried++) {
        this.dispatch(pass, 'findPivot', 1);
        this.dispatch(pass, 'eliminate', groups, PANEL_GROUPS);
      }
      this.dispatch(pass, 'storePanel', PANEL);
    });
    const state = await this.memory.read(this.state, 4 * STATE_WORDS);
    const pivots = state[2] as number;
    for (let t = 0; t < pivots; t++) {
      const from = state[4 + t] as number;
      const kept = this.rowOrder[top + t] as number;
      this.rowOrder[top + t] = this.rowOrder[from] as number;
      this.rowOrder[from] = kept;
      this.pivotColumns.push(slab.first + column + (state[4 + PANEL + t] as number));
    }
    const panel = { slab, firstWord, top, pivots, state };
    this.panels.push(panel);
    return panel;
  }

  private carry({ slab, firstWord, top, pivots }: Panel, later: readonly Slab[]): void {
    const start = top + pivots;
    const rest = firstWord + PANEL / 2;
    const targets: [Slab, number][] = [[slab, rest], ...later.map((other): [Slab, number] => [other, 0])];
    if (this.right !== undefined) targets.push([this.right, 0]);
    for (const [target, word] of targets) {
      this.writeTask(target, { firstWord: word, top, pivots, start, end: this.rows });
    }
    this.submit((pass) => {
      for (const [target, word] of targets) {
        const words = target.width / 2 - word;
        pass.setBindGroup(0, target.bindings);
        this.dispatch(pass, 'solveForward', Math.ceil(words / TRIANGLE_WORDS));
        this.dispatch(pass, 'update', (2 * words) / TILE, Math.ceil((this.rows - start) / TILE));
      }
    });
  }

  /** Turns the right-hand sides L⁻¹PB into the pivots' part of a solution, in their first rows, one for each pivot. */
  substituteBackwards(right: Slab): void {
    for (const { slab, firstWord, top, pivots, state } of this.panels.toReversed()) {
      if (pivots === 0) continue;
      this.gpu.device.queue.writeBuffer(this.state, 0, state);
      this.writeTask(slab, { firstWord, top, pivots, start: 0, end: 0 });
      this.writeTask(right, { firstWord: 0, top, pivots, start: 0, end: top });
      this.submit((pass) => {
        pass.setBindGroup(0, slab.bindings);
        this.dispatch(pass, 'loadPivots', Math.ceil((top + pivots) / 64), pivots);
        pass.setBindGroup(0, right.bindings);
        this.dispatch(pass, 'solveBackward', Math.ceil(right.width / 2 / TRIANGLE_WORDS));
        this.dispatch(pass, 'update', right.width / TILE, Math.ceil(top / TILE));
      });
    }
  }

  private prime(): [number, number] {
    return [this.p, new Uint32Array(Float32Array.of(1 / this.p).buffer)[0] as number];
  }

  private writeTask({ task, width }: Slab, { firstWord, top, pivots, start, end }: Task): void {
    const words = [this.rows, width / 2, firstWord, top, pivots, start, end, this.stride];
    this.gpu.device.queue.writeBuffer(task, 0, Uint32Array.from([...this.prime(), ...words]));
  }

  private submit(encode: (pass: GPUComputePassEncoder) => void): void {
    const encoder = this.gpu.device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    encode(pass);
    pass.end();
    this.gpu.device.queue.submit([encoder.finish()]);
  }

  private dispatch(pass: GPUComputePassEncoder, name: Name, x: number, y = 1): void {
    if (x === 0 || y === 0) return;
    pass.setPipeline(this.shaders.pipelines[name]);
    pass.dispatchWorkgroups(x, y);
  }
}
