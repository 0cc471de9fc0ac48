/** The exercises at weights of zero: solved for many names, refused where they must be. */
import type { Json } from '../../../src/kernel/index.js';
import type { Problem } from '../../../src/course/exercise.js';
import { badSaddleAtZero, strictSaddleAtZero } from '../../../src/course/saddles/descentAtZero.js';
import { refusesFor, solvesFor } from '../answers.js';

type Rows = readonly (readonly number[])[];

/** The solution, its last direction, which is YXᵀ, replaced. */
const withLast = ({ solution }: Problem, change: (rows: Rows) => Rows): Json => {
  const fields = Object.entries(solution.answer as { readonly [name: string]: Rows });
  return Object.fromEntries(fields.map(([name, rows], k) => [name, k === fields.length - 1 ? change(rows) : rows]));
};

/** A matrix with ⟨P, M⟩ = 0 that is not zero. */
const orthogonalTo = ([[a = 0, b = 0] = [], [c = 0, d = 0] = []]: Rows): Rows =>
  a === 0 && b === 0 ? [[1, 0], [0, 0]] : [[b, -a], [d, -c]]; // prettier-ignore

for (const exercise of [strictSaddleAtZero, badSaddleAtZero]) {
  describe(`course/saddles/descentAtZero: ${exercise.id}`, () => {
    it('is solved by its solution', () => solvesFor(exercise, 15));

    it('refuses directions whose product is zero, along which nothing changes', () =>
      refusesFor(exercise, (problem) => withLast(problem, () => [[0, 0], [0, 0]]), 1, /a curve along which the loss changes/)); // prettier-ignore

    it('refuses directions along which the loss changes later, and rises', () =>
      refusesFor(exercise, (problem) => withLast(problem, orthogonalTo), 2, /the theorem|change/));

    it('refuses the ascent', () =>
      refusesFor(
        exercise,
        (problem) => withLast(problem, (rows) => rows.map((row) => row.map((entry) => -entry))),
        3,
        /\$\.steps\[[0-9]\]\.premises/,
      ));
  });
}
