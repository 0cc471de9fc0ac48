/**
 * # xls16/population-second-moment
 *
 * Statement: for m independent uniform inputs λ_min(G) is below a given number with at most a given probability, 1/40 and 1/20 at
 * d = 10, m = 65.
 * Scope: these sizes × a population: all sets of m inputs.
 * Hypotheses: none; independent uniform inputs are the population that the statement speaks of.
 * Method: the degrees of the kernel from some degree on add their trace to the diagonal; what they have off the diagonal has a known
 * second moment, and Chebyshev's inequality bounds the probability that it is large.
 * What the certificate proves: `holds`: the bound at the recorded sizes, without any draw.
 * Control: same-input (refutes): uniform inputs that are all the same make G singular.
 * References: arXiv:1611.03131, which has another bound; Müller 1966.
 */
import {
  defineStatement,
  rationals,
  size,
  terms,
  these,
  type Proposition,
  type Rational,
  type Subject,
} from 'lossproof/statement';
import { paper } from './shared/paper.js';

export const bounded = ({ sizes: { d, m }, parameters: { least, chance } }: Subject<'d' | 'm', 'least' | 'chance'>) =>
  ({ kind: 'eigenvalueTail', dimension: d, samples: m, least, bound: chance }) as const satisfies Proposition;

/** G for two inputs that are the same: g(x, x) = ½ everywhere. */
export const sameInput = terms.constant('1/2', 2, 2);

const isPositive = (text: string): boolean => rationals.sign(rationals.parseRational(text) as Rational) > 0;

export default defineStatement({
  id: 'xls16/population-second-moment',
  title: 'The smallest eigenvalue of a random kernel matrix: a probability that says something',
  paper,
  statement: {
    tex: String.raw`\Pr\bigl[\lambda_{\min}(G) < (1 - \delta) T\bigr] \le \frac{m(m-1)}{(\delta T)^2} \sum_{k \ge K} N(d,k)\,\lambda_k^2, \qquad T = \tfrac12 - \sum_{k < K} N(d,k)\,\lambda_k`,
    english:
      'For the recorded number of independent uniform inputs, the smallest eigenvalue of the kernel matrix is below the recorded number with at most the recorded probability. The paper does not say so; it stands beside the bound that says nothing.',
  },
  scope: these('drawn'),
  sizes: { d: size(10, 2, 5000, 'dimension of the inputs'), m: size(65, 2, 1_000_000, 'samples') },
  presets: { teaching: { d: 30, m: 20 } },
  parameters: {
    least: { default: '1/40', says: 'what the smallest eigenvalue is at least, (1 − δ)T' },
    chance: { default: '1/20', says: 'the bound of the probability that it is smaller' },
  },
  impossible: ({ parameters: { least, chance } }) =>
    isPositive(least) &&
    isPositive(chance) &&
    !rationals.atMost(rationals.ONE, rationals.parseRational(chance) as Rational)
      ? undefined
      : 'a positive eigenvalue, and a positive probability below 1',
  outcomes: (subject) => [{ finding: 'holds', proposition: bounded(subject) }],
  controls: {
    'same-input': {
      kind: 'refutes',
      title: 'the same input again and again, uniform but not independent: G is singular, always',
      breaks: [],
      subject: ({ sizes: { d } }) => ({ sizes: { d, m: 2 }, parameters: { least: '1/40', chance: '1/20' } }),
      outcomes: () => [{ finding: 'fails', proposition: { kind: 'rankBelow', matrix: sameInput, bound: 2 } }],
    },
  },
  references: [
    'arXiv:1611.03131, which has another bound',
    'C. Müller: Spherical harmonics. Lecture Notes in Mathematics 17, Springer 1966.',
  ],
});
