/** A nonzero vector that a matrix maps to zero is a proof that its rank is not full. */
import { rankOf } from '../../compute/rowReduce.js';
import { column, isZero, literal, ofRows, times, vectorText } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { vector } from '../form.js';
import { step } from '../proof.js';
import { RANKS } from '../units.js';

const SIZE = 4;

export const nullVector = defineExercise({
  id: 'null-vector',
  unit: RANKS,
  title: 'A vector that a matrix maps to zero',
  teaches:
    'One vector proves that the rank is not full. No list of vectors that are not mapped to zero proves the contrary.',
  draw: (draws) => {
    // The last column is a combination of the others, and so (c, −1) is mapped to zero.
    const { M, c } = draws.until(
      () => {
        const c = Array.from({ length: SIZE - 1 }, () => draws.nonzero(-3, 3));
        const rows = Array.from({ length: SIZE }, () => {
          const row = c.map(() => draws.integer(-4, 4));
          return [...row, row.reduce((sum, entry, k) => sum + entry * (c[k] as number), 0)];
        });
        return { M: ofRows(rows), c };
      },
      ({ M }) => rankOf(M) === SIZE - 1,
    );
    const matrix = literal(M);
    return problem({
      statement: {
        english: `Prove that the rank of M is less than ${SIZE}: find a vector v that is not zero, with Mv = 0.`,
        tex: `\\operatorname{rank} M < ${SIZE}`,
      },
      given: [{ name: 'M', value: M }],
      proposition: { kind: 'rankBelow', matrix, bound: SIZE },
      form: { v: vector(SIZE, 'a vector that M maps to zero') },
      proof: ({ v }) => ({ steps: [step('nullVector', { matrix, vector: literal(v) })] }),
      milestones: ({ v }) => {
        const image = times(M, v);
        const vanishing = image.entries.flatMap((entry, i) => (entry.numerator === 0n ? [i + 1] : []));
        return [
          {
            reached: !isZero(v),
            shows: 'v is not zero',
            hint: 'The zero vector is mapped to zero by every matrix, and so proves nothing. Give one entry of v a value, such as v₄ = 1, and solve for the others.',
          },
          {
            reached: vanishing.length > 0,
            shows: `row ${vanishing.join(', ')} of Mv ${vanishing.length === 1 ? 'is' : 'are'} 0`,
            hint: `Mv is ${vectorText(image)}. Each row of M is an equation for v; eliminate one unknown after the other.`,
          },
          {
            reached: isZero(image),
            shows: 'Mv = 0',
            hint: `Mv is ${vectorText(image)}. The last column of M is a combination of the first three: find its coefficients c from three rows. Then v = (c₁, c₂, c₃, −1).`,
          },
        ];
      },
      solution: {
        answer: { v: column(...c, -1) },
        says: `The last column of M is ${c.map((each, k) => `${each} times column ${k + 1}`).join(' plus ')}. Elimination finds these coefficients, and moving the last column to the other side gives Mv = 0.`,
      },
    });
  },
});
