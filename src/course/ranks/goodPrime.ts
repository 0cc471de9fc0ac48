/** The rank modulo a prime is at most the rank; a bad prime hides it. */
import type { Draws } from '../draws.js';
import { matrices } from '../../kernel/index.js';
import { determinant, literal, ofRows, times, type Numbers } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { integer } from '../form.js';
import { step } from '../proof.js';
import { RANKS } from '../units.js';

const MOST = 100;
const SMALL_PRIMES = [2, 3, 5, 7, 11];

export const goodPrime = defineExercise({
  id: 'good-prime',
  unit: RANKS,
  title: 'A prime that shows the rank',
  teaches: 'Modulo a prime the rank can only fall. So one good prime proves full rank, and a bad one proves nothing.',
  draw: (draws) => {
    // Invariant factors 1, a, ab: modulo primes of a the rank is 1, modulo those of b alone it is 2.
    const [p, q, r] = draws.shuffled(SMALL_PRIMES) as readonly [number, number, number];
    const M = times(unimodular(draws), ofRows([[1, 0, 0], [0, p, 0], [0, 0, p * q * r]]), unimodular(draws)); // prettier-ignore
    const matrix = literal(M);
    const size = Number(determinant(M).numerator);
    const answer = [2, 3, 5, 7, 11, 13].find((prime) => size % prime !== 0) as number;
    return problem({
      statement: {
        english: `Prove that M has rank 3, by a prime p of at most ${MOST} modulo which its rank is 3.`,
        tex: '\\operatorname{rank} M = 3',
      },
      given: [{ name: 'M', value: M }],
      proposition: { kind: 'rankAtLeast', matrix, rank: 3 },
      form: { p: integer(2, MOST, 'a prime') },
      proof: ({ p: prime }) => ({ steps: [step('rankModP', { matrix, prime })] }),
      milestones: ({ p: prime }) => [
        {
          reached: isPrime(prime),
          shows: `${prime} is prime`,
          hint: `${prime} is not prime. Modulo a composite number one cannot divide, and elimination may find a rank that is too large.`,
        },
        {
          reached: minors(M).some((minor) => minor % prime !== 0),
          shows: `modulo ${prime} the rank is 2 or more`,
          hint: `Modulo ${prime} the rank is 1: every 2 × 2 minor is divisible by ${prime}. Compute a 2 × 2 minor, and choose a prime that does not divide it.`,
        },
        {
          reached: size % prime !== 0,
          shows: `modulo ${prime} the rank is 3`,
          hint: `Modulo ${prime} the rank is 2: the determinant is divisible by ${prime}. Compute the determinant, and choose a prime that does not divide it.`,
        },
      ],
      solution: {
        answer: { p: answer },
        says: `The determinant is ${size}. The primes that divide it hide the rank; ${answer} does not divide it, so the determinant is not zero modulo ${answer}, and then it is not zero.`,
      },
    });
  },
});

/** A product of triangular matrices with ones on the diagonal. */
function unimodular(draws: Draws): Numbers {
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, () => draws.integer(-2, 2)) as [number, number, number, number, number, number]; // prettier-ignore
  return times(ofRows([[1, 0, 0], [a, 1, 0], [b, c, 1]]), ofRows([[1, d, e], [0, 1, f], [0, 0, 1]])); // prettier-ignore
}

/** The nine 2 × 2 minors of a 3 × 3 matrix. */
function minors(M: Numbers): readonly number[] {
  const pairs = [[0, 1], [0, 2], [1, 2]] as const; // prettier-ignore
  return pairs.flatMap((rows) =>
    pairs.map((columns) => {
      const minor = matrices.matrix(2, 2, (i, j) => matrices.at(M, rows[i as 0], columns[j as 0]));
      return Number(determinant(minor).numerator);
    }),
  );
}

function isPrime(value: number): boolean {
  return value > 1 && Array.from({ length: value }, (_, d) => d).every((d) => d < 2 || value % d !== 0);
}
