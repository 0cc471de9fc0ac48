/**
 * Runs a search in a thread of its own. The thread of the terminal stays free, so that Ctrl-C is noticed while the search computes;
 * a search that does not stop by itself is ended.
 */
import { Worker } from 'node:worker_threads';
import type { ExitCode } from '../exitCodes.js';
import type { Environment } from '../terminal.js';
import { errorOf } from '../../jobs/failure.js';
import type { Kept, Message, Task } from './messages.js';

/** The milliseconds that a search has for stopping by itself, after a file that it is writing. */
const GRACE = 600;

export async function runInThread(
  task: Omit<Task, 'paper'>,
  { terminal, signal }: Pick<Environment, 'terminal' | 'signal'>,
): Promise<ExitCode> {
  const { colour, width } = terminal;
  const worker = new Worker(new URL('./entry.js', import.meta.url), {
    workerData: { ...task, paper: { colour, width } },
  });
  let kept: Kept | undefined;
  let grace: NodeJS.Timeout | undefined;
  const stop = (): void => {
    worker.postMessage('stop');
    grace = setTimeout(() => void worker.terminate(), GRACE);
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: Message) => {
        switch (message.kind) {
          case 'keep':
            kept = message.kept;
            return;
          case 'ended':
            resolve(message.code);
            return;
          case 'failed':
            reject(errorOf(message.failure));
            return;
          default:
            terminal[message.kind](message.text);
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        reject(new Error('the thread of the search ended without a result'));
      });
    });
  } catch (error) {
    if (signal.aborted && kept !== undefined) terminal[kept.kind](kept.text);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(grace);
    await worker.terminate();
  }
}
