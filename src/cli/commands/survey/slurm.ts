/** `survey --slurm`: sends the cells that are left to a cluster, and follows them. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isThere } from '../../../claim/files.js';
import { cellsWithout } from '../../../jobs/settledCells.js';
import { followed, type News } from '../../../jobs/slurm/follow.js';
import { LOGS, scriptOf, type Requests } from '../../../jobs/slurm/script.js';
import { statesOf, submitted } from '../../../jobs/slurm/scheduler.js';
import { sharesWith, tasksFor } from '../../../jobs/slurm/tasks.js';
import type { SurveyAsked, SurveyPlan } from '../../../jobs/surveyPlan.js';
import { remainingText } from '../../estimate.js';
import type { Environment } from '../../terminal.js';

export interface SlurmOptions extends Requests {
  readonly dryRun?: boolean;
  /** The number of tasks; as many as take a minute or more if absent. */
  readonly tasks?: number;
  readonly backend?: string;
  readonly out: string;
}

interface Sending {
  readonly asked: SurveyAsked;
  readonly plan: SurveyPlan;
  readonly folder: string;
}

/** Returns when all cells are settled. With `--dry-run` it prints the job script, and sends nothing. */
export async function throughSlurm(
  { asked, plan, folder }: Sending,
  options: SlurmOptions,
  { terminal, signal, keep }: Environment,
): Promise<void> {
  const { cells, costs } = plan;
  const command = await shardCommand(asked, options);
  const script = (open: ReadonlySet<number>): string => {
    const of = options.tasks ?? tasksFor([...open].map((index) => costs[index] as number));
    const shares = sharesWith(open, costs, of);
    return scriptOf({ shares, of, command, folder: resolve(folder), requests: options });
  };
  if (options.dryRun === true) {
    const open = await cellsWithout(['certified', 'undecided'], folder, cells);
    terminal.data(script(open.size === 0 ? new Set(cells.keys()) : open).trimEnd());
    return;
  }
  const started = performance.now();
  let first: number | undefined;
  await followed({
    cells,
    folder,
    send: async (open) => {
      await mkdir(join(folder, LOGS), { recursive: true });
      return submitted(script(open));
    },
    statesOf,
    signal,
    say: terminal.say,
    looked: ({ job, settled, states }) => {
      first ??= settled;
      const seconds = (performance.now() - started) / 1000;
      const rest = remainingText(settled > first ? [seconds / (settled - first)] : [], cells.length, settled);
      terminal.progress(`[${settled}/${cells.length}]${rest} job ${job}: ${statesText(states)}`);
      keep('say', `job ${job} goes on; the same command follows it again, and scancel ${job} ends it`);
    },
  });
}

/** How many tasks are in which state: `3 running, 5 pending`. */
function statesText(states: News['states']): string {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state.toLowerCase()}`).join(', ') || 'over';
}

/** The words of the command that certifies a share, with absolute paths: nodes may start it in another folder. */
async function shardCommand(
  { claim, preset, seed, data, plugins }: SurveyAsked,
  { backend, out }: SlurmOptions,
): Promise<readonly string[]> {
  const main = fileURLToPath(new URL('../../main.js', import.meta.url));
  const absolute = async (path: string): Promise<string> => ((await isThere(resolve(path))) ? resolve(path) : path);
  const words = [process.execPath, main, 'survey', claim, '--preset', preset, '--seed', seed, '--out', resolve(out)];
  for (const path of data) words.push('--data', await absolute(path));
  for (const path of plugins) words.push('--plugin', await absolute(path));
  if (backend !== undefined) words.push('--backend', backend);
  return words;
}
