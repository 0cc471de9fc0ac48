/** Follows a job until its cells are settled or it is over; sends what it lost again, for as long as that gets on. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isThere, readText, writeAtomically } from '../../claim/files.js';
import { UsageError } from '../../base/usage.js';
import type { PlannedCell } from '../../claim/plannedCells.js';
import { FILES_OF_CELL } from '../../claim/conductCell.js';
import { cellsWithout } from '../settledCells.js';
import { LOGS } from './script.js';

export interface Campaign {
  readonly cells: readonly PlannedCell[];
  readonly folder: string;
  /** Sends the cells with these numbers away, and returns the number of the job. */
  readonly send: (open: ReadonlySet<number>) => Promise<string>;
  readonly statesOf: (job: string) => Promise<readonly string[]>;
  readonly signal: AbortSignal;
  /** Called whenever the job was looked at. */
  readonly looked: (news: News) => void;
  readonly say: (line: string) => void;
}

export interface News {
  readonly job: string;
  readonly settled: number;
  readonly states: readonly string[];
}

/** Milliseconds between looks, at first and at most. */
const SOON = 500;
const LATER = 10_000;
/** Looks after the end of a job: a shared folder may show new files late. */
const LAST_LOOKS = 3;
/** Failed questions one after the other, after which the scheduler is taken for gone. */
const PATIENCE = 3;

const JOB_FILE = join(LOGS, 'job');

/** Returns when every cell is settled: certified, undecided or set aside. */
export async function followed(campaign: Campaign): Promise<void> {
  const { cells, folder, send, say } = campaign;
  let open = await cellsWithout(['certified', 'undecided'], folder, cells);
  if (open.size === 0) return;
  let job = await jobAtWork(campaign);
  if (job !== undefined) say(`job ${job} is at work on this survey already`);
  for (;;) {
    if (job === undefined) {
      // What was set aside is tried again.
      for (const index of open)
        await rm(join(folder, `${(cells[index] as PlannedCell).name}${FILES_OF_CELL.setAside}`), { force: true });
      job = await send(open);
      await writeAtomically(join(folder, JOB_FILE), `${job}\n`);
      say(`job ${job} has ${open.size} of ${cells.length} cells`);
    }
    const before = open.size;
    await over(campaign, job);
    open = await cellsWithout(['certified', 'undecided', 'setAside'], folder, cells);
    if (open.size === 0) return;
    if (open.size >= before) throw await stuck(campaign, job, open.size);
    say(`job ${job} is over and lost ${open.size} cells, which are sent again`);
    job = undefined;
  }
}

/** Waits until all cells are settled or the job is over. */
async function over({ cells, folder, statesOf, signal, looked }: Campaign, job: string): Promise<void> {
  let [wait, failed, last] = [SOON, 0, 0];
  for (;;) {
    const settled = cells.length - (await cellsWithout(['certified', 'undecided', 'setAside'], folder, cells)).size;
    if (settled === cells.length) return;
    let states: readonly string[];
    try {
      states = await statesOf(job);
      failed = 0;
    } catch (error) {
      if (++failed > PATIENCE) throw error;
      states = ['UNKNOWN'];
    }
    looked({ job, settled, states });
    last = states.length === 0 ? last + 1 : 0;
    if (last > LAST_LOOKS) return;
    await pause(wait, undefined, { signal });
    wait = Math.min(LATER, 1.3 * wait);
  }
}

/** The job that was sent by an earlier command, if it is not over. */
async function jobAtWork({ folder, statesOf }: Campaign): Promise<string | undefined> {
  const path = join(folder, JOB_FILE);
  if (!(await isThere(path))) return undefined;
  const job = (await readText(path)).trim();
  return (await statesOf(job)).length === 0 ? undefined : job;
}

async function stuck({ folder }: Campaign, job: string, open: number): Promise<UsageError> {
  const hint = `see the logs in ${join(folder, LOGS)}, and whether all nodes see this folder, node and lossproof${await lastWords(folder, job)}`;
  return new UsageError(
    'slurm-failed',
    `job ${job}`,
    'cells in the folder of the survey',
    `none of ${open} after its end`,
    hint,
  );
}

/** The last line of the latest log of the job. */
async function lastWords(folder: string, job: string): Promise<string> {
  const logs = join(folder, LOGS);
  const names = (await readdir(logs).catch(() => [])).filter((name) => name.startsWith(`${job}_`));
  const times = await Promise.all(names.map(async (name) => ({ name, time: (await stat(join(logs, name))).mtimeMs })));
  const latest = times.sort((one, other) => other.time - one.time)[0];
  if (latest === undefined) return '';
  const lines = (await readFile(join(logs, latest.name), 'utf8')).trim().split('\n');
  return `; ${latest.name} ends with: ${lines.at(-1) ?? ''}`;
}
