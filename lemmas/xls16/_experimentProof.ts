/** How xls16/diversity-experiment encloses what it compares, and what it then says of medians. */
import { decimalBounds, decimalsAround, rationals, type Rational, type Real, type Step } from 'lossproof';
import { contrast, quantityOf, runsOf, type Arm, type Quantity } from './_experiment.js';
import type { ExperimentJob } from './_experimentRuns.js';
import { PRECISION } from './_setting.js';

const ARMS: readonly Arm[] = ['regularised', 'plain'];
const DIGITS = 9;

/** Steps that enclose a quantity in every run: of each arm, and of their contrast, if all have one. */
export interface Enclosed {
  readonly quantity: Quantity;
  readonly regularised: readonly Step[];
  readonly plain: readonly Step[];
  readonly contrast: readonly Step[];
}

/** Encloses a number from those that are known. */
function prove(job: ExperimentJob, expression: Real, known: readonly Step[]): Step {
  const bounds = decimalBounds(expression, DIGITS, job.encloser(PRECISION, known));
  return job.prove('enclosure', known, { expression, ...bounds, precision: PRECISION });
}

/** Encloses a sum of squares on the instance, in floating point. */
function proveSum(job: ExperimentJob, expression: Real): Step {
  if (expression.kind !== 'sumOfSquares') throw new Error(`a sum of squares was expected, not a ${expression.kind}`);
  return job.prove('enclosureByFloats', [], {
    expression,
    ...decimalsAround(job.sumOfSquares(expression.of), DIGITS),
  });
}

/**
 * Of training errors the quotient is shown where it exists and not needed; elsewhere, a plain run without error ends the search: no
 * run may be left out.
 */
export function proveQuantity(job: ExperimentJob, quantity: Quantity): Enclosed {
  const arms = { regularised: [] as Step[], plain: [] as Step[] };
  for (const run of runsOf(job)) {
    job.progress(`${quantity}: enclosing run ${run} of ${job.sizes.runs}`);
    for (const arm of ARMS) arms[arm].push(proveSum(job, quantityOf(job, quantity, run, arm)));
  }
  const vanishes = (step: Step): boolean => rationals.sign(boundsOf(step).lower) <= 0;
  const exact = quantity === 'misclassified' ? -1 : arms.plain.findIndex(vanishes);
  if (exact >= 0 && quantity !== 'training') {
    job.undecided(`without the penalty run ${exact + 1} has no ${quantity} error to divide by; ask for other sizes`);
  }
  const pairs = exact >= 0 ? [] : runsOf(job);
  const contrasts = pairs.map((run) => {
    const known = ARMS.map((arm) => arms[arm][run - 1] as Step);
    return prove(job, contrast(job, quantity, run), known);
  });
  return { quantity, ...arms, contrast: contrasts };
}

export interface Bounds {
  readonly lower: Rational;
  readonly upper: Rational;
}

export function boundsOf({ theorem: { proposition } }: Step): Bounds {
  if (proposition.kind !== 'enclosed')
    throw new Error(`a step that encloses was expected, not one of ${proposition.kind}`);
  const parse = (text: string): Rational => rationals.parseRational(text) as Rational;
  return { lower: parse(proposition.lower), upper: parse(proposition.upper) };
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

/** Both bounds of the median, as two steps, each with its own error. */
export function proveMedian(job: ExperimentJob, steps: readonly Step[]): Bounds {
  const bounds = medianBounds(steps);
  proveMedianSide(job, steps, 'atLeast', rationals.formatRational(bounds.lower));
  proveMedianSide(job, steps, 'atMost', rationals.formatRational(bounds.upper));
  return bounds;
}

export function proveMedianSide(
  job: ExperimentJob,
  steps: readonly Step[],
  relation: 'atMost' | 'atLeast',
  bound: string,
): Step {
  return job.prove('medianComparison', steps, { relation, bound });
}

/** Negative, zero or positive, as a is below, at or above the number that the text says. */
export const compared = (a: Rational, text: string): number => ascending(a, rationals.parseRational(text) as Rational);
