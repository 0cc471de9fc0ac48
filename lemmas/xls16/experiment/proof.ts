/** Steps of xls16/diversity-experiment that enclose what is compared, and bound the medians. */
import {
  decimalBounds,
  Encloser,
  Intervals,
  rationals,
  rules,
  type Rational,
  type Real,
  type Step,
} from 'lossproof/search';
import { boundsOf, PRECISION, proveEigenvalueByFloats, proveSumByFloats, type Bounds } from '../shared/proving.js';
import { contrast, quantityOf, type Quantity } from './quantities.js';
import type { ExperimentJob } from './runs.js';
import { ARMS, runsOf } from './setting.js';

const DIGITS = 9;

/** Steps that enclose a quantity in every run: of each arm, and of their contrast, if all have one. */
export interface Enclosed {
  readonly regularised: readonly Step[];
  readonly plain: readonly Step[];
  readonly contrast: readonly Step[];
}

/** Encloses a number from those that are known. */
function prove(job: ExperimentJob, expression: Real, known: readonly Step[]): Step {
  const premises = known.map(({ theorem }) => theorem);
  const bounds = decimalBounds(expression, DIGITS, new Encloser(new Intervals(PRECISION), job.context, premises));
  return job.prove(rules.enclosure, known, { expression, ...bounds, precision: PRECISION });
}

/** Encloses a sum of squares or a least eigenvalue in floating point; undefined where that cannot tell it from zero. */
function proveNumber(job: ExperimentJob, expression: Real): Step | undefined {
  if (expression.kind === 'smallestEigenvalue') return proveEigenvalueByFloats(job, expression);
  if (expression.kind !== 'sumOfSquares') throw new Error(`no sum of squares: ${expression.kind}`);
  return proveSumByFloats(job, { kind: expression.kind, of: expression.of });
}

/** Encloses both numbers and their contrast in every run; undefined where some run has no such number, as none may be left out. */
export function proveQuantity(job: ExperimentJob, quantity: Quantity): Enclosed | undefined {
  const arms = { regularised: [] as Step[], plain: [] as Step[] };
  for (const run of runsOf(job)) {
    job.progress(`${quantity}: enclosing run ${run} of ${job.sizes.runs}`);
    for (const arm of ARMS) {
      const step = proveNumber(job, quantityOf(job, quantity, run, arm));
      if (step === undefined) return undefined;
      arms[arm].push(step);
    }
  }
  const vanishes = (step: Step): boolean => rationals.sign(boundsOf(step).lower) <= 0;
  const pairs = quantity !== 'misclassified' && arms.plain.some(vanishes) ? [] : runsOf(job);
  const contrasts = pairs.map((run) => {
    const known = ARMS.map((arm) => arms[arm][run - 1] as Step);
    return prove(job, contrast(job, quantity, run), known);
  });
  return { ...arms, contrast: contrasts };
}

/** Does the same where the verdict needs the quotients. */
export function proveCompared(job: ExperimentJob, quantity: Quantity): Enclosed {
  const found = proveQuantity(job, quantity);
  if (found === undefined || found.contrast.length === 0) {
    return job.undecided(
      `in some run without the penalty there is no ${quantity} error to divide by: ask for other sizes`,
    );
  }
  return found;
}

const ascending = (a: Rational, b: Rational): number => rationals.sign(rationals.subtract(a, b));

/** The sharpest bounds of the median that the rule medianComparison accepts of these numbers. */
export function medianBounds(steps: readonly Step[]): Bounds {
  const needed = steps.length - mostBeyond(steps.length);
  const [lowers, uppers] = (['lower', 'upper'] as const).map((end) =>
    steps.map((step) => boundsOf(step)[end]).sort(ascending),
  ) as [Rational[], Rational[]];
  return { lower: lowers.at(-needed) as Rational, upper: uppers[needed - 1] as Rational };
}

/** The largest b with P(Bin(draws, ½) ≤ b) ≤ 1/40, or 0: with too few draws the rule will refuse. */
function mostBeyond(draws: number): number {
  const [limit, total] = [40n, 1n << BigInt(draws)];
  let [binomial, sum] = [1n, 1n];
  for (let b = 0; ; b++) {
    binomial = (binomial * BigInt(draws - b)) / BigInt(b + 1);
    sum += binomial;
    if (sum * limit > total) return b;
  }
}

/** Proves both bounds of the median, in two steps, each with its own error. */
export function proveMedian(job: ExperimentJob, steps: readonly Step[]): void {
  const { lower, upper } = medianBounds(steps);
  proveMedianSide(job, steps, 'atLeast', rationals.formatRational(lower));
  proveMedianSide(job, steps, 'atMost', rationals.formatRational(upper));
}

export function proveMedianSide(
  job: ExperimentJob,
  steps: readonly Step[],
  relation: 'atMost' | 'atLeast',
  bound: string,
): Step {
  return job.prove(rules.medianComparison, steps, { relation, bound });
}

/** Negative, zero or positive, as a is below, at or above the number that the text says. */
export const compared = (a: Rational, text: string): number => ascending(a, rationals.parseRational(text) as Rational);
