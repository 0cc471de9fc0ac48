/** One instance of full rank proves full rank for almost every instance. */
import { rankOf } from '../../compute/rowReduce.js';
import { terms } from '../../kernel/index.js';
import { determinant, khatriRao, literal, ofRows, type Numbers } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { matrix } from '../form.js';
import { all, step } from '../proof.js';
import { RANKS } from '../units.js';
import { areParallel, drawSamples, fromSamples, type Sample } from './samples.js';

const SIZES = { inputs: 2, units: 2, samples: 4 };

export const nonzeroMinor = defineExercise({
  id: 'nonzero-minor',
  unit: RANKS,
  title: 'From one matrix to almost every matrix',
  teaches: 'A minor is a polynomial. If it is not zero at one point, it is zero almost nowhere.',
  draw: (draws) => {
    // Two pairs of parallel samples, in any order: samples of a pair must not get the same column of A.
    const [a, b] = drawSamples(draws, 2) as readonly [Sample, Sample];
    const [s, t] = [draws.pick([-1, 2, -2]), draws.pick([-1, 2, -2])] as const;
    const samples = draws.shuffled<Sample>([a, [s * a[0], s * a[1]], b, [t * b[0], t * b[1]]]);
    const X = fromSamples(samples);
    const gradientMatrix = terms.khatriRao(terms.data('A'), literal(X));
    const isFirstOfPair = samples.map((one, i) => samples.slice(0, i).every((other) => !areParallel(one, other)));
    return problem({
      statement: {
        english:
          'The columns of A ∘ X are the products aₙ ⊗ xₙ of the columns of A and X. Find A (2 × 4) for which A ∘ X has rank 4. The certificate then proves more: A ∘ X has rank 4 for almost every A and X of these sizes.',
        tex: '\\operatorname{rank}(A \\circ X) = 4 \\text{ for almost every } (A, X)',
      },
      given: [{ name: 'X', value: X, says: 'four samples, a column each' }],
      proposition: {
        kind: 'conjunction',
        of: [
          { kind: 'rankAtLeast', matrix: gradientMatrix, rank: SIZES.samples },
          { kind: 'genericRank', sizes: SIZES },
        ],
      },
      claimed: {
        part: { kind: 'genericRank', sizes: SIZES },
        scope: {
          sizes: 'these',
          prefix: [
            { range: 'almost-every', of: 'data' },
            { range: 'all', of: 'weights' },
          ],
        },
      },
      shapes: { A: [SIZES.units, SIZES.samples] },
      form: { A: matrix(SIZES.units, SIZES.samples, 'the matrix A, row by row') },
      proof: ({ A }) => ({
        instance: { A },
        steps: [
          step('rankModP', { matrix: gradientMatrix, prime: suitablePrime(khatriRao(A, X)) }),
          step('minorAtInstance', { sizes: SIZES }, 0),
          step('nonvanishingMinorIsGeneric', {}, 1),
          all(0, 2),
        ],
      }),
      milestones: ({ A }) => {
        const rank = rankOf(khatriRao(A, X));
        return [
          {
            reached: rank >= 2,
            shows: 'A ∘ X has rank 2 or more',
            hint: `A ∘ X has rank ${rank}. Choose simple columns: with aₙ = (1, 0) column n of A ∘ X is xₙ above zeros, with aₙ = (0, 1) it is xₙ below zeros.`,
          },
          {
            reached: rank >= 3,
            shows: 'A ∘ X has rank 3 or more',
            hint: `A ∘ X has rank ${rank}. Columns above zeros and columns below zeros are independent of each other. Give (1, 0) to two samples and (0, 1) to the two others.`,
          },
          {
            reached: rank === 4,
            shows: 'A ∘ X has rank 4',
            hint: `A ∘ X has rank ${rank}. Two samples that get the same aₙ must not be parallel. Which columns of X are multiples of each other?`,
          },
        ];
      },
      solution: {
        answer: { A: ofRows([isFirstOfPair.map(Number), isFirstOfPair.map((first) => Number(!first))]) },
        says: 'One sample of each parallel pair gets (1, 0), the other (0, 1). Then A ∘ X falls into two 2 × 2 blocks, each with two samples that are not parallel, and its determinant is the product of their determinants. This minor is a polynomial in A and X that is not zero here, so its zero set is a null set.',
      },
    });
  },
});

const PRIMES = [46337, 46327, 46309, 46307, 46301];

/** A prime at which no denominator and not the determinant vanishes; the largest if there is none. */
function suitablePrime(M: Numbers): number {
  const numbers = [determinant(M).numerator, ...M.entries.map(({ denominator }) => denominator)];
  return PRIMES.find((prime) => numbers.every((each) => each % BigInt(prime) !== 0n)) ?? (PRIMES[0] as number);
}
