/** Threads that outlive a job, so that the next one need not wait for them to start; they keep no process alive. */
import type { Worker } from 'node:worker_threads';
import type { Job } from './job.js';

const idle: Worker[] = [];

/** Runs a job on as many threads as its layout has workspaces, with the compiled `module`: returns what they agree on. */
export async function runOnThreads(job: Job, module: object): Promise<number> {
  const { Worker } = await import('node:worker_threads');
  const start = (): Worker => new Worker(new URL('./worker.js', import.meta.url));
  const workers = Array.from({ length: job.layout.threads }, () => idle.pop() ?? start());
  try {
    const [rank] = await Promise.all(workers.map((worker, member) => answerOf(worker, { job, module, member })));
    idle.push(...workers);
    return rank as number;
  } catch (error) {
    // The others wait in vain for the one that failed.
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

/** The threads that are worth having here, at most 8, and what to say where that is one. */
export async function threadsHere(): Promise<{ readonly threads: number; readonly note: string | undefined }> {
  const alone = (reason: string) => ({ threads: 1, note: `one thread: ${reason}` });
  if (typeof SharedArrayBuffer === 'undefined') return alone('SharedArrayBuffer is absent');
  try {
    await import('node:worker_threads');
    const { availableParallelism } = await import('node:os');
    return { threads: Math.min(8, availableParallelism()), note: undefined };
  } catch {
    return alone('this engine has no worker threads of Node');
  }
}
