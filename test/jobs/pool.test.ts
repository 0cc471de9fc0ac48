/** A pool does every task once, whatever becomes of the workers, and can be stopped at any moment. */
import { expect } from 'chai';
import fc from 'fast-check';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool, WorkerDied } from '../../src/jobs/pool.js';
import { freshFolder } from '../e2e/commands.js';
import { failureOf } from '../cli/environments.js';

const MODULE = new URL('./tasks.js', import.meta.url);

describe('jobs/pool', () => {
  const folder = freshFolder();
  const log = (): string => join(folder.path, 'log');
  const begun = async (): Promise<readonly string[]> => (await readFile(log(), 'utf8')).trim().split('\n');
  beforeEach(() => writeFile(log(), ''));

  async function withPool<R>(
    workers: number,
    use: (pool: Pool<string, string>, stop: AbortController) => Promise<R>,
    setting: object = {},
    progress?: (task: string, line: string) => void,
  ): Promise<R> {
    const stop = new AbortController();
    const pool = new Pool<string, string>({
      ...{ module: MODULE, setting: { log: log(), ...setting }, workers, signal: stop.signal },
      ...(progress === undefined ? {} : { progress }),
    });
    try {
      return await use(pool, stop);
    } finally {
      await pool.close();
    }
  }

  it('does each task once, and gives each its own answer, however many workers there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 12 }), async (workers, count) => {
        await writeFile(log(), '');
        const tasks = Array.from({ length: count }, (_, index) => `task ${index}`);
        const answers = await withPool(workers, (pool) => Promise.all(tasks.map((task) => pool.do(task))));
        expect(answers).to.deep.equal(tasks);
        if (count > 0) expect([...(await begun())].sort()).to.deep.equal([...tasks].sort());
      }),
      { numRuns: 12 },
    );
  });

  it('hands tasks out in their order, and passes on what workers say of them', async () => {
    const heard: string[] = [];
    await withPool(
      1,
      (pool) => Promise.all(['c', 'a', 'b'].map((task) => pool.do(task))),
      {},
      (task, line) => heard.push(`${task}: ${line}`),
    );
    expect(await begun()).to.deep.equal(['c', 'a', 'b']);
    expect(heard).to.deep.equal(['c: doing c', 'a: doing a', 'b: doing b']);
  });

  it('works on several tasks at the same time', async () => {
    // Each of the three ends only when all have begun.
    const tasks = ['meet 3 a', 'meet 3 b', 'meet 3 c'];
    expect(await withPool(3, (pool) => Promise.all(tasks.map((task) => pool.do(task))))).to.deep.equal(tasks);
  });

  it('passes on the failure of a task, and goes on with the others', async () => {
    await withPool(2, async (pool) => {
      const tasks = ['throw boom', 'a', 'b'].map((task) => pool.do(task));
      expect((await failureOf(tasks[0] as Promise<string>)).message).to.equal('boom');
      expect(await Promise.all(tasks.slice(1))).to.deep.equal(['a', 'b']);
    });
  });

  it('passes on that workers cannot start', async () => {
    const failure = await withPool(1, (pool) => failureOf(pool.do('a')), { broken: true });
    expect([failure.name, failure.code]).to.deep.equal(['UsageError', 'broken']);
  });

  it('tries a task again whose worker died, and gives it up when that one dies too', async () => {
    await withPool(2, async (pool) => {
      const [dead, once, other] = ['die', 'die-once', 'a'].map((task) => pool.do(task)) as [
        Promise<string>,
        Promise<string>,
        Promise<string>,
      ];
      const failure = await failureOf(dead);
      expect(failure).to.be.instanceOf(WorkerDied);
      expect(failure.message).to.equal('its thread died, twice: it ended with exit code 3');
      expect(await Promise.all([once, other])).to.deep.equal(['die-once', 'a']);
      expect((await begun()).filter((task) => task === 'die')).to.have.length(2);
      expect(await pool.do('b')).to.equal('b');
    });
  });

  it('ends a worker that spins, and lets one finish that looks up', async () => {
    await withPool(2, async (pool, stop) => {
      const tasks = ['spin', 'until-stopped', 'never begun'].map((task) => failureOf(pool.do(task)));
      while ((await begun()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
      const started = performance.now();
      stop.abort(new Error('interrupted'));
      expect((await Promise.all(tasks)).map(({ message }) => message)).to.deep.equal(Array(3).fill('interrupted'));
      expect((await failureOf(pool.do('late'))).message).to.equal('interrupted');
      await pool.close();
      expect(performance.now() - started).to.be.lessThan(2000);
    });
    expect([...(await begun())].sort()).to.deep.equal(['spin', 'stopped', 'until-stopped']);
  });

  it('does nothing if it is stopped before it begins', async () => {
    await withPool(1, async (pool, stop) => {
      stop.abort(new Error('interrupted'));
      expect((await failureOf(pool.do('a'))).message).to.equal('interrupted');
    });
    expect(await readFile(log(), 'utf8')).to.equal('');
  });
});
