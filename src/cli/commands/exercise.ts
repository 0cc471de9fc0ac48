/** `lossproof exercise`: lists exercises, shows the problem that is drawn for a name, and makes a certificate of an answer. */
import { join } from 'node:path';
import { UsageError } from '../../base/usage.js';
import { isThere, readText, writeAtomically } from '../../claim/files.js';
import { certificatesIn } from '../../claim/folders.js';
import { storeCertificate } from '../../claim/store.js';
import { headerIn } from '../../claim/uncheckedFields.js';
import { attempt } from '../../course/attempt.js';
import { exerciseCalled } from '../../course/course.js';
import type { Exercise, Problem } from '../../course/exercise.js';
import { learnerCalled, type Learner } from '../../course/learner.js';
import { progressText } from '../../course/progress.js';
import { Document, parseJson, Refusal, type Json } from '../../kernel/index.js';
import { rowsOf } from '../../course/exact.js';
import { counted } from '../../report/words.js';
import { pathWord, repeated, shellWord } from '../commandLine.js';
import { EXIT, type ExitCode } from '../exitCodes.js';
import type { Common, Environment, Terminal } from '../terminal.js';
import { exercisesWith } from './course/exercises.js';
import { exampleText, listText, problemText, solvedText, unsolvedText } from './course/show.js';

interface Options extends Common {
  readonly name?: string;
  readonly answer?: string;
  readonly out?: string;
  readonly example?: boolean;
  readonly export?: string;
  readonly exercises: readonly string[];
}

/** The worked example of an exercise is drawn for this name. */
const EXAMPLE = 'example';
const FOLDER = 'course';

export async function exercise(
  id: string | undefined,
  options: Options,
  { terminal }: Pick<Environment, 'terminal'>,
): Promise<ExitCode> {
  const exercises = await exercisesWith(options.exercises);
  if (options.export !== undefined) return exportProgress(options.export, options, terminal);
  if (id === undefined) return list(exercises, options, terminal);
  const asked = exerciseCalled(id, exercises);
  if (options.example === true) return example(asked, options, terminal);
  const learner = learnerIn(options, `npx lossproof exercise ${id} --name "Your Name"`);
  return options.answer === undefined
    ? show(asked, learner, options, terminal)
    : answer(asked, learner, options.answer, options, terminal);
}

function learnerIn({ name }: Options, hint: string): Learner {
  if (name === undefined) {
    throw new UsageError('name', '--name', 'the name that the problems are drawn for', 'nothing', hint);
  }
  return learnerCalled(name);
}

function list(exercises: readonly Exercise[], options: Options, terminal: Terminal): ExitCode {
  const [first] = exercises as readonly [Exercise, ...Exercise[]];
  if (options.name !== undefined || options.answer !== undefined) {
    throw new UsageError('exercise', 'exercise', 'the id of an exercise', 'nothing', `such as ${first.id}`);
  }
  if (options.json) {
    terminal.json(exercises.map(({ id, unit, title, teaches }) => ({ id, unit, title, teaches })));
    return EXIT.accepted;
  }
  terminal.data(listText(exercises, terminal));
  terminal.say(
    `next: npx lossproof exercise ${first.id} --name "Your Name"${repeated('--exercises', options.exercises)}`,
  );
  return EXIT.accepted;
}

function show(asked: Exercise, learner: Learner, options: Options, terminal: Terminal): ExitCode {
  const problem = asked.problemOf(learner.seed);
  if (options.json) {
    terminal.json(problemJson(asked, learner, problem));
    return EXIT.accepted;
  }
  terminal.data(problemText(asked, learner.name, problem, terminal));
  const fields = Object.keys(problem.form).map((name) => `"${name}": …`);
  const command = `npx lossproof exercise ${asked.id} --name ${shellWord(learner.name)}`;
  terminal.say(`next: ${command} --answer '{${fields.join(', ')}}'${repeated('--exercises', options.exercises)}`);
  return EXIT.accepted;
}

