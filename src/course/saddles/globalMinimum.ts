/** A dual certificate: a lower bound of every loss, which the given weights attain. */
import { matrices, rationals, type Rational } from '../../kernel/index.js';
import {
  fraction,
  isSemidefinite,
  literal,
  minus,
  plus,
  scaled,
  times,
  transposed,
  unit,
  whole,
  type Numbers,
} from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { matrix, rational } from '../form.js';
import { step } from '../proof.js';
import { SADDLES } from '../units.js';
import { drawSpectral } from './spectral.js';

export const globalMinimum = defineExercise({
  id: 'global-minimum',
  unit: SADDLES,
  title: 'A proof that no weights are better',
  teaches: 'A loss that is not convex has a global minimum all the same, and a dual matrix proves it.',
  draw: (draws) => {
    const { q, a, b, Y, networkAt } = drawSpectral(draws);
    const [W1, W2] = [transposed(q), scaled(a, q)];
    const network = networkAt(literal(W1), literal(W2));
    const sigma = times(Y, transposed(Y));
    const twiceLoss = traceOf(times(minus(times(W2, W1), Y), transposed(minus(times(W2, W1), Y))));
    const [large, small] = [a, b].map((each) => each ** 2 * lengthOf(q) ** 2) as [number, number];
    const answer = scaled(rationals.rational(BigInt(large - small), BigInt(lengthOf(q))), times(q, transposed(q)));
    return problem({
      statement: {
        english:
          'The network W₂W₁X has one hidden unit, X is the unit matrix, and the loss is ½‖W₂W₁ − Y‖². Prove that no weights have a smaller loss than these. Let Σ = YYᵀ. For μ ≥ 0 and a positive semidefinite T with T + μI − Σ positive semidefinite, twice any loss is at least tr Σ − tr T − μ. Find μ and T for which this is twice the loss here.',
        tex: 'T \\succeq 0,\\quad T + \\mu I \\succeq \\Sigma,\\quad \\operatorname{tr}\\Sigma - \\operatorname{tr}T - \\mu = 2L',
      },
      given: [
        { name: 'Y', value: Y },
        { name: 'W₁', value: W1 },
        { name: 'W₂', value: W2 },
        { name: 'Σ', value: sigma },
        { name: '2L', value: fraction(twiceLoss), says: 'twice the loss at these weights' },
      ],
      proposition: { kind: 'globalMinimum', network },
      form: { mu: rational('the number μ'), T: matrix(2, 2, 'the matrix T, row by row') },
      proof: ({ mu, T }) => ({
        steps: [step('globalByRankBound', { network, fit: literal(Y), level: fraction(mu), dual: literal(T) })],
      }),
      milestones: ({ mu, T }) => {
        const bound = rationals.subtract(rationals.subtract(traceOf(sigma), traceOf(T)), mu);
        return [
          {
            reached: rationals.sign(mu) >= 0 && isSemidefinite(T),
            shows: 'μ ≥ 0, and T is symmetric and positive semidefinite',
            hint: 'μ must not be negative, and T must be symmetric with a nonnegative diagonal and determinant. A multiple of qqᵀ is, for any q.',
          },
          {
            reached: isSemidefinite(minus(plus(T, scaled(mu, unit(2))), sigma)),
            shows: `twice any loss is at least ${fraction(bound)}`,
            hint: 'T + μI − Σ is not positive semidefinite. T + μI must be at least Σ in each direction: take the eigenvector q of Σ with the larger eigenvalue λ, and T = (λ − μ)·qqᵀ/|q|². Then μ must be at least the smaller eigenvalue.',
          },
          {
            reached: rationals.equals(bound, twiceLoss),
            shows: 'the weights attain the bound',
            hint: `Twice any loss is at least ${fraction(bound)}, but here it is ${fraction(twiceLoss)}: the bound is not sharp. T should be zero in the direction of the smaller eigenvalue, and μ between the two eigenvalues.`,
          },
        ];
      },
      solution: {
        answer: { mu: whole(small), T: answer },
        says: `Σ has the eigenvalues ${large} and ${small}; the first has the eigenvector that the rows of W₁ show. With μ = ${small} and T = (${large} − ${small})·qqᵀ/|q|² the matrix T + μI is Σ itself, and tr Σ − tr T − μ is ${small}, which is twice the loss.`,
      },
    });
  },
});

/** |q|² */
const lengthOf = (q: Numbers): number => q.entries.reduce((sum, { numerator }) => sum + Number(numerator) ** 2, 0);

const traceOf = (M: Numbers): Rational => rationals.add(matrices.at(M, 0, 0), matrices.at(M, 1, 1));
