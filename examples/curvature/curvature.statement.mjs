/** Statement: the loss ½‖wX − y‖² of least squares curves by at least μ in every direction. */
import * as reals from 'lossproof/reals';
import { defineStatement, size, terms, these } from 'lossproof/statement';

const X = terms.data('X');
/** The least curvature: the smallest eigenvalue of the Hessian XXᵀ. */
export const curvature = reals.smallestEigenvalue(reals.numbers(terms.product(X, terms.transpose(X))));
export const atLeast = (bound) => reals.realComparison(reals.rational(bound), 'atMost', curvature);
export const below = (bound) => reals.realComparison(curvature, 'below', reals.rational(bound));

export default defineStatement({
  id: 'examples/curvature',
  title: 'The loss of least squares is strongly convex',
  paper: 'convex optimisation',
  statement: {
    tex: String.raw`\lambda_{\min} \left( X X^{\top} \right) \ge \mu`,
    english: 'The loss of least squares on the recorded inputs curves by at least μ in every direction.',
  },
  scope: these('given'),
  sizes: { d: size(3, 1, 40, 'inputs, the rows of X'), N: size(12, 1, 400, 'samples, the columns of X') },
  parameters: { bound: { default: '1', says: 'the bound μ of the curvature' } },
  matrices: ({ sizes }) => ({ X: [sizes.d, sizes.N] }),
  outcomes: ({ parameters }) => [{ finding: 'holds', proposition: atLeast(parameters.bound) }],
  controls: {
    'too-much': {
      title: 'μ = 1 000 000 is more than the curvature',
      kind: 'sharp',
      breaks: [],
      subject: ({ sizes }) => ({ sizes, parameters: { bound: '1000000' } }),
      outcomes: ({ parameters }) => [{ finding: 'fails', proposition: below(parameters.bound) }],
    },
  },
});
