/** Grades what learners hand in: certificates and progress files. Only the kernel says that an exercise is solved. */
import { UsageError } from '../base/usage.js';
import { claimedDigest, claimIn, headerIn } from '../claim/uncheckedFields.js';
import { canonicalJson, Document, Refusal } from '../kernel/index.js';
import { checkCertificate } from './certificate.js';
import type { Exercise } from './exercise.js';
import { isSeedOfLearner, type Learner } from './learner.js';
import { isProgress, readProgress } from './progress.js';

export interface Grade {
  /** The name of the learner; where no name is at hand, the readable letters of the seed. */
  readonly learner: string;
  /** The id of the exercise; of a file that names none, empty. */
  readonly exercise: string;
  readonly solved: boolean;
  readonly digest: string;
  /** Why it is not solved; empty if it is. */
  readonly why: string;
}

/** What is graded, and for whom. */
export interface Grading {
  readonly exercises: readonly Exercise[];
  /** The learners who may hand in; anybody if absent. */
  readonly students?: readonly Learner[];
}

/** The grades of one file, a certificate or the progress of a learner. `by` is who handed it in, if that is known. */
export async function gradesOf(text: string, grading: Grading, by?: Learner): Promise<readonly Grade[]> {
  const document = new Document(text);
  if (!isProgress(document.json)) return [await gradeOf(document, grading, by)];
  const { learner, certificates } = readProgress(document);
  if (by !== undefined && by.seed !== learner.seed) {
    const why = `the progress of ${learner.name}, handed in by another`;
    return [{ learner: by.name, exercise: '', solved: false, digest: '', why }];
  }
  const grades: Grade[] = [];
  for (const certificate of certificates) {
    grades.push(await gradeOf(new Document(canonicalJson(certificate)), grading, learner));
  }
  return grades;
}

async function gradeOf(document: Document, grading: Grading, by: Learner | undefined): Promise<Grade> {
  const claim = claimIn(document) ?? '';
  const digest = claimedDigest(document) ?? '';
  const exercise = claim.startsWith('course/') ? claim.slice('course/'.length) : '';
  const seed = seedIn(document);
  const learner = by ?? grading.students?.find((student) => student.seed === seed);
  const [readable = ''] = seed.split('.');
  const name = learner?.name ?? readable;
  const unsolved = (why: string): Grade => ({ learner: name, exercise, solved: false, digest, why });
  const known = grading.exercises.find((each) => each.claim === claim);
  if (known === undefined) return unsolved('no exercise of this course; a folder of others is given with --exercises');
  if (learner !== undefined && !isInClass(learner, grading)) return unsolved('a learner who is not in the class');
  if (learner === undefined && grading.students !== undefined)
    return unsolved('drawn for a name that is not in the class');
  if (learner !== undefined && seed !== learner.seed) return unsolved(`drawn for another name, ${readable}`);
  if (!isSeedOfLearner(seed)) return unsolved('drawn for no name');
  try {
    await checkCertificate(known, document);
    return { learner: name, exercise, solved: true, digest, why: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return unsolved(`refused at ${error.message}`);
  }
}

const isInClass = ({ seed }: Learner, { students }: Grading): boolean =>
  students === undefined || students.some((student) => student.seed === seed);

/** The seed of a certificate that is not checked yet; empty if its header cannot be read, which the kernel will refuse. */
function seedIn(document: Document): string {
  try {
    return headerIn(document).seed;
  } catch (error) {
    if (error instanceof Refusal) return '';
    throw error;
  }
}

/** The exercises that members of the class have not handed in, so that the table has a line for each member and exercise. */
export function missingGrades(grades: readonly Grade[], { exercises, students = [] }: Grading): readonly Grade[] {
  const present = new Set(grades.map(({ learner, exercise }) => `${learner}\n${exercise}`));
  return students.flatMap(({ name }) =>
    exercises
      .filter(({ id }) => !present.has(`${name}\n${id}`))
      .map(({ id }) => ({ learner: name, exercise: id, solved: false, digest: '', why: 'not handed in' })),
  );
}

/** Refuses two learners of one name: their certificates could not be told apart. */
export function requireDistinct(students: readonly Learner[]): readonly Learner[] {
  const seen = new Map<string, string>();
  for (const { name, seed } of students) {
    if (seen.has(seed))
      throw new UsageError('class', name, 'each name once in a class', 'the same name twice', 'add an initial');
    seen.set(seed, name);
  }
  return students;
}
