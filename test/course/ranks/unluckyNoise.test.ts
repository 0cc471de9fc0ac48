/** The exercise unlucky-noise: solved for many names, refused where it must be. */
import { unluckyNoise } from '../../../src/course/ranks/unluckyNoise.js';
import { refusesFor, solvesFor } from '../answers.js';

const v = [1, 1, 1, 1];

describe('course/ranks/unluckyNoise', () => {
  it('is solved by its solution', () => solvesFor(unluckyNoise));

  it('refuses noise with a zero, and noise with equal columns', async () => {
    await refusesFor(unluckyNoise, () => ({ A: [[1, 2, 3, 0], [1, 2, 3, 4]], v }), 1, /entries that are not zero/); // prettier-ignore
    await refusesFor(unluckyNoise, () => ({ A: [[1, 2, 3, 1], [1, 2, 3, 1]], v }), 1, /columns that are distinct/); // prettier-ignore
  });

  it('refuses noise of full rank', () =>
    refusesFor(unluckyNoise, () => ({ A: [[1, 1, 1000, 2], [1000, 999, 1, 1]], v }), 2, /Mv = 0/)); // prettier-ignore

  it('refuses a vector that does not show the rank', async () => {
    const A = [[1, 2, 3, 4], [1, 2, 3, 4]]; // prettier-ignore
    await refusesFor(unluckyNoise, () => ({ A, v: [0, 0, 0, 0] }), 3, /a vector that is not zero/);
    await refusesFor(unluckyNoise, () => ({ A, v: [1, 0, 0, 0] }), 3, /Mv = 0/);
  });
});
