/** The exercise null-vector: solved for many names, refused where it must be. */
import { nullVector } from '../../../src/course/ranks/nullVector.js';
import { refusesFor, solvesFor } from '../answers.js';

describe('course/ranks/nullVector', () => {
  it('is solved by its solution', () => solvesFor(nullVector));

  it('refuses the zero vector, which every matrix maps to zero', () =>
    refusesFor(nullVector, () => ({ v: [0, 0, 0, 0] }), 1, /a vector that is not zero, got zero/));

  it('refuses a vector that no row maps to zero', () =>
    refusesFor(nullVector, () => ({ v: [0, '1001/7', 0, 1] }), 2, /Mv = 0, got another product/));

  it('refuses a vector that is nearly right', () =>
    refusesFor(
      nullVector,
      ({ given: [M] }) => {
        // Orthogonal to the first row alone.
        const [a = 0, b = 0, c = 0, d = 0] = (M?.value as { entries: readonly { numerator: bigint }[] }).entries
          .slice(0, 4)
          .map(({ numerator }) => Number(numerator));
        return a === 0 && b === 0 ? { v: [1, 0, 0, 0] } : { v: [b, -a, d, -c] };
      },
      3,
      /Mv = 0, got another product/,
    ));
});
