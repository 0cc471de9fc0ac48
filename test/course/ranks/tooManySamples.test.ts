/** The exercise too-many-samples: solved for many names, refused where it must be. */
import type { Json } from '../../../src/kernel/index.js';
import { tooManySamples } from '../../../src/course/ranks/tooManySamples.js';
import { refusesFor, solvesFor } from '../answers.js';

/** The solution with one entry more. */
const nearly = (answer: Json): Json => {
  const { v } = answer as { readonly v: readonly Json[] };
  return { v: [...v.slice(0, 4), 2] };
};

describe('course/ranks/tooManySamples', () => {
  it('is solved by its solution', () => solvesFor(tooManySamples));

  it('refuses the zero vector', () =>
    refusesFor(tooManySamples, () => ({ v: [0, 0, 0, 0, 0] }), 1, /a vector that is not zero/));

  it('refuses one sample alone: no column is zero', () =>
    refusesFor(tooManySamples, () => ({ v: [0, 0, 1, 0, 0] }), 2, /Mv = 0/));

  it('refuses the solution with another last entry', () =>
    refusesFor(tooManySamples, ({ solution }) => nearly(solution.answer), 2, /Mv = 0/));
});
