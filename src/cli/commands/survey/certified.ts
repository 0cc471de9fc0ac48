/** Has cells of a survey certified, and says what becomes of each, in the order of the plan. */
import { conductSurvey, type SurveyedCell } from '../../../claim/conductSurvey.js';
import type { PlannedCell } from '../../../claim/plannedCells.js';
import { conductorFor, type CellsToDo } from '../../../jobs/conductInParallel.js';
import { secondsText } from '../../../report/words.js';
import { remainingText } from '../../estimate.js';
import type { Environment, Terminal } from '../../terminal.js';

export async function certified(
  todo: Omit<CellsToDo, 'signal' | 'clock' | 'progress'>,
  { terminal, signal, keep }: Environment,
): Promise<readonly SurveyedCell[]> {
  const cells = todo.indices.map((index) => todo.plan.cells[index] as PlannedCell);
  const count = cells.length;
  let finished = 0;
  let place = '';
  let current = '';
  const keepCount = (done: number): void => {
    finished = done;
    keep('say', `${finished} of ${count} cells are done; run the same command again to continue`);
  };
  keepCount(0);
  const conductor = await conductorFor({
    ...todo,
    signal,
    clock: () => performance.now() / 1000,
    progress: (line, cell) => {
      terminal.progress(`${place} ${cell?.name ?? current}: ${line}`);
    },
  });
  const { workers } = conductor;
  const left = (before: readonly SurveyedCell[]): string => remaining(before, count, workers);
  try {
    return await conductSurvey(cells, {
      conduct: conductor.conduct,
      signal,
      begins: ({ name }, before) => {
        place = `[${before.length + 1}/${count}]${left(before)}`;
        current = name;
        terminal.progress(`${place} ${name}: looking`);
      },
      ends: (before) => {
        sayCell(before.at(-1) as SurveyedCell, `[${before.length}/${count}]`, left(before), terminal);
        keepCount(before.length);
      },
    });
  } finally {
    await conductor.close();
  }
}

/** The remaining time; cells that were reused tell nothing about it. */
function remaining(before: readonly SurveyedCell[], count: number, workers: number): string {
  const made = before.filter(({ kept }) => !kept);
  return remainingText(
    made.map(({ seconds }) => seconds / workers),
    count,
    before.length,
  );
}

function sayCell(
  { name, checked, kept, refused, reason, isSetAside, seconds }: SurveyedCell,
  place: string,
  rest: string,
  { say }: Terminal,
): void {
  if (refused !== undefined)
    say(`${name}.json could not be reused and was renamed to ${name}.json.refused: ${refused}`);
  const time = `${kept ? 'reused, checked in' : 'made in'} ${secondsText(seconds)}`;
  const open = `${isSetAside === true ? '' : 'undecided: '}${reason ?? 'no reason was given'}`;
  const how = checked === undefined ? open : `${checked.verdict ?? ''}, ${time}`;
  say(`${place} ${name}  ${how}${rest}`);
}