function problemJson(
  asked: Exercise,
  { name, seed }: Learner,
  { statement, given, proposition, form }: Problem,
): object {
  const { id, unit, title, teaches } = asked;
  return {
    exercise: id,
    unit,
    title,
    teaches,
    learner: name,
    seed,
    statement,
    given: given.map(({ value, ...rest }) => ({ ...rest, value: typeof value === 'string' ? value : rowsOf(value) })),
    proposition,
    form: Object.fromEntries(
      Object.entries(form).map(([field, { says, form: looks, options }]) => [field, { says, form: looks, options }]),
    ),
  };
}

function example(asked: Exercise, options: Options, terminal: Terminal): ExitCode {
  const learner = learnerCalled(EXAMPLE);
  const problem = asked.problemOf(learner.seed);
  if (options.json) terminal.json({ ...problemJson(asked, learner, problem), solution: problem.solution });
  else terminal.data(exampleText(asked, learner.name, problem, terminal));
  return EXIT.accepted;
}

async function answer(
  asked: Exercise,
  learner: Learner,
  given: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const result = await attempt(asked, learner, await answerIn(given));
  if (!result.solved) {
    const { refusal, shows, hint } = result;
    const { code, path, expected, got } = refusal;
    if (options.json) terminal.json({ solved: false, refusal: { code, path, expected, got }, shows, hint });
    else {
      terminal.data(unsolvedText(result, terminal));
      terminal.say(`next: npx lossproof exercise ${asked.id} --example${repeated('--exercises', options.exercises)}`);
    }
    return EXIT.refused;
  }
  const { certificate } = result.checked;
  const file =
    options.out ??
    join(FOLDER, await storeCertificate(FOLDER, join(folderOf(learner), `${asked.id}.json`), certificate));
  if (options.out !== undefined) await writeAtomically(options.out, result.certificate);
  if (options.json) {
    const { digest } = certificate;
    terminal.json({ solved: true, file, digest, solution: result.problem.solution });
    return EXIT.accepted;
  }
  terminal.data(solvedText(result, file, terminal));
  terminal.say(`next: npx lossproof grade ${pathWord(file)}${repeated('--exercises', options.exercises)}`);
  return EXIT.accepted;
}

/** The folder for the certificates of a learner, which learners of similar names share. */
const folderOf = ({ seed }: Learner): string => seed.split('.')[0] as string;

/** Writes all certificates of a learner into one file. */
async function exportProgress(file: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const learner = learnerIn(options, `npx lossproof exercise --name "Your Name" --export ${shellWord(file)}`);
  const folder = join(FOLDER, folderOf(learner));
  const files = (await isThere(folder)) ? await certificatesIn(folder) : [];
  const documents = (await Promise.all(files.map(readText))).map((text) => new Document(text));
  const own = documents.filter((document) => headerIn(document).seed === learner.seed);
  if (own.length === 0) {
    const expected = `certificates of ${learner.name} in ${folder}`;
    throw new UsageError('unreadable', folder, expected, 'none', 'solve an exercise first');
  }
  await writeAtomically(file, progressText(learner, own));
  if (options.json) terminal.json({ file, certificates: own.length });
  else {
    terminal.data(`${file}: ${counted(own.length, 'certificate')}`);
    terminal.say(`next: npx lossproof grade ${pathWord(file)}${repeated('--exercises', options.exercises)}`);
  }
  return EXIT.accepted;
}

/** An answer is JSON on the command line, or a file of it. */
async function answerIn(text: string): Promise<Json> {
  const source = /^\s*[[{]/.test(text) ? '--answer' : text;
  const json = source === text ? await readText(text) : text;
  try {
    return parseJson(json);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const hint = 'fractions are texts, such as "1/2"';
    throw new UsageError('unreadable', `${source} at ${error.path}`, error.expected, error.got, hint);
  }
}
