/** A critical point that is neither zero nor a minimum: the network has learned the smaller eigenvector. */
import { rationals, terms, type Rational } from '../../kernel/index.js';
import { fraction, isZero, literal, minus, ofRows, plus, scaled, times, transposed, type Numbers } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { matrix, vector } from '../form.js';
import { all, step } from '../proof.js';
import { SADDLES } from '../units.js';
import { drawSpectral } from './spectral.js';

export const nonzeroSaddle = defineExercise({
  id: 'nonzero-saddle',
  unit: SADDLES,
  title: 'A saddle that is not zero',
  teaches:
    'At a critical point the network fits eigenvectors of the data. If it misses the largest, the point is a saddle.',
  draw: (draws) => {
    const { q, r, b, Y, networkAt } = drawSpectral(draws);
    const [W1, W2] = [terms.data('W1'), terms.data('W2')];
    const network = networkAt(W1, W2);
    const product = terms.product(W2, W1);
    return problem({
      statement: {
        english:
          'The network W₂W₁X has one hidden unit, X is the unit matrix, and the loss is ½‖W₂W₁ − Y‖². Find weights that are a saddle although W₂W₁ has no zero, and prove it by a direction V₁, V₂ in which the loss falls as t².',
        tex: '\\nabla L(W) = 0,\\quad L(W + tV) = L(W) - c\\,t^2 + \\dots,\\ c > 0',
      },
      given: [{ name: 'Y', value: Y }],
      proposition: {
        kind: 'conjunction',
        of: [
          { kind: 'entriesNonzero', matrix: product },
          { kind: 'strictSaddle', network },
        ],
      },
      shapes: { W1: [1, 2], W2: [2, 1] },
      form: {
        W1: matrix(1, 2, 'the weights of the first layer'),
        W2: vector(2, 'the weights of the second layer'),
        V1: matrix(1, 2, 'the direction of the first layer'),
        V2: vector(2, 'the direction of the second layer'),
      },
      proof: (answer) => {
        const still = ofRows([[0, 0]]);
        // The loss rises where the output is scaled: it is a square whose minimum is at this scale.
        const [falling, rising] = [
          [answer.V1, answer.V2],
          [still, answer.W2],
        ].map((layers) => layers.map((V) => [literal(V)])) as [ReturnType<typeof literal>[][], ReturnType<typeof literal>[][]]; // prettier-ignore
        return {
          instance: { W1: answer.W1, W2: answer.W2 },
          steps: [
            step('entriesNonzero', { matrix: product }),
            step('gradientVanishes', { network }),
            step('lossAlongCurve', { network, curve: falling }),
            step('lossAlongCurve', { network, curve: rising }),
            step('strictSaddle', {}, 1, 2, 3),
            all(0, 4),
          ],
        };
      },
      milestones: (answer) => {
        const output = times(answer.W2, answer.W1);
        const error = minus(output, Y);
        const first = times(transposed(answer.W2), error);
        const second = times(error, transposed(answer.W1));
        const curvature = secondOrder(answer, error);
        return [
          {
            reached: output.entries.every((entry) => !rationals.isZero(entry)),
            shows: 'W₂W₁ has no zero',
            hint: 'W₂W₁ has a zero. Both entries of W₁ and of W₂ must be different from zero.',
          },
          {
            reached: isZero(first) && isZero(second),
            shows: 'the point is critical',
            hint: 'The gradient is W₂ᵀ(W₂W₁ − Y) and (W₂W₁ − Y)W₁ᵀ, and does not vanish. It does for an eigenvector u of Y with eigenvalue λ, if W₁ = uᵀ and W₂ = λu/|u|². For a saddle take the smaller eigenvalue.',
          },
          {
            reached: rationals.sign(curvature) < 0,
            shows: 'the loss falls as t²',
            hint: `Along V the loss changes by ${fraction(curvature)}·t² and higher terms. Turn towards the eigenvector of the larger eigenvalue with both layers: V₁ = sᵀ and V₂ = c·s for that eigenvector s, where c is such that W₂ = c·W₁ᵀ.`,
          },
        ];
      },
      solution: {
        answer: { W1: transposed(r), W2: scaled(b, r), V1: transposed(q), V2: scaled(b, q) },
        says: 'Y is symmetric; its eigenvectors are at right angles. With the eigenvector of the smaller eigenvalue the error is orthogonal to both layers, so the gradient is zero. Along the other eigenvector the output gets a term of order t² that the error wants, and the terms of order t cost less than this gains.',
      },
    });
  },
});

/** The coefficient of t² of the loss along V: ½‖V₂W₁ + W₂V₁‖² + ⟨error, V₂V₁⟩. */
function secondOrder(
  { W1, W2, V1, V2 }: { readonly [name in 'W1' | 'W2' | 'V1' | 'V2']: Numbers },
  error: Numbers,
): Rational {
  const change = plus(times(V2, W1), times(W2, V1));
  const half = rationals.rational(1n, 2n);
  return rationals.add(
    rationals.multiply(half, rationals.dot(change.entries, change.entries)),
    rationals.dot(error.entries, times(V2, V1).entries),
  );
}
