/** Threads of an elimination: errors, several jobs at once, and machines without shared memory. */
import { expect } from 'chai';
import { rankModuloParallel } from '../../../src/compute/modular/index.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import { given } from '../../../src/compute/modular/sources.js';
import { memoryOf, moduleFor, stepsOf } from '../../../src/compute/modular/steps.js';
import { Team } from '../../../src/compute/modular/team.js';
import { runOnThreads, threadsHere, useThreads } from '../../../src/compute/modular/threads.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';

function messageOf(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => expect.fail('expected an error'),
    (error: unknown) => (error as Error).message,
  );
}

describe('compute: threads of an elimination', () => {
  const draw = flatStream(3);
  const m = matrixOf(300, 300, () => draw(8191));
  const layout = layoutFor({ rows: 300, columns: 300, rightHandSides: 0, threads: 2 });

  it('end the task with an error when one of them fails, whatever the others wait for', async () => {
    const memory = memoryOf(layout.bytes, true);
    const task = { kind: 'solve', memory, layout, p: 8191 } as const;
    given(m).write({ ...stepsOf(moduleFor(true), memory, 8191), memory }, layout, 8191, 0, m.columns);
    const begin = (): void => {
      new Team(2, memory.buffer, layout.control).begin({ top: 0, column: 0, pivots: 0 }, 128, layout.width);
    };
    begin();
    expect(await messageOf(runOnThreads(task, {}))).to.match(/^a thread of the elimination failed: TypeError: /);
    // Only one of two finds a workspace, which both need at the latest for substituting back; the other waits at the end of a round.
    const broken = { ...layout, workspaces: layout.workspaces.slice(0, 1) };
    begin();
    expect(await messageOf(runOnThreads({ ...task, layout: broken }, moduleFor(true)))).to.match(
      /^a thread of the elimination failed: TypeError: /,
    );
    expect((await rankModuloParallel(m, 8191, { threads: 2 })).rank).to.equal(300);
  });

  it('do several jobs at once', async () => {
    const jobs = Array.from({ length: 3 }, () => rankModuloParallel(m, 8191, { threads: 2 }));
    expect((await Promise.all(jobs)).map(({ rank }) => rank)).to.deep.equal([300, 300, 300]);
  });

  it('are as many as are left over by other work', async () => {
    const { threads } = await threadsHere();
    useThreads(1);
    try {
      expect((await threadsHere()).threads).to.equal(1);
      expect((await rankModuloParallel(m, 8191)).rank).to.equal(300);
    } finally {
      useThreads(8);
    }
    expect((await threadsHere()).threads).to.equal(threads);
  });

  it('become one, which says so, where memory cannot be shared', async () => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'SharedArrayBuffer') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'SharedArrayBuffer', { ...kept, value: undefined });
    try {
      const { rank, note } = await rankModuloParallel(m, 8191, { threads: 2 });
      expect(rank).to.equal(300);
      expect(note).to.equal('one thread: SharedArrayBuffer is absent');
      expect((await rankModuloParallel(m, 8191, { threads: 1 })).note).to.equal(undefined);
    } finally {
      Object.defineProperty(globalThis, 'SharedArrayBuffer', kept);
    }
  });
});
