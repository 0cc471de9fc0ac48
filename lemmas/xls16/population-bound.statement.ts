/**
 * # xls16/population-bound
 *
 * Statement (as encoded): λ_min(G) ≥ mγ_m/2 with probability at least 1 − m·exp(−rate·mγ_m), rate = 1/8.
 * Scope: every size × all data and weights.
 * Hypotheses: the eigenvalues are at least 0 and their sum is ½, which a rule proves in every dimension; rate < 1; m ≥ 2.
 * Method: γ falls and has the sum ½, so mγ_m ≤ ½ and exp(−rate·mγ_m) ≥ 1 − rate/2: the probability bound is negative.
 * What the certificate proves: `vacuous`: that it is negative for every m ≥ 2 and every such spectrum: the statement is vacuous.
 * Control: large-trace (refutes): with a flat spectrum of trace 64 the same bound is positive at m = 100, so that the trace makes it
 * vacuous.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import {
  every,
  defineStatement,
  propositions,
  rationals,
  size,
  type Rational,
  type Real,
  type Subject,
} from 'lossproof/statement';
import { below, stated, type Comparison } from './shared/comparisons.js';
import { paper, references } from './shared/paper.js';

/** Terms of the exponential series that are summed: enough to come near e^x for the x of the control. */
const TERMS = 40;

/** 1 + x + x²/2! + … ≤ e^x for x ≥ 0. */
function exponentialBelow(x: Rational): Real {
  let term = rationals.ONE;
  const all = Array.from({ length: TERMS }, (_, i) => {
    if (i > 0) term = rationals.divide(rationals.multiply(term, x), rationals.rational(BigInt(i)));
    return reals.rational(rationals.formatRational(term));
  });
  return reals.sum(...all);
}

/** m < e^{rate·trace}: with a flat spectrum mγ_m is the trace, and 1 − m·exp(−rate·mγ_m) is positive. */
export function informative({ sizes: { m }, parameters: { rate, trace } }: Subject<'m', 'rate' | 'trace'>): Comparison {
  const [r, t] = [rate, trace].map(rationals.parseRational) as [Rational, Rational];
  return below(reals.rational(m), exponentialBelow(rationals.multiply(r, t)));
}

export default defineStatement({
  id: 'xls16/population-bound',
  title: 'The smallest eigenvalue of a random kernel matrix: the promised probability',
  paper,
  statement: {
    tex: String.raw`\Pr\bigl[\lambda_{\min}(G) \ge \tfrac{m \gamma_m}{2}\bigr] \ge 1 - m\, e^{-m \gamma_m / 8} \;<\; 0 \quad \text{for every } m \ge 2`,
    english:
      'As encoded, the smallest eigenvalue of the kernel matrix is large with a probability of at least one less m·exp(−mγ/8); since γ falls and sums to one half, that is negative for every m from 2 on, in every dimension, and the statement says nothing.',
  },
  scope: every('all'),
  sizes: { m: size(100, 2, 1_000_000, 'samples') },
  presets: { teaching: { m: 10 } },
  parameters: {
    rate: { default: '1/8', says: 'the constant in the exponent; the sharpest of the Chernoff kind is below 1' },
    trace: { default: '1/2', says: 'the sum of the eigenvalues, g(x, x)' },
  },
  impossible: ({ parameters: { rate, trace } }) =>
    [rate, trace].every((text) => rationals.sign(rationals.parseRational(text) as Rational) > 0) &&
    !rationals.atMost(rationals.ONE, rationals.parseRational(rate) as Rational)
      ? undefined
      : 'a positive rate below 1 and a positive trace',
  hypotheses: [
    {
      id: 'trace-one-half',
      english: 'the eigenvalues of the kernel are at least 0 and add up to g(x, x) = ½',
      holds: ({ parameters: { trace } }) => ({ kind: 'kernelTrace', trace }),
      broken: ({ parameters: { trace } }) => propositions.comparison([trace], 'differs', ['1/2']),
    },
  ],
  outcomes: ({ parameters: { rate, trace } }) => [
    { finding: 'vacuous', proposition: { kind: 'vacuousTail', trace, rate, least: 2 } },
  ],
  controls: {
    'large-trace': {
      kind: 'refutes',
      title: 'a flat spectrum of trace 64: the same bound is positive at m = 100',
      breaks: ['trace-one-half'],
      subject: () => ({ sizes: { m: 100 }, parameters: { rate: '1/8', trace: '64' } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: stated(informative(subject)) }],
    },
  },
  references,
});
