/** `lossproof grade`: grades what learners hand in, certificates and progress files, as a table in CSV. */
import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { reasonOf, UsageError } from '../../base/usage.js';
import { readText } from '../../claim/files.js';
import { certificatesIn } from '../../claim/folders.js';
import { gradesOf, missingGrades, requireDistinct, type Grade, type Grading } from '../../course/grade.js';
import { learnerCalled, type Learner } from '../../course/learner.js';
import { Refusal } from '../../kernel/index.js';
import { counted } from '../../report/words.js';
import { EXIT, worstOf, type ExitCode } from '../exitCodes.js';
import type { Common, Environment } from '../terminal.js';
import { csvText, firstColumn } from './course/csv.js';
import { exercisesWith } from './course/exercises.js';

interface Options extends Common {
  readonly class?: string;
  readonly exercises: readonly string[];
}

/** A file, and the learner in whose folder it lies, if the class has one of this name. */
interface Handed {
  readonly file: string;
  readonly by?: Learner;
}

interface Line extends Grade {
  readonly file: string;
  readonly exit: ExitCode;
}

const HEADER = ['learner', 'exercise', 'solved', 'digest', 'why not', 'file'];

export async function grade(
  named: readonly string[],
  options: Options,
  { terminal, signal }: Pick<Environment, 'terminal' | 'signal'>,
): Promise<ExitCode> {
  const exercises = await exercisesWith(options.exercises);
  const students = options.class === undefined ? undefined : await studentsIn(options.class);
  const grading: Grading = { exercises, ...(students === undefined ? {} : { students }) };
  const handed = (await Promise.all(named.map((name) => handedIn(name, students ?? [])))).flat();
  const lines: Line[] = [];
  for (const [done, each] of handed.entries()) {
    signal.throwIfAborted();
    terminal.progress(`[${done + 1}/${handed.length}] checking ${each.file}`);
    lines.push(...(await linesOf(each, grading)));
  }
  const missing = missingGrades(lines, grading).map((each) => ({ ...each, file: '', exit: EXIT.accepted }));
  const all = sortedByClass([...lines, ...missing], grading);
  if (options.json) terminal.json(all.map(({ exit: _, ...rest }) => rest));
  else {
    terminal.data(
      csvText(
        HEADER,
        all.map((each) => [each.learner, each.exercise, each.solved ? 'yes' : 'no', each.digest, each.why, each.file]),
      ),
    );
    const solved = lines.filter((line) => line.solved).length;
    const rest = missing.length === 0 ? '' : `, ${missing.length} not handed in`;
    terminal.say(`${counted(handed.length, 'file')}: ${solved} solved, ${lines.length - solved} not${rest}`);
  }
  return worstOf(lines.map(({ exit }) => exit));
}

async function studentsIn(file: string): Promise<readonly Learner[]> {
  const names = firstColumn(await readText(file), file, ['name', 'names', 'learner', 'student']);
  if (names.length === 0) throw new UsageError('class', file, 'a name on each line', 'no names');
  return requireDistinct(names.map(learnerCalled));
}

async function handedIn(name: string, students: readonly Learner[]): Promise<readonly Handed[]> {
  const status = await stat(name).catch((error: unknown) => {
    throw new UsageError('unreadable', name, 'a file or a folder', reasonOf(error));
  });
  if (!status.isDirectory()) return [{ file: name }];
  const files = await certificatesIn(name);
  if (files.length === 0) {
    throw new UsageError('unreadable', name, 'a folder with files whose names end in .json or .json.gz', 'one without');
  }
  return files.map((file) => {
    const by = relative(name, file)
      .split(sep)
      .slice(0, -1)
      .map((folder) => studentOf(folder, students))
      .find((student) => student !== undefined);
    return { file, ...(by === undefined ? {} : { by }) };
  });
}

/** The learner whose folder it is: learning platforms write the name, and after an underscore words of their own. */
function studentOf(folder: string, students: readonly Learner[]): Learner | undefined {
  const name = (folder.split('_')[0] as string).trim();
  if (name === '' || name.length > 100) return undefined;
  const { seed } = learnerCalled(name);
  return students.find((student) => student.seed === seed);
}

async function linesOf({ file, by }: Handed, grading: Grading): Promise<readonly Line[]> {
  try {
    const grades = await gradesOf(await readText(file), grading, by);
    return grades.map((each) => ({ ...each, file, exit: each.solved ? EXIT.accepted : EXIT.refused }));
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof UsageError)) throw error;
    const unread = { learner: by?.name ?? '', exercise: '', solved: false, digest: '' };
    return [{ ...unread, why: `unreadable: ${error.message}`, file, exit: EXIT.unreadable }];
  }
}

/** In the order of the class, or of names, and of the exercises. */
function sortedByClass(lines: readonly Line[], { students = [], exercises }: Grading): readonly Line[] {
  const place = ({ learner }: Line): number => {
    const found = students.findIndex(({ name }) => name === learner);
    return found < 0 ? students.length : found;
  };
  const order = ({ exercise }: Line): number => exercises.findIndex(({ id }) => id === exercise);
  return [...lines].sort(
    (a, b) =>
      place(a) - place(b) || (a.learner < b.learner ? -1 : a.learner > b.learner ? 1 : 0) || order(a) - order(b),
  );
}
