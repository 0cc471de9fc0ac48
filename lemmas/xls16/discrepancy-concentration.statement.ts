/**
 * # xls16/discrepancy-concentration
 *
 * Statement: for n independent uniform units (L2)² is four times its mean or more with a probability of at most 1/20.
 * Scope: every size × a population: any number of units in any dimension from 2 on.
 * Hypotheses: none; independent uniform units are the population that the statement speaks of.
 * Method: overlaps of different pairs are uncorrelated, so the variance of (L2)² is known; Chebyshev's inequality bounds the
 * probability, and the bound is largest in the plane, where it is enclosed.
 * What the certificate proves: `holds`: the bound for every n and d, without any draw.
 * Control: same-unit (refutes): uniform units that are all the same have n times the mean; half-the-mean (sharp): counting shows
 * that half of the mean is reached with a probability of at least ½.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import {
  every,
  defineStatement,
  rationals,
  size,
  type Proposition,
  type Rational,
  type SampledEvent,
  type Subject,
} from 'lossproof/statement';
import { mean } from './random-discrepancy.statement.js';
import { below, stated, type Comparison } from './shared/comparisons.js';
import { laws } from './shared/laws.js';
import { paper, references } from './shared/paper.js';
import { trials } from './shared/trials.js';

/** The least dimension there is; the bound falls with the dimension. */
const PLANE = 2;

export const concentrated = ({ parameters: { factor, bound } }: Subject<never, 'factor' | 'bound'>) =>
  ({ kind: 'discrepancyTail', dimension: PLANE, factor, bound }) as const satisfies Proposition;

/** So many times the mean is below ¼ − E k², which is (L2)² of n units that are all the same, as k(w, w)² = ¼. */
export const exceeded = (subject: Subject<'d' | 'n', 'factor'>): Comparison =>
  below(
    reals.product(reals.rational(subject.parameters.factor), mean(subject)),
    reals.difference(reals.rational('1/4'), reals.meanSquaredOverlap(subject.sizes.d)),
  );

/** That (L2)² reaches half of its mean with a probability of at least ½. */
export const spread = ({ sizes: { d, n, trials } }: Subject<'d' | 'n' | 'trials'>) =>
  ({
    event: 'discrepancy',
    dimension: d,
    samples: n,
    bits: laws.directions.bits,
    factor: '1/2',
    trials,
    relation: 'atLeast',
    bound: '1/2',
  }) as const satisfies SampledEvent;

const parsed = (text: string): Rational => rationals.parseRational(text) as Rational;

export default defineStatement({
  id: 'xls16/discrepancy-concentration',
  version: 2,
  title: 'The discrepancy of random units stays near its mean',
  paper,
  statement: {
    tex: String.raw`\Pr\Bigl[(L_2)^2 \ge 4 \cdot \tfrac1n\bigl(\tfrac14 - \mathbf E\,k(u, v)^2\bigr)\Bigr] \le \tfrac1{20} \quad \text{for every } n \ge 1,\; d \ge 2`,
    english:
      'For independent random units, however many and in whatever dimension, the square of the L2 discrepancy reaches four times its mean, or the recorded multiple, with a probability of at most one in twenty, or the recorded bound.',
  },
  scope: every('drawn'),
  sizes: {
    d: size(6, 2, 100, 'inputs of the controls; the claim is about every number of them'),
    n: size(24, 1, 400, 'units of the control half-the-mean'),
    trials: trials('sets of units that it draws'),
  },
  presets: { teaching: { d: 3, n: 6, trials: 1000 } },
  parameters: {
    factor: { default: '4', says: 'how many times the mean is reached' },
    bound: { default: '1/20', says: 'the bound of the probability' },
  },
  impossible: ({ parameters: { factor, bound } }) =>
    rationals.atMost(parsed(factor), rationals.ONE) || rationals.atMost(rationals.ONE, parsed(bound))
      ? 'a factor above 1 and a bound below 1'
      : undefined,
  outcomes: (subject) => [{ finding: 'holds', proposition: concentrated(subject) }],
  controls: {
    'same-unit': {
      kind: 'refutes',
      title: 'the same unit again and again, uniform but not independent: more than four times the mean, always',
      breaks: [],
      subject: ({ sizes: { d, trials } }) => ({
        parameters: { factor: '4', bound: '1/20' },
        sizes: { d, n: 5, trials },
      }),
      outcomes: (subject) => [{ finding: 'fails', proposition: stated(exceeded(subject)) }],
    },
    'half-the-mean': {
      kind: 'sharp',
      title: 'half of the mean in the place of four times: it is reached with a probability of at least ½',
      breaks: [],
      subject: ({ sizes: { d, n, trials }, parameters }) => ({ parameters, sizes: { d: Math.max(d, 3), n, trials } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: { kind: 'eventFrequency', ...spread(subject) } }],
    },
  },
  references,
});
