/** Runs tasks on threads. Threads are reused by later tasks, which saves their start, and do not keep the process alive. */
import type { Worker } from 'node:worker_threads';
import type { Task } from './task.js';

const idle: Worker[] = [];

/** Runs a task on as many threads as its layout has workspaces, with the compiled `module`, and returns the rank. */
export async function runOnThreads(task: Task, module: object): Promise<number> {
  const { Worker } = await import('node:worker_threads');
  const start = (): Worker => new Worker(new URL('./worker.js', import.meta.url));
  const workers = Array.from({ length: task.layout.threads }, () => idle.pop() ?? start());
  try {
    const [rank] = await Promise.all(workers.map((worker, member) => answerOf(worker, { task, module, member })));
    idle.push(...workers);
    return rank as number;
  } catch (error) {
    // The other threads would wait for the failed one forever.
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw error;
  }
}

function answerOf(worker: Worker, message: object): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    const fail = (reason: unknown): void => {
      finish();
      reject(new Error(`a thread of the elimination failed: ${String(reason)}`));
    };
    const exited = (code: number): void => {
      fail(`it ended with exit code ${code}`);
    };
    const answered = (rank: number): void => {
      finish();
      resolve(rank);
    };
    const finish = (): void => {
      worker.off('message', answered).off('error', fail).off('exit', exited);
      worker.unref();
    };
    worker.ref();
    worker.on('message', answered).on('error', fail).on('exit', exited);
    worker.postMessage(message);
  });
}

let most = 8;

/** Sets the most threads that `threadsHere` may give, where other work shares the cores. */
export function useThreads(count: number): void {
  most = count;
}

/** The number of threads to use on this machine, at most 8 or as many as were set, and a note if there can be only one. */
export async function threadsHere(): Promise<{ readonly threads: number; readonly note: string | undefined }> {
  const alone = (reason: string) => ({ threads: 1, note: `one thread: ${reason}` });
  if (typeof SharedArrayBuffer === 'undefined') return alone('SharedArrayBuffer is absent');
  try {
    await import('node:worker_threads');
    const { availableParallelism } = await import('node:os');
    return { threads: Math.min(most, availableParallelism()), note: undefined };
  } catch {
    return alone('this engine has no worker threads of Node');
  }
}
