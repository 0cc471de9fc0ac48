/** Answers the page of the course. Only a certificate that the kernel accepts makes an exercise solved, an imported one too. */
import { UsageError } from '../../src/base/usage.js';
import {
  attempt,
  EXERCISES,
  exact,
  exerciseCalled,
  gradesOf,
  isProgress,
  learnerCalled,
  progressText,
  readProgress,
} from '../../src/course/index.js';
import { Document, canonicalJson } from '../../src/kernel/index.js';
import { polyglot } from '../../src/language/index.js';
import { readingOf } from '../../src/report/reading.js';
import { typesetter } from '../../src/report/typeset.js';
import type { Lesson, LessonRequest } from './lessons.js';

/** More than the progress of any learner has. */
const MOST_CHARACTERS = 8 * 2 ** 20;

export async function taught(request: LessonRequest): Promise<Lesson> {
  if (request.kind === 'import') return imported(request.text);
  const learner = learnerCalled(request.name);
  if (request.kind === 'course') {
    const exercises = EXERCISES.map(({ id, unit, title }) => ({ id, unit, title }));
    return { kind: 'course', ...learner, exercises };
  }
  if (request.kind === 'export') {
    return {
      kind: 'export',
      text: progressText(
        learner,
        request.certificates.map((text) => new Document(text)),
      ),
    };
  }
  const exercise = exerciseCalled(request.id);
  if (request.kind === 'attempt') {
    const result = await attempt(exercise, learner, request.answer);
    if (!result.solved) {
      const { path, expected, got } = result.refusal;
      return { kind: 'unsolved', path, expected, got, shows: result.shows, hint: result.hint };
    }
    const { certificate, checked, problem } = result;
    const proves = readingOf(checked.theorem.proposition, polyglot).english;
    const { digest } = checked.certificate;
    return { kind: 'solved', certificate, proves, digest, says: problem.solution.says };
  }
  const { statement, given, form, solution } = exercise.problemOf(learner.seed);
  if (request.kind === 'solution') return { kind: 'solution', ...solution };
  return {
    kind: 'exercise',
    title: exercise.title,
    teaches: exercise.teaches,
    english: statement.english,
    formula: (await typesetter())(statement.tex).text,
    given: given.map(({ name, value, says = '' }) => ({
      name,
      says,
      value: typeof value === 'string' ? value : exact.rowsOf(value),
    })),
    fields: Object.entries(form).map(([name, { kind, says, form: shape, columns, options }]) => ({
      name,
      kind,
      says,
      form: shape,
      ...(columns === undefined ? {} : { columns }),
      ...(options === undefined ? {} : { options }),
    })),
  };
}

async function imported(text: string): Promise<Lesson> {
  if (text.length > MOST_CHARACTERS)
    throw new UsageError('unreadable', 'file', 'at most 8 million characters', `${text.length}`);
  const document = new Document(text);
  if (!isProgress(document.json))
    throw new UsageError(
      'unreadable',
      'file',
      'a progress file, which this page or lossproof exercise exports',
      'other JSON',
    );
  const { learner, certificates } = readProgress(document);
  const grades = await gradesOf(text, { exercises: EXERCISES });
  return {
    kind: 'import',
    name: learner.name,
    // gradesOf answers in the order of the certificates.
    solved: grades.flatMap(({ solved, exercise }, index) =>
      solved ? [[exercise, canonicalJson(certificates[index] ?? null)] as const] : [],
    ),
    refused: grades.flatMap(({ solved, exercise, why }) => (solved ? [] : [`${exercise || 'a file'}: ${why}`])),
  };
}
