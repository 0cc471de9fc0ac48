/** The exercise global-minimum: solved for many names, refused where it must be. */
import type { Json } from '../../../src/kernel/index.js';
import type { Numbers } from '../../../src/course/exact.js';
import type { Problem } from '../../../src/course/exercise.js';
import { globalMinimum } from '../../../src/course/saddles/globalMinimum.js';
import { refusesFor, solvesFor } from '../answers.js';

/** Σ itself with μ = 0: a bound, but of zero. */
const useless = ({ given }: Problem): Json => {
  const { entries } = given.find(({ name }) => name === 'Σ')?.value as Numbers;
  const [a, b, c, d] = entries.map(({ numerator }) => Number(numerator));
  return { mu: 0, T: [[a as number, b as number], [c as number, d as number]] }; // prettier-ignore
};

describe('course/saddles/globalMinimum', () => {
  it('is solved by its solution', () => solvesFor(globalMinimum));

  it('refuses a negative level, and a dual matrix that is not symmetric or not semidefinite', async () => {
    const zero = [[0, 0], [0, 0]]; // prettier-ignore
    await refusesFor(globalMinimum, () => ({ mu: -1, T: zero }), 1, /a level that is not negative/);
    await refusesFor(globalMinimum, () => ({ mu: 1, T: [[1, 1], [0, 1]] }), 1, /T = Tᵀ/); // prettier-ignore
    await refusesFor(globalMinimum, () => ({ mu: 1, T: [[1, 2], [2, 1]] }), 1, /T = Tᵀ/); // prettier-ignore
  });

  it('refuses a dual matrix below Σ', () =>
    refusesFor(globalMinimum, () => ({ mu: 0, T: [[0, 0], [0, 0]] }), 2, /T \+ μI ⪰ Σ/)); // prettier-ignore

  it('refuses a bound that the weights do not attain', () =>
    refusesFor(globalMinimum, useless, 3, /weights of twice the loss 0/));
});
