/**
 * # xls16/random-discrepancy
 *
 * Statement: for n independent uniform units E(L2)² = (1/n)(¼ − E k²).
 * Scope: every size × a population: any number of units in any dimension from 2 on.
 * Hypotheses: none; independent uniform units are the population that the statement speaks of.
 * Method: for two directions the number of units that are active on both is binomial, so the mean is that of k(1 − k)/n. It is enclosed at
 * the recorded sizes, and drawn units are compared with it: a sum over n² overlaps in floating point with all errors counted.
 * What the certificate proves: `holds`: the mean, for every n and d, by an argument that is believed. The number at the recorded sizes,
 * and that the recorded units, which must be drawn, are within a factor of ten of it, illustrate it.
 * Control: repeated-units (refutes): units that are all the same, each uniform, have n times the mean, always; so have the recorded ones,
 * to a hundredth.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import {
  every,
  defineStatement,
  propositions,
  size,
  terms,
  type Proposition,
  type Real,
  type Subject,
} from 'lossproof/statement';
import { decimalBounds } from 'lossproof/decimals';
import { atMost, below, stated, type Comparison } from './shared/comparisons.js';
import { laws } from './shared/laws.js';
import { paper, references } from './shared/paper.js';
import { W } from './shared/terms.js';

/** At every size; the mean at the recorded ones is a number. */
export const theorem = { kind: 'discrepancyMean', sizes: 'every' } as const satisfies Proposition;

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

const times = (factor: string | number, of: Real): Real => reals.product(reals.rational(factor), of);

/**
 * Within a factor of ten of the mean. By Markov's inequality units exceed ten times the mean with a probability of at most one tenth; in truth
 * far less. No units of at most ten can.
 */
export const near = (subject: Subject<'d' | 'n'>): readonly Comparison[] => [
  atMost(discrepancy(subject), times(10, mean(subject))),
  atMost(mean(subject), times(10, discrepancy(subject))),
];

/** The recorded units, which are all the same, have n times the mean, to a hundredth. */
export const manifold = (subject: Subject<'d' | 'n'>): readonly Comparison[] => {
  const expected = times(subject.sizes.n, mean(subject));
  return [
    atMost(discrepancy(subject), times('101/100', expected)),
    atMost(expected, times('101/100', discrepancy(subject))),
  ];
};

/** The mean is below ¼ − E k², which is (L2)² of units that are all the same, whichever it is, as k(w, w)² = ¼. */
export const exceeded = (subject: Subject<'d' | 'n'>): Comparison =>
  below(mean(subject), reals.difference(reals.rational('1/4'), reals.meanSquaredOverlap(subject.sizes.d)));

export default defineStatement({
  id: 'xls16/random-discrepancy',
  version: 3,
  title: 'The discrepancy of random units',
  paper,
  statement: {
    tex: String.raw`\mathbf E_W\,(L_2)^2 = \frac1n\Bigl(\tfrac14 - \mathbf E\,k(u, v)^2\Bigr)`,
    english:
      'For independent uniform units, however many and in whatever dimension from 2 on, the expected square of the L2 discrepancy is (¼ − E k²)/n, where E k² is the mean of k² over two of them.',
  },
  scope: every('drawn'),
  sizes: { d: size(6, 2, 200, 'inputs'), n: size(24, 2, 10_000, 'units') },
  presets: { teaching: { d: 3, n: 12 } },
  matrices: ({ sizes: { d, n } }) => ({ W: [n, d] }),
  laws: () => ({ W: laws.units }),
  outcomes: (subject) => {
    const { expression, lower, upper } = enclosedMean(subject);
    const illustrated = [reals.enclosed(expression, lower, upper), ...near(subject).map(stated)];
    return [{ finding: 'holds', claimed: theorem, proposition: propositions.conjunction(theorem, ...illustrated) }];
  },
  controls: {
    'repeated-units': {
      kind: 'refutes',
      title: 'the same unit again and again, uniform but not independent: always more than the mean',
      breaks: [],
      outcomes: (subject) => [
        {
          finding: 'fails',
          claimed: stated(exceeded(subject)),
          proposition: propositions.conjunction(stated(exceeded(subject)), ...manifold(subject).map(stated)),
        },
      ],
    },
  },
  references,
});
