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
  // Of the cells that were made here; those that were reused tell nothing about the time that is left.
  const made = { cells: 0, seconds: 0 };
  const left = (done: number): string =>
    remainingText(made.cells === 0 ? [] : [made.seconds / made.cells / workers], count, done);
  try {
    return await conductSurvey(cells, {
      conduct: conductor.conduct,
      signal,
      begins: ({ name }, { length }) => {
        place = `[${length + 1}/${count}]${left(length)}`;
        current = name;
        terminal.progress(`${place} ${name}: looking`);
      },
      ends: (done) => {
        const last = done.at(-1) as SurveyedCell;
        if (!last.kept) {
          made.cells++;
          made.seconds += last.seconds;
        }
        sayCell(last, `[${done.length}/${count}]`, left(done.length), terminal);
        keepCount(done.length);
      },
    });
  } finally {
    await conductor.close();
  }
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
