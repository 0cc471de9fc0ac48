/** Exercises, problems and attempts as text for a terminal. */
import type { Solved, Unsolved } from '../../../course/attempt.js';
import { rowsOf, type Numbers } from '../../../course/exact.js';
import type { Exercise, Given, Problem } from '../../../course/exercise.js';
import { propositionInEnglish } from '../../../language/index.js';
import { breadth, hanging, painter, type Paper } from '../../../report/paint.js';

/** The exercises by unit, each with its title. */
export function listText(exercises: readonly Exercise[], paper: Paper): string {
  const paint = painter(paper);
  const width = Math.max(...exercises.map(({ id }) => id.length)) + 2;
  const units = [...new Set(exercises.map(({ unit }) => unit))];
  return units
    .map((unit) =>
      [
        paint(unit, 'bold'),
        ...exercises
          .filter((exercise) => exercise.unit === unit)
          .map(({ id, title }) => hanging(`  ${id.padEnd(width)}`, title, paper)),
      ].join('\n'),
    )
    .join('\n\n');
}

export function problemText({ unit, title }: Exercise, learner: string, problem: Problem, paper: Paper): string {
  const paint = painter(paper);
  const fields = Object.entries(problem.form).flatMap(([name, { says, form, options }]) => [
    hanging(`  ${name}  `, `${says}: ${form}`, paper),
    ...Object.entries(options ?? {}).map(([id, means]) => hanging(`    ${id}  `, means, paper)),
  ]);
  return [
    hanging('', `${unit}: ${title}`, paper, (line) => paint(line, 'bold')),
    hanging('', `drawn for ${learner}`, paper, (line) => paint(line, 'dim')),
    '',
    hanging('', problem.statement.english, paper),
    '',
    ...problem.given.flatMap((given) => [givenText(given, paper), '']),
    'hand in',
    ...fields,
  ].join('\n');
}

function givenText({ name, value, says }: Given, paper: Paper): string {
  const meaning = says === undefined ? '' : `, ${says}`;
  if (typeof value === 'string') return hanging(`${name}${meaning}: `, value, paper);
  const first = `${name} = `;
  const lines = matrixLines(value).map((line, row) => `${row === 0 ? first : ' '.repeat(breadth(first))}${line}`);
  return [...(says === undefined ? [] : [hanging('', `${name}${meaning}:`, paper)]), ...lines].join('\n');
}

/** A matrix row by row, its columns aligned. */
function matrixLines(matrix: Numbers): readonly string[] {
  const rows = rowsOf(matrix);
  const widths = Array.from({ length: matrix.columns }, (_, j) =>
    Math.max(...rows.map((row) => (row[j] as string).length)),
  );
  return rows.map((row) => `[ ${row.map((entry, j) => entry.padStart(widths[j] as number)).join('  ')} ]`);
}

export function solvedText({ problem, checked }: Solved, file: string, paper: Paper): string {
  const paint = painter(paper);
  return [
    `${paint('solved', 'green')}: the kernel accepts the certificate`,
    hanging('  proves    ', propositionInEnglish(problem.proposition), paper),
    `  assurance ${checked.theorem.assurance}`,
    `  digest    ${checked.certificate.digest}`,
    hanging('  file      ', file, paper),
    '',
    'one way to find it',
    hanging('  ', problem.solution.says, paper),
  ].join('\n');
}

export function unsolvedText({ refusal, shows, hint }: Unsolved, paper: Paper): string {
  const paint = painter(paper);
  return [
    hanging(`${paint('not solved', 'red')}: `, `the kernel refuses the certificate at ${refusal.message}`, paper),
    ...shows.map((each) => hanging('  so far    ', each, paper)),
    hanging(`  hint ${hint.level} of 3  `, hint.text, paper),
  ].join('\n');
}

/** A worked example of another draw. */
export function exampleText(exercise: Exercise, learner: string, problem: Problem, paper: Paper): string {
  return [
    problemText(exercise, learner, problem, paper),
    '',
    hanging('an answer: ', JSON.stringify(problem.solution.answer), paper),
    'one way to find it',
    hanging('  ', problem.solution.says, paper),
  ].join('\n');
}
