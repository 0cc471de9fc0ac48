/** With more samples than parameters no noise helps: the columns of A ∘ X are dependent. */
import { nullSpace } from '../../compute/rowReduce.js';
import { terms } from '../../kernel/index.js';
import { isZero, khatriRao, literal, times, vectorText, type Numbers } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { vector } from '../form.js';
import { step } from '../proof.js';
import { RANKS } from '../units.js';
import { drawSamples, fromSamples } from './samples.js';

const SAMPLES = 5;

export const tooManySamples = defineExercise({
  id: 'too-many-samples',
  unit: RANKS,
  title: 'One sample too many',
  teaches: 'A ∘ X has d₀·d₁ rows. With more samples than that its columns are dependent, whatever the noise.',
  draw: (draws) => {
    const [X, A] = [fromSamples(drawSamples(draws, SAMPLES)), draws.matrix(2, SAMPLES, () => draws.nonzero(-2, 2))];
    const M = khatriRao(A, X);
    const matrix = terms.khatriRao(literal(A), literal(X));
    const [answer] = nullSpace(M) as readonly [Numbers, ...Numbers[]];
    return problem({
      statement: {
        english: `The columns of A ∘ X are the products aₙ ⊗ xₙ, of four numbers each. Prove that its rank is less than ${SAMPLES}: find v that is not zero with (A ∘ X)v = 0.`,
        tex: `\\operatorname{rank}(A \\circ X) < ${SAMPLES}`,
      },
      given: [
        { name: 'A', value: A },
        { name: 'X', value: X },
      ],
      proposition: { kind: 'rankBelow', matrix, bound: SAMPLES },
      form: { v: vector(SAMPLES, 'a number for each sample') },
      proof: ({ v }) => ({ steps: [step('nullVector', { matrix, vector: literal(v) })] }),
      milestones: ({ v }) => {
        const image = times(M, v);
        return [
          {
            reached: !isZero(v),
            shows: 'v is not zero',
            hint: 'The zero vector proves nothing. A ∘ X is a 4 × 5 matrix; write it down first: column n is (a₁ₙx₁ₙ, a₁ₙx₂ₙ, a₂ₙx₁ₙ, a₂ₙx₂ₙ).',
          },
          {
            reached: image.entries.some(({ numerator }) => numerator === 0n),
            shows: 'some entry of (A ∘ X)v is 0',
            hint: `(A ∘ X)v is ${vectorText(image)}. Four equations in five unknowns always have a solution that is not zero: set one unknown to 1 and solve.`,
          },
          {
            reached: isZero(image),
            shows: '(A ∘ X)v = 0',
            hint: `(A ∘ X)v is ${vectorText(image)}. Its first two entries are the sum of vₙa₁ₙxₙ, the others that of vₙa₂ₙxₙ. Eliminate row by row, with fractions where they come up.`,
          },
        ];
      },
      solution: {
        answer: { v: answer },
        says: `A ∘ X has four rows and five columns, so elimination leaves an unknown free. With the value 1 for it, v is ${vectorText(answer)}.`,
      },
    });
  },
});
