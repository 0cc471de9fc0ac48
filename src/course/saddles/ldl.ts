/** H = LDLᵀ with positive D shows that H is positive definite. */
import { matrices, rationals, RATIONALS, terms } from '../../kernel/index.js';
import { isZero, literal, minus, ofRows, times, transposed, vectorText } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { matrix, vector } from '../form.js';
import { all, step } from '../proof.js';
import { SADDLES } from '../units.js';

const SIZE = 3;

export const ldl = defineExercise({
  id: 'sum-of-squares',
  unit: SADDLES,
  title: 'A Hessian as a sum of squares',
  teaches: 'H = LDLᵀ with D > 0 writes vᵀHv as a sum of squares: a proof that there is no negative direction.',
  draw: (draws) => {
    const [a, b, c] = [draws.nonzero(-3, 3), draws.nonzero(-3, 3), draws.nonzero(-3, 3)];
    const lower = ofRows([
      [1, 0, 0],
      [a, 1, 0],
      [b, c, 1],
    ]);
    const pivots = draws.matrix(SIZE, 1, () => draws.integer(1, 5));
    const square = (L: typeof lower, D: typeof lower) => times(L, matrices.diagonal(RATIONALS, D), transposed(L));
    const H = square(lower, pivots);
    const left = literal(H);
    const [L, D] = [terms.data('L'), terms.data('D')];
    const right = terms.product(terms.product(L, terms.diagonal(D)), terms.transpose(L));
    return problem({
      statement: {
        english:
          'Prove that the Hessian H is positive semidefinite: find L with ones on the diagonal and zeros above it, and positive numbers D, with H = L·diag(D)·Lᵀ.',
        tex: 'H = L \\operatorname{diag}(D) L^{\\top},\\quad D > 0',
      },
      given: [{ name: 'H', value: H }],
      proposition: {
        kind: 'conjunction',
        of: [
          { kind: 'identity', left, right },
          { kind: 'entriesPositive', matrix: D },
          { kind: 'positiveSemidefinite', matrix: left },
        ],
      },
      shapes: { L: [SIZE, SIZE], D: [SIZE, 1] },
      form: { L: matrix(SIZE, SIZE, 'the matrix L, row by row'), D: vector(SIZE, 'the numbers D') },
      proof: (answer) => ({
        instance: answer,
        steps: [
          step('ringIdentity', { left, right }),
          step('entriesPositive', { matrix: D }),
          step('positiveSemidefiniteByLdl', { matrix: left }),
          all(0, 1, 2),
        ],
      }),
      milestones: (answer) => {
        const difference = minus(square(answer.L, answer.D), H);
        return [
          {
            reached: answer.D.entries.every((entry) => rationals.sign(entry) > 0),
            shows: 'D is positive',
            hint: 'The numbers D are factors of squares: vᵀHv = Σ Dₖ(Lᵀv)ₖ². All three must be positive.',
          },
          {
            reached: difference.entries.slice(0, SIZE).every(rationals.isZero),
            shows: 'the first row of L·diag(D)·Lᵀ is that of H',
            hint: `L·diag(D)·Lᵀ − H has the first row ${vectorText({ ...difference, rows: 1, entries: difference.entries.slice(0, SIZE) })}. With ones on the diagonal D₁ is H₁₁, and the first column of L is that of H divided by D₁.`,
          },
          {
            reached: isZero(difference),
            shows: 'L·diag(D)·Lᵀ = H',
            hint: 'The first row and column agree. Subtract D₁ times the first column of L times its transpose from H; what is left has a first row and column of zeros, and the rest is done in the same way.',
          },
        ];
      },
      solution: {
        answer: { L: lower, D: pivots },
        says: 'Elimination without exchanging rows: each pivot is an entry of D, and the factors by which a row is subtracted from those below are a column of L.',
      },
    });
  },
});
