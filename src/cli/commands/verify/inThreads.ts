/** Checks files in threads of their own. It is loaded only where there are many files. */
import { coresHere } from '../../../jobs/cores.js';
import { Pool, WorkerDied } from '../../../jobs/pool.js';
import { crashed, type Outcome, type Source } from './outcome.js';
import type { ThreadSetting } from './thread.js';

/** A thread reads the certificates around the files anew, which pays from so many files on. */
const WORTH_A_THREAD = 12;
/** Neighbours that are checked in one thread, at most. */
const MOST_TOGETHER = 8;
/** Each thread holds the texts around the files, so that more threads come only if they are asked for. */
const MOST_THREADS = 8;

export interface Inspection {
  /** Undefined for a file that is no certificate. */
  readonly outcomeOf: (source: Source) => Promise<Outcome | undefined>;
  readonly close: () => Promise<void>;
}

export function inspectionInThreads(
  sources: readonly Source[],
  options: ThreadSetting['options'] & { readonly jobs?: number },
  signal: AbortSignal,
): Inspection {
  const worth = Math.floor(sources.length / WORTH_A_THREAD);
  const workers = Math.min(options.jobs ?? Math.min(coresHere(), MOST_THREADS, worth), sources.length);
  const files = sources.map(({ file }) => file);
  const pool = new Pool<readonly Source[], readonly (Outcome | undefined)[]>({
    module: new URL('./thread.js', import.meta.url),
    setting: { files, options } satisfies ThreadSetting,
    workers,
    signal,
  });
  const answers = new Map(
    neighbours(sources).flatMap((group) => {
      const answer = pool.do(group);
      return group.map((source, at) => [source, { answer, at }] as const);
    }),
  );
  return {
    outcomeOf: async (source) => {
      const { answer, at } = answers.get(source) as { answer: Promise<readonly (Outcome | undefined)[]>; at: number };
      try {
        return (await answer)[at];
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
      }
      // One of the files ended a thread, which must not keep the others from being checked.
      try {
        return (await pool.do([source]))[0];
      } catch (error) {
        if (error instanceof WorkerDied) return crashed(source.file, error);
        throw error;
      }
    },
    close: () => pool.close(),
  };
}

/**
 * A claim's certificate and its controls are checked in the same thread, since the certificate needs the controls too: files one after
 * the other whose names are the same up to the first dot.
 */
function neighbours(sources: readonly Source[]): readonly (readonly Source[])[] {
  const groups: Source[][] = [];
  let last: string | undefined;
  for (const source of sources) {
    const stem = source.file.replace(/\.[^/\\]*$/, '');
    if (stem === last && (groups.at(-1) as Source[]).length < MOST_TOGETHER) (groups.at(-1) as Source[]).push(source);
    else groups.push([source]);
    last = stem;
  }
  return groups;
}
