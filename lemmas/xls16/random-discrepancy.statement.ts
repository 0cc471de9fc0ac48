/**
 * # xls16/random-discrepancy
 *
 * Statement: for n independent uniform units E(L2)² = (1/n)(¼ − E k²).
 * Scope: every size × a population.
 * Hypotheses: the units are independent and uniform.
 * Method: of the n² terms of the formula n are k(w, w)² = ¼ and the others have the expectation E k²: an identity of polynomials in
 * these two numbers. The mean is enclosed, and the recorded units are compared with it: a sum over n² overlaps in floating point with
 * all errors counted.
 * What the certificate proves: `agrees`: the identity and the value at the recorded sizes, of which the page makes the mean.
 * Beside them, that the recorded units are within ten times of it.
 * Control: repeated-units (spoils): with all units the same the discrepancy is n times the mean.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import {
  every,
  defineStatement,
  networks,
  propositions,
  size,
  terms,
  type Real,
  type Subject,
} from 'lossproof/statement';
import { decimalBounds } from 'lossproof/decimals';
import { atMost, below, stated, type Comparison } from './shared/comparisons.js';
import { diverseUnits } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { W } from './shared/terms.js';

/** a stands for k(w, w)² = ¼, b for E k(u, v)². */
export function expectation({ sizes: { n } }: Subject<'n'>) {
  const [a, b] = [terms.symbols('a', 1, 1), terms.symbols('b', 1, 1)];
  const squares = terms.sum(terms.scale(`${n}`, a), terms.scale(`${n * (n - 1)}`, b));
  return propositions.identity(
    terms.difference(terms.scale(networks.over(1, n * n), squares), b),
    terms.scale(networks.over(1, n), terms.difference(a, b)),
  );
}

export const mean = ({ sizes: { d, n } }: Subject<'d' | 'n'>): Real =>
  reals.quotient(reals.difference(reals.rational('1/4'), reals.meanSquaredOverlap(d)), reals.rational(n));

/** The mean, and its bounds to 32 digits. */
export function enclosedMean(subject: Subject<'d' | 'n'>) {
  const expression = mean(subject);
  return { expression, ...decimalBounds(expression, 32) };
}

export const squaredOverlaps = { kind: 'sumOfSquares', of: reals.overlaps(terms.transpose(W)) } as const;

const discrepancy = ({ sizes: { d, n } }: Subject<'d' | 'n'>): Real =>
  reals.difference(reals.quotient(squaredOverlaps, reals.rational(n * n)), reals.meanSquaredOverlap(d));

/** By Markov's inequality units exceed this with a probability of at most one tenth; in truth far less. */
const tenfold = (subject: Subject<'d' | 'n'>): Real => reals.product(reals.rational(10), mean(subject));

export const near = (subject: Subject<'d' | 'n'>): Comparison => atMost(discrepancy(subject), tenfold(subject));
export const far = (subject: Subject<'d' | 'n'>): Comparison => below(tenfold(subject), discrepancy(subject));

export default defineStatement({
  id: 'xls16/random-discrepancy',
  version: 2,
  title: 'The discrepancy of random units',
  paper,
  statement: {
    tex: String.raw`\mathbf E_W\,(L_2)^2 = \frac1n\Bigl(\tfrac14 - \mathbf E\,k(u, v)^2\Bigr)`,
    english:
      'The expected square of the L2 discrepancy of independent uniform units is (¼ − E k²)/n, a number that is enclosed, and the recorded units stay within ten times of it.',
  },
  scope: every('drawn'),
  sizes: { d: size(6, 2, 200, 'inputs'), n: size(24, 2, 10_000, 'units') },
  presets: { teaching: { d: 3, n: 6 } },
  hypotheses: [{ id: 'uniform-units', english: 'the units are independent, their directions uniform' }, diverseUnits],
  matrices: ({ sizes: { d, n } }) => ({ W: [n, d] }),
  outcomes: (subject) => {
    const { expression, lower, upper } = enclosedMean(subject);
    const identityAndMean = propositions.conjunction(expectation(subject), reals.enclosed(expression, lower, upper));
    return [{ finding: 'holds', proposition: propositions.conjunction(identityAndMean, stated(near(subject))) }];
  },
  controls: {
    'repeated-units': {
      kind: 'spoils',
      title: 'sixteen times the same unit: more than ten times the mean',
      breaks: ['diverse-units'],
      subject: ({ sizes: { d }, parameters }) => ({ parameters, sizes: { d, n: 16 } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: stated(far(subject)) }],
    },
  },
  references,
});
