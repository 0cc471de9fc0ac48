/** One elimination from beginning to end: memory, threads, and what is to be read afterwards. */
import { Refusal } from '../../kernel/index.js';
import { load, requireEntries, requirePrime, whole, type Residues } from '../../kernel/wasm/modularKernel.js';
import { eliminate, prepare } from './eliminate.js';
import { layoutFor, type Layout, type Sizes } from './layout.js';
import { memoryOf, moduleFor, stepsOf, type Memory, type Steps } from './steps.js';
import { Team } from './team.js';
import { runOnThreads, threadsHere } from './threads.js';

export interface Options {
  /** As many as the machine has cores, at most 8, where not given. */
  readonly threads?: number;
}

/** [U | U·Z] and Z in memory, as eliminate.ts leaves them. */
export interface Elimination {
  readonly rank: number;
  readonly layout: Layout;
  readonly memory: Memory;
  readonly steps: Steps;
  /** Why there was only one thread, where more were wanted. */
  readonly note: string | undefined;
}

/** A matrix that writes itself into memory. */
export interface Source {
  readonly rows: number;
  readonly columns: number;
  /** Bytes of what it is built from. */
  readonly factorBytes: number;
  write(target: { readonly memory: Memory } & Steps, layout: Layout, p: number): void;
}

/** Fewer multiplications than these one thread has done before several have begun. */
const WORTH_THREADS = 2 ** 25;

export async function run(source: Source, right: Residues, p: number, options: Options): Promise<Elimination> {
  requirePrime(p);
  requireEntries(right);
  if (source.rows === 0 || source.columns === 0) {
    throw new Refusal('malformed', '$', 'a matrix with entries', `${source.rows} × ${source.columns}`);
  }
  const sizes = { rows: source.rows, columns: source.columns, rightHandSides: right.columns };
  const { threads, note } = await threadsFor(sizes, options);
  const layout = layoutFor({ ...sizes, threads }, source.factorBytes);
  const shared = threads > 1;
  const memory = memoryOf(layout.bytes, shared);
  const module = moduleFor(shared);
  const steps = stepsOf(module, memory, p);
  const target = { memory, ...steps };
  source.write(target, layout, p);
  load(target, right, p, whole(right), layout.matrix + 2 * layout.searched, layout.stride / 2);
  const team = new Team(threads, memory.buffer, layout.control);
  prepare(layout, team, memory.buffer);
  const rank = shared ? await runOnThreads({ module, memory, layout, p }) : eliminate(steps, layout, team, 0);
  return { rank, layout, memory, steps, note };
}

async function threadsFor(
  { rows, columns, rightHandSides }: Omit<Sizes, 'threads'>,
  { threads }: Options,
): Promise<{ readonly threads: number; readonly note: string | undefined }> {
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 64)) {
    throw new Refusal('malformed', '$.threads', 'a number of threads from 1 to 64', `${threads}`);
  }
  const work = rows * (columns + rightHandSides) * Math.min(rows, columns);
  if (threads === 1 || (threads === undefined && work < WORTH_THREADS)) return { threads: 1, note: undefined };
  const here = await threadsHere();
  return here.threads === 1 ? here : { threads: threads ?? here.threads, note: undefined };
}
