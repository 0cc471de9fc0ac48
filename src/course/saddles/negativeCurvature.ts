/** A direction of negative curvature, in a matrix whose diagonal is positive. */
import { negativeDirectionOf } from '../../compute/rowReduce.js';
import { matrices, rationals } from '../../kernel/index.js';
import { formAt, isZero, literal, minus, scaled, times, transposed, type Numbers } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { vector } from '../form.js';
import { step } from '../proof.js';
import { SADDLES } from '../units.js';

const SIZE = 3;

export const negativeCurvature = defineExercise({
  id: 'negative-curvature',
  unit: SADDLES,
  title: 'A direction in which the curvature is negative',
  teaches: 'A Hessian with a positive diagonal may still curve downwards. One direction proves it.',
  draw: (draws) => {
    const H = draws.until(
      () => {
        const B = draws.matrix(SIZE, SIZE, () => draws.integer(-3, 3));
        const u = draws.matrix(SIZE, 1, () => draws.nonzero(-2, 2));
        return minus(times(transposed(B), B), scaled(draws.integer(2, 5), times(u, transposed(u))));
      },
      (M) => diagonalIsPositive(M) && negativeDirectionOf(M) !== undefined,
    );
    const matrix = literal(H);
    const v = negativeDirectionOf(H) as Numbers;
    return problem({
      statement: {
        english:
          'H is the Hessian of a loss at a critical point. Prove that the point is no minimum: find v with vᵀHv < 0.',
        tex: '\\exists v:\\ v^{\\top} H v < 0',
      },
      given: [{ name: 'H', value: H }],
      proposition: { kind: 'negativeDirection', matrix },
      form: { v: vector(SIZE, 'a direction') },
      proof: (answer) => ({ steps: [step('negativeDirection', { matrix, vector: literal(answer.v) })] }),
      milestones: (answer) => {
        const value = formAt(H, answer.v);
        const used = answer.v.entries.filter((entry) => !rationals.isZero(entry)).length;
        return [
          {
            reached: !isZero(answer.v),
            shows: 'v is not zero',
            hint: 'vᵀHv is 0 for the zero vector. Choose a direction.',
          },
          {
            reached: used > 1,
            shows: 'v mixes coordinates',
            hint: `vᵀHv is ${rationals.formatRational(value)}. Along an axis it is an entry of the diagonal times a square, and all of these are positive here. Mix two coordinates, so that an entry beside the diagonal counts: 2·v₁v₂·H₁₂ is negative for one of the two signs.`,
          },
          {
            reached: rationals.sign(value) < 0,
            shows: 'vᵀHv < 0',
            hint: `vᵀHv is ${rationals.formatRational(value)}. Complete the square in v₁: choose v₁ = −(H₁₂v₂ + H₁₃v₃)/H₁₁, which is the smallest value for given v₂ and v₃. What is left is a form in v₂ and v₃; look for its negative direction in the same way.`,
          },
        ];
      },
      solution: {
        answer: { v },
        says: 'Elimination without pivoting writes vᵀHv as d₁·(…)² + d₂·(…)² + d₃·(…)². The first negative d is a direction: set the square of that d to 1 and the squares before it to 0, and solve for v.',
      },
    });
  },
});

function diagonalIsPositive(M: Numbers): boolean {
  return Array.from({ length: M.rows }, (_, i) => matrices.at(M, i, i)).every((entry) => rationals.sign(entry) > 0);
}
