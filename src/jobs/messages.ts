/** The messages between a pool and its workers, as plain data. */
import type { Failure } from './failure.js';

/** What a worker is started with: the module whose `start` makes the function that does tasks, and the argument of `start`. */
export interface Start {
  readonly module: string;
  readonly setting: unknown;
}

/** A module that does tasks exports this function, as `start`. It is called once in each worker. */
export type Starter<S, T, A> = (setting: S, talk: Talk) => Promise<(task: T) => Promise<A>>;

interface Talk {
  /** Aborted when the worker is to stop; what it is writing then may be finished. */
  readonly signal: AbortSignal;
  readonly progress: (line: string) => void;
}

export type ToWorker = { readonly kind: 'task'; readonly task: unknown } | { readonly kind: 'stop' };

export type FromWorker =
  | { readonly kind: 'progress'; readonly line: string }
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure };
