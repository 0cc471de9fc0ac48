/** What the workers of the tests do: a task says by its name what becomes of it. */
import { setTimeout as pause } from 'node:timers/promises';
import { appendFile, readFile } from 'node:fs/promises';
import { UsageError } from '../../src/base/usage.js';
import type { Starter } from '../../src/jobs/messages.js';

export interface Setting {
  /** A file with a line for each task that was begun. */
  readonly log: string;
  readonly broken?: true;
}

export const start: Starter<Setting, string, string> = (setting, { signal, progress }) => {
  if (setting.broken === true) throw new UsageError('broken', 'worker', 'to start', 'nothing');
  return Promise.resolve(async (task) => {
    await appendFile(setting.log, `${task}\n`);
    progress(`doing ${task}`);
    const [what, ...rest] = task.split(' ');
    switch (what) {
      case 'throw':
        throw new TypeError(rest.join(' '));
      case 'die':
        process.exit(3);
      case 'die-once': {
        const begun = (await readFile(setting.log, 'utf8')).split('\n').filter((line) => line === task);
        if (begun.length === 1) process.exit(4);
        return task;
      }
      case 'spin':
        for (;;);
      case 'until-stopped':
        await pause(20_000, undefined, { signal }).catch(() => undefined);
        await appendFile(setting.log, 'stopped\n');
        return task;
      case 'meet': {
        const here = async (): Promise<number> => (await readFile(setting.log, 'utf8')).split('meet').length - 1;
        while ((await here()) < Number(rest[0])) await pause(10);
        return task;
      }
      default:
        return task;
    }
  });
};
