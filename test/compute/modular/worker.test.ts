/** The program of a thread: it answers each task with the rank. */
import { expect } from 'chai';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { EliminationMemory } from '../../../src/compute/modular/eliminationMemory.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import { given } from '../../../src/compute/modular/sources.js';
import { moduleFor } from '../../../src/compute/modular/steps.js';
import type { Task } from '../../../src/compute/modular/task.js';
import { Team } from '../../../src/compute/modular/team.js';
import { flatStream, plantedRank } from '../../assembly/matrices.js';
import { eliminated } from './plain.js';

const WORKER = new URL('../../../src/compute/modular/worker.js', import.meta.url);
const p = 127;

/** Tasks for two threads in shared memory. */
function preparedTask(rank: number): { readonly task: Task; readonly expected: number } {
  const m = plantedRank(140, 160, rank, p, flatStream(rank));
  const layout = layoutFor({ rows: m.rows, columns: m.columns, rightHandSides: 0, threads: 2 });
  const memory = new EliminationMemory(layout, p);
  given(m).write(memory.target, layout, p, 0, m.columns);
  new Team(2, memory.buffer, layout.control).begin({ top: 0, column: 0, pivots: 0 }, 128, layout.width);
  return { task: { kind: 'eliminate', memory: memory.target.memory, layout, p }, expected: eliminated(m, p).rank };
}

describe('compute/modular/worker', () => {
  it('answers one task after the other, with the rank that all threads agree on', async () => {
    const workers = [new Worker(WORKER), new Worker(WORKER)];
    try {
      for (const planted of [5, 130]) {
        const { task, expected } = preparedTask(planted);
        const answers = workers.map((worker) => once(worker, 'message') as Promise<[number]>);
        workers.forEach((worker, member) => {
          worker.postMessage({ task, module: moduleFor(true), member });
        });
        expect((await Promise.all(answers)).flat(), `rank ${planted}`).to.deep.equal([expected, expected]);
      }
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  });
});
