/** The example of exercises/README.md: one number, which the kernel computes again from the matrix. */
import { defineExercise, exact, integer, problem, step } from 'lossproof/course';
import { terms } from 'lossproof/kernel';

export default defineExercise({
  id: 'trace',
  unit: 'More exercises',
  title: 'The trace of a Gram matrix',
  teaches: 'The trace of XᵀX is the sum of the squares of all entries of X.',
  draw: (draws) => {
    const X = draws.matrix(2, 3, () => draws.nonzero(-5, 5));
    const sumOfSquares = Number(X.entries.reduce((sum, { numerator }) => sum + numerator ** 2n, 0n));
    const largest = Number(exact.numberIn(exact.times(exact.transposed(X), X)).numerator);
    // 1ᵀ(X ⊙ X)1 is the sum of the squares of the entries.
    const [above, beside] = [exact.column(1, 1), exact.column(1, 1, 1)].map(exact.literal);
    const squares = terms.hadamard(exact.literal(X), exact.literal(X));
    const left = terms.product(terms.product(terms.transpose(above), squares), beside);
    const number = (value) => exact.literal(exact.ofRows([[value]]));
    return problem({
      statement: {
        english: 'Give the trace of XᵀX, without computing the matrix.',
        tex: '\\operatorname{tr} X^{\\top} X',
      },
      given: [{ name: 'X', value: X }],
      proposition: { kind: 'identity', left, right: number(sumOfSquares) },
      form: { trace: integer(0, 1000, 'the trace of XᵀX') },
      proof: ({ trace }) => ({ steps: [step('ringIdentity', { left, right: number(trace) })] }),
      milestones: ({ trace }) => [
        {
          reached: trace > 0,
          shows: 'the number is positive',
          hint: 'Each entry of the diagonal of XᵀX is the squared length of a column, which is positive here.',
        },
        {
          reached: trace !== largest,
          shows: 'the number is not the first entry of the diagonal alone',
          hint: 'That is the squared length of the first column alone. The trace adds those of all columns.',
        },
        {
          reached: trace === sumOfSquares,
          shows: 'the number is the trace',
          hint: 'Square all six entries of X, and add them up.',
        },
      ],
      solution: {
        answer: { trace: sumOfSquares },
        says: 'The entry (j, j) of XᵀX is the sum of the squares in column j, so the trace is the sum of the squares of all entries.',
      },
    });
  },
});
