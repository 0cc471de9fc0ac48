/** The exercise broken-hypotheses: solved for many names, refused where it must be. */
import { brokenHypotheses } from '../../../src/course/bounds/brokenHypotheses.js';
import type { Problem } from '../../../src/course/exercise.js';
import type { Json } from '../../../src/kernel/index.js';
import { refusesFor, solvesFor } from '../answers.js';

/** The solution with one status turned. */
const turned = ({ solution }: Problem, field: string): Json => {
  const answer = solution.answer as { readonly [name: string]: string };
  return { ...answer, [field]: answer[field] === 'holds' ? 'broken' : 'holds' };
};

describe('course/bounds/brokenHypotheses', () => {
  it('is solved by its solution', () => solvesFor(brokenHypotheses, 40));

  it('refuses each answer that is turned, at its step', async () => {
    const levels = { samples: 1, slope: 1, inputs: 2, noise: 3 };
    for (const [place, [field, level]] of Object.entries(levels).entries()) {
      const refusal = new RegExp(`^\\$\\.steps\\[${place}\\]\\.witness`);
      await refusesFor(brokenHypotheses, (problem) => turned(problem, field), level, refusal, 20);
    }
  });
});
