import { expect } from 'chai';
import { rankModuloParallel } from '../../../src/compute/modular/index.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import { given } from '../../../src/compute/modular/sources.js';
import { memoryOf, moduleFor, stepsOf } from '../../../src/compute/modular/steps.js';
import { Claims, Team } from '../../../src/compute/modular/team.js';
import { runOnThreads } from '../../../src/compute/modular/threads.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import { refuses } from '../../support.js';

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

  it('say when there is not the memory', () => {
    for (const shared of [false, true]) {
      refuses(
        () => memoryOf(65537 * 65536, shared),
        'limit',
        '$: expected 4295032832 bytes of WebAssembly memory, got less from this machine',
      );
    }
  });

  it('never take a column twice, and leave none', () => {
    const claims = new Claims(new BigInt64Array(1), 0);
    claims.set(128, 2048);
    expect(claims.takeFront(64)).to.equal(192);
    expect(claims.takeBack((left) => left / 2)).to.deep.equal([1120, 2048]);
    expect(claims.takeBack(() => 512)).to.deep.equal([608, 1120]);
    expect(claims.takeFront(400)).to.equal(592);
    expect(claims.takeBack(() => 512)).to.deep.equal([592, 608]);
    expect(claims.takeFront(8)).to.equal(592);
    expect(claims.takeBack(() => 8)).to.deep.equal([592, 592]);
  });
});
