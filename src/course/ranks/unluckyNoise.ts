/** Almost every is not every: noise without any zero at which the rank is not full. */
import { nullSpace, rankOf } from '../../compute/rowReduce.js';
import { terms } from '../../kernel/index.js';
import { isZero, khatriRao, literal, ofRows, rowsOf, times, transposed, vectorText, type Numbers } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { matrix, vector } from '../form.js';
import { all, step } from '../proof.js';
import { RANKS } from '../units.js';
import { drawSamples, fromSamples } from './samples.js';

const SAMPLES = 4;

export const unluckyNoise = defineExercise({
  id: 'unlucky-noise',
  unit: RANKS,
  title: 'Almost every is not every',
  teaches: 'A theorem about almost every matrix has exceptions. They form a null set, which need not look special.',
  draw: (draws) => {
    const X = fromSamples(drawSamples(draws, SAMPLES));
    const [A, gradientMatrix] = [terms.data('A'), terms.khatriRao(terms.data('A'), literal(X))];
    const noise = ofRows([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
    const [answer] = nullSpace(khatriRao(noise, X)) as readonly [Numbers, ...Numbers[]];
    return problem({
      statement: {
        english:
          'For almost every A the matrix A ∘ X has rank 4. Find an exception that does not look like one: A without a zero, no two columns alike, and a vector v that is not zero with (A ∘ X)v = 0.',
        tex: '\\exists A:\\ \\operatorname{rank}(A \\circ X) < 4',
      },
      given: [{ name: 'X', value: X, says: 'four samples, of which no two are parallel' }],
      proposition: {
        kind: 'conjunction',
        of: [
          { kind: 'entriesNonzero', matrix: A },
          { kind: 'columns', matrix: A, are: 'distinct' },
          { kind: 'rankBelow', matrix: gradientMatrix, bound: SAMPLES },
        ],
      },
      shapes: { A: [2, SAMPLES] },
      form: { A: matrix(2, SAMPLES, 'the matrix A, row by row'), v: vector(SAMPLES, 'a number for each sample') },
      proof: (given) => ({
        instance: { A: given.A },
        steps: [
          step('entriesNonzero', { matrix: A }),
          step('columnsCompared', { matrix: A, are: 'distinct' }),
          step('nullVector', { matrix: gradientMatrix, vector: literal(given.v) }),
          all(0, 1, 2),
        ],
      }),
      milestones: (given) => {
        const M = khatriRao(given.A, X);
        const [rank, image] = [rankOf(M), times(M, given.v)];
        const columns = new Set(rowsOf(transposed(given.A)).map((each) => each.join(' ')));
        return [
          {
            reached: given.A.entries.every(({ numerator }) => numerator !== 0n) && columns.size === SAMPLES,
            shows: 'A has no zero, and no two columns are alike',
            hint: 'A must have no zero, and four different columns. Columns may be multiples of each other.',
          },
          {
            reached: rank < SAMPLES,
            shows: `A ∘ X has rank ${rank}`,
            hint: 'A ∘ X has rank 4 for this A. Its rows are x₁ and x₂, entry by entry times the first row of A, and the same with the second row. What if the rows of A are alike?',
          },
          {
            reached: !isZero(given.v) && isZero(image),
            shows: 'v proves it',
            hint: `A ∘ X has rank ${rank}, but v does not show it: ${isZero(given.v) ? 'it is zero' : `(A ∘ X)v is ${vectorText(image)}`}. Solve (A ∘ X)v = 0 by elimination.`,
          },
        ];
      },
      solution: {
        answer: { A: noise, v: answer },
        says: 'If the second row of A is the first again, then so are the rows of A ∘ X, and the rank is at most 2. The set of these A is a subspace of a smaller dimension, which has volume zero.',
      },
    });
  },
});
