/** The exercise where-a-bound-begins: solved for many names, refused where it must be. */
import { whereABoundBegins } from '../../../src/course/bounds/whereABoundBegins.js';
import type { Problem } from '../../../src/course/exercise.js';
import { refusesFor, solvesFor } from '../answers.js';

const lastOf = ({ solution }: Problem): number => (solution.answer as { readonly n: number }).n;

describe('course/bounds/whereABoundBegins', () => {
  it('is solved by its solution', () => solvesFor(whereABoundBegins));

  it('refuses n = 0', () => refusesFor(whereABoundBegins, () => ({ n: 0 }), 1, /\$\.steps\[1\]/));

  it('refuses the first n at which the bound says something', () =>
    refusesFor(whereABoundBegins, (problem) => ({ n: lastOf(problem) + 1 }), 2, /\$\.steps\[0\]/));

  it('refuses an n that is not the last', () =>
    refusesFor(whereABoundBegins, (problem) => ({ n: lastOf(problem) - 1 }), 3, /\$\.steps\[1\]/));
});
