/** Steps that the searches share: comparisons, eigenvalues and sums enclosed in floating point, and the bounds that they prove. */
import {
  boundsByFloats,
  canonicalJson,
  decimalBounds,
  decimalsAround,
  eigenvalueWitness,
  rationals,
  rules,
  type Certified,
  type Enclosable,
  type Job,
  type Matrix,
  type Rational,
  type Real,
  type Step,
} from 'lossproof/search';
import type { Comparison } from './comparisons.js';
import { floatOf, rangeOf, type Range } from './ranges.js';

/** Bits at which real numbers are compared, where nothing else asks for more. */
export const PRECISION = 128;

export function compare(
  job: Pick<Job, 'prove'>,
  comparison: Comparison,
  known: readonly Step[] = [],
  precision = PRECISION,
): Step {
  return job.prove(rules.realOrder, known, { ...comparison, precision });
}

/** Encloses a smallest eigenvalue on the instance in floating point; undefined where that proves no lower bound. */
export function proveEigenvalueByFloats(job: Pick<Job, 'prove' | 'context'>, expression: Real): Step | undefined {
  if (expression.kind !== 'smallestEigenvalue') throw new Error('a smallest eigenvalue was expected');
  const witness = eigenvalueWitness(job.context, expression.of);
  return witness && job.prove(rules.smallestEigenvalueByFloats, [], { matrix: expression.of, ...witness });
}

export interface Bounds {
  readonly lower: Rational;
  readonly upper: Rational;
}

/** The bounds that a step proves. */
export function boundsOf({ theorem: { proposition } }: Step): Bounds {
  if (proposition.kind !== 'enclosed')
    throw new Error(`a step that encloses was expected, not one of ${proposition.kind}`);
  const parse = (text: string): Rational => rationals.parseRational(text) as Rational;
  return { lower: parse(proposition.lower), upper: parse(proposition.upper) };
}

/** Whether a step shows that the number it encloses is positive. */
export const isPositive = (step: Step): boolean => rationals.sign(boundsOf(step).lower) > 0;

/** Ends the search before anything long, if a sample has no direction. */
export function requireDirections(job: Pick<Job, 'undecided'>, { rows, columns, entries }: Matrix<Rational>): void {
  const isZero = (j: number): boolean =>
    Array.from({ length: rows }, (_, i) => entries[i * columns + j] as Rational).every(rationals.isZero);
  const zero = Array.from({ length: columns }, (_, j) => j).find(isZero);
  if (zero !== undefined) job.undecided(`sample ${zero + 1} is the zero vector, which has no direction; leave it out`);
}

/** Encloses a sum of squares or a largest entry on the instance in floating point, to thirteen digits if it reaches them. */
export function proveSumByFloats(job: Pick<Job, 'prove' | 'context'>, expression: Enclosable): Step {
  const { lower, upper } = boundsByFloats(job.context, expression);
  return job.prove(rules.enclosureByFloats, [], { expression, ...decimalsAround(lower, upper, 13) });
}

/** A real number without data as a float, for figures. */
export function approximately(real: Real): number {
  return floatOf(decimalBounds(real, 12).upper);
}

/** The bounds that a step of a certificate proves for an expression, as they are shown in tables. */
export function provedBounds({ checked }: Certified, expression: Real): Range {
  const found = checked.theorems
    .map(({ proposition }) => proposition)
    .find(
      (proposition) =>
        proposition.kind === 'enclosed' && canonicalJson(proposition.expression) === canonicalJson(expression),
    );
  if (found?.kind !== 'enclosed') throw new Error('the certificate encloses every number that its table shows');
  return rangeOf(found);
}
