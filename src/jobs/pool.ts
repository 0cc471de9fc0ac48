/**
 * A pool of worker threads. Tasks are handed out in the order in which they are given, each to a worker that is free; answers come back
 * as plain data. A task whose worker dies is tried once more by a fresh worker, since it need not be to blame.
 */
import { Worker } from 'node:worker_threads';
import { reasonOf } from '../base/usage.js';
import { errorOf } from './failure.js';
import type { FromWorker, Start, ToWorker } from './messages.js';

export interface PoolOptions<T> {
  /** The module that does the tasks; it exports a `Starter`. */
  readonly module: URL;
  readonly setting: unknown;
  /** The most workers at the same time. They are started when there is something to do. */
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly progress?: (task: T, line: string) => void;
}

/** The worker of a task died, twice. The task is left undone, and others go on. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

interface Work<T> {
  readonly task: T;
  readonly tried: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The milliseconds that workers have for finishing what they are writing. */
const GRACE = 500;

export class Pool<T, A> {
  private readonly waiting: Work<T>[] = [];
  private readonly free: Worker[] = [];
  private readonly busy = new Map<Worker, Work<T>>();
  private readonly stop = (): void => {
    for (const { reject } of [...this.waiting.splice(0), ...this.busy.values()]) reject(this.options.signal.reason);
    for (const worker of this.busy.keys()) worker.postMessage({ kind: 'stop' } satisfies ToWorker);
  };

  constructor(private readonly options: PoolOptions<T>) {
    options.signal.addEventListener('abort', this.stop);
  }

  do(task: T): Promise<A> {
    const done = new Promise<unknown>((resolve, reject) => {
      if (this.options.signal.aborted) reject(this.options.signal.reason as Error);
      else this.waiting.push({ task, tried: 0, resolve, reject });
    });
    // Whoever waits for an earlier task learns of this failure later.
    done.catch(() => undefined);
    this.handOut();
    return done as Promise<A>;
  }

  /** Ends the workers. Those that were told to stop may finish what they are writing first. */
  async close(): Promise<void> {
    this.options.signal.removeEventListener('abort', this.stop);
    if (this.options.signal.aborted && this.busy.size > 0) {
      const exits = [...this.busy.keys()].map((worker) => new Promise((resolve) => worker.once('idle', resolve)));
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([Promise.all(exits), new Promise((resolve) => (timer = setTimeout(resolve, GRACE)))]);
      clearTimeout(timer);
    }
    const workers = [...this.free.splice(0), ...this.busy.keys()];
    this.busy.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private handOut(): void {
    while (this.waiting.length > 0) {
      if (this.free.length === 0 && this.busy.size >= this.options.workers) return;
      const work = this.waiting.shift() as Work<T>;
      const worker = this.free.pop() ?? this.started();
      this.busy.set(worker, work);
      worker.postMessage({ kind: 'task', task: work.task } satisfies ToWorker);
    }
  }

  private started(): Worker {
    const { module, setting } = this.options;
    const worker = new Worker(new URL('./entry.js', import.meta.url), {
      workerData: { module: module.href, setting } satisfies Start,
    });
    let reason: string | undefined;
    worker.on('message', (message: FromWorker) => {
      this.heard(worker, message);
    });
    worker.on('error', (error) => {
      reason = reasonOf(error);
    });
    worker.on('exit', (code) => {
      this.lost(worker, reason ?? `it ended with exit code ${code}`);
    });
    return worker;
  }

  private heard(worker: Worker, message: FromWorker): void {
    const work = this.busy.get(worker);
    if (work === undefined) return;
    if (message.kind === 'progress') {
      this.options.progress?.(work.task, message.line);
      return;
    }
    this.busy.delete(worker);
    this.free.push(worker);
    if (message.kind === 'answered') work.resolve(message.answer);
    else work.reject(errorOf(message.failure));
    worker.emit('idle');
    this.handOut();
  }

  private lost(worker: Worker, reason: string): void {
    const work = this.busy.get(worker);
    this.busy.delete(worker);
    const place = this.free.indexOf(worker);
    if (place >= 0) this.free.splice(place, 1);
    worker.emit('idle');
    if (work === undefined || this.options.signal.aborted) return;
    const tried = work.tried + 1;
    if (tried < 2) this.waiting.unshift({ ...work, tried });
    else work.reject(new WorkerDied(`its thread died, twice: ${reason}`));
    this.handOut();
  }
}
