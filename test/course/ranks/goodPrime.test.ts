/** The exercise good-prime: solved for many names, refused where it must be. */
import type { Problem } from '../../../src/course/exercise.js';
import { determinant, type Numbers } from '../../../src/course/exact.js';
import { goodPrime } from '../../../src/course/ranks/goodPrime.js';
import { refusesFor, solvesFor } from '../answers.js';

/** The primes that divide the determinant squared, and those that divide it once. */
function badPrimes({ given: [M] }: Problem): { readonly twice: number; readonly once: number } {
  const size = Number(determinant(M?.value as Numbers).numerator);
  const primes = [2, 3, 5, 7, 11].filter((p) => size % p === 0);
  return {
    twice: primes.find((p) => size % p ** 2 === 0) as number,
    once: primes.find((p) => size % p ** 2 !== 0) as number,
  };
}

describe('course/ranks/goodPrime', () => {
  it('is solved by its solution', () => solvesFor(goodPrime));

  it('refuses a composite number', () => refusesFor(goodPrime, () => ({ p: 91 }), 1, /a prime of at most/));

  it('refuses a prime modulo which the rank is 1', () =>
    refusesFor(goodPrime, (problem) => ({ p: badPrimes(problem).twice }), 2, /what the last step proves/));

  it('refuses a prime modulo which the rank is 2', () =>
    refusesFor(goodPrime, (problem) => ({ p: badPrimes(problem).once }), 3, /what the last step proves/));
});
