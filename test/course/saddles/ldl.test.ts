/** The exercise sum-of-squares: solved for many names, refused where it must be. */
import type { Json } from '../../../src/kernel/index.js';
import { ldl } from '../../../src/course/saddles/ldl.js';
import { refusesFor, solvesFor } from '../answers.js';

type Answer = { readonly L: readonly (readonly number[])[]; readonly D: readonly number[] };
const solutionOf = (problem: { readonly solution: { readonly answer: Json } }) => problem.solution.answer as Answer;

describe('course/saddles/ldl', () => {
  it('is solved by its solution', () => solvesFor(ldl));

  it('refuses numbers D that are not positive, whatever L is', () =>
    refusesFor(ldl, (problem) => ({ ...solutionOf(problem), D: [1, -1, 1] }), 1, /equal matrices/));

  it('refuses D = 0 and L = 0', () =>
    refusesFor(ldl, () => ({ L: [[0, 0, 0], [0, 0, 0], [0, 0, 0]], D: [0, 0, 0] }), 1, /equal matrices/)); // prettier-ignore

  it('refuses the unit matrix for L', () =>
    refusesFor(ldl, (problem) => ({ L: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], D: solutionOf(problem).D }), 2, /equal matrices/)); // prettier-ignore

  it('refuses a last number that is too large', () =>
    refusesFor(
      ldl,
      (problem) => {
        const { L, D } = solutionOf(problem);
        return { L, D: [...D.slice(0, 2), (D[2] as number) + 1] };
      },
      3,
      /equal matrices, got a difference at entry \(3, 3\)/,
    ));
});
