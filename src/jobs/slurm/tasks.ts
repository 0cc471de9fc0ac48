/** Into how many tasks the cells that are left are split. */
import { sharesOf } from '../shares.js';

/** Starting a task costs a scheduler about as much as a second of work; a minute makes that little. */
const SHORTEST = 60;
/**
 * Slurm’s default of MaxArraySize is 1001, and tasks are counted from 1.
 * @internal
 */
export const MOST_TASKS = 1000;

/** The most tasks of which none is shorter than a minute, by the estimated seconds of the cells; one if there is less to do. */
export function tasksFor(seconds: readonly number[]): number {
  const total = seconds.reduce((sum, each) => sum + each, 0);
  let tasks = Math.max(1, Math.min(MOST_TASKS, seconds.length, Math.floor(total / SHORTEST)));
  while (tasks > 1 && shortestOf(seconds, tasks) < SHORTEST) tasks = Math.floor(0.9 * tasks);
  return tasks;
}

function shortestOf(seconds: readonly number[], tasks: number): number {
  const loads = sharesOf(seconds, tasks).map((share) =>
    share.reduce((sum, index) => sum + (seconds[index] as number), 0),
  );
  return Math.min(...loads);
}

/** The shares, counted from 1, that have one of these cells. */
export function sharesWith(cells: ReadonlySet<number>, costs: readonly number[], of: number): readonly number[] {
  return sharesOf(costs, of).flatMap((share, at) => (share.some((index) => cells.has(index)) ? [at + 1] : []));
}

/** Ascending numbers as Slurm reads them: `1-3,5`. */
export function arrayText(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
