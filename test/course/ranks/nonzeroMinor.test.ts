/** The exercise nonzero-minor: solved for many names, refused where it must be. */
import type { Json } from '../../../src/kernel/index.js';
import { nonzeroMinor } from '../../../src/course/ranks/nonzeroMinor.js';
import { refusesFor, solvesFor } from '../answers.js';

describe('course/ranks/nonzeroMinor', () => {
  it('is solved by its solution', () => solvesFor(nonzeroMinor));

  it('refuses the zero matrix', () =>
    refusesFor(nonzeroMinor, () => ({ A: [[0, 0, 0, 0], [0, 0, 0, 0]] }), 1, /a matrix that is not zero mod p/)); // prettier-ignore

  it('refuses equal columns, which leave the rank of the samples', () =>
    refusesFor(nonzeroMinor, () => ({ A: [[1, 1, 1, 1], [2, 2, 2, 2]] }), 2, /rank at least 4, got 2/)); // prettier-ignore

  it('refuses three samples with one column', () =>
    refusesFor(nonzeroMinor, () => ({ A: [[1, 1, 1, 0], [0, 0, 0, 1]] }), 3, /rank at least 4, got 3/)); // prettier-ignore

  it('is solved by whole numbers of any size, at whatever prime', () =>
    solvesFor({
      ...nonzeroMinor,
      problemOf: (seed) => {
        const problem = nonzeroMinor.problemOf(seed);
        const { A } = problem.solution.answer as { readonly A: readonly (readonly number[])[] };
        const answer: Json = { A: A.map((row) => row.map((entry) => entry * 46337)) };
        return { ...problem, solution: { ...problem.solution, answer } };
      },
    }, 3)); // prettier-ignore
});
