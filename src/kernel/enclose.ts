/**
 * What a real expression denotes, as an exact rational as far as it is one and otherwise as an interval that contains it.
 * The smallest eigenvalue of a matrix, or a probability from its definition, is not computed here: it is known from theorems, or not at all.
 */
import type { Context } from './context.js';
import { arccos, arcsin, arctan, cosine, overlap, pi, type Pair } from './elementary.js';
import * as dy from './dyadic.js';
import { larger, magnitude, ZERO, type Interval, type Intervals } from './interval.js';
import { canonicalJson } from './json.js';
import * as m from './matrix.js';
import type { Matrix } from './matrix.js';
import { arcOverlap, planarDiscrepancy, type Direction } from './planar.js';
import * as q from './rational.js';
import type { Rational } from './rational.js';
import type { Real, RealMatrix } from './real.js';
import { Refusal } from './refusal.js';
import type { Premise } from './rule.js';
import * as sphere from './sphere.js';
import type { Term } from './term.js';

export type Value = Rational | Interval;

/** Powers that would be longer than this many bits are enclosed instead. */
const LONGEST_POWER = 100_000;

export class Encloser {
  private readonly known = new Map<string, Interval>();

  /** `premises` may be theorems of kind enclosed, whose expressions are then taken as known. */
  constructor(
    private readonly I: Intervals,
    private readonly context: Context,
    premises: readonly Premise[] = [],
  ) {
    premises.forEach(({ proposition }, index) => {
      if (proposition.kind !== 'enclosed') {
        throw new Refusal('false', `$.premises[${index}]`, 'a theorem of kind enclosed', proposition.kind);
      }
      const end = (text: string): Interval => I.ofRational(q.parseRational(text) as Rational);
      this.known.set(keyOf(proposition.expression), {
        lower: end(proposition.lower).lower,
        upper: end(proposition.upper).upper,
      });
    });
  }

  interval(expression: Real): Interval {
    return this.widen(this.value(expression));
  }

  value(expression: Real): Value {
    const { I } = this;
    const known = this.known.get(keyOf(expression));
    if (known !== undefined) return known;
    switch (expression.kind) {
      case 'rational':
        return q.parseRational(expression.value) as Rational;
      case 'pi':
        return pi(I);
      case 'sum':
        return this.folded(expression.of, q.add, (a, b) => I.add(a, b));
      case 'product':
        return this.folded(expression.of, q.multiply, (a, b) => I.multiply(a, b));
      case 'difference':
        return this.folded([expression.left, expression.right], q.subtract, (a, b) => I.subtract(a, b));
      case 'quotient':
        return this.quotient(this.value(expression.left), this.value(expression.right));
      case 'power':
        return this.power(this.value(expression.of), expression.exponent);
      case 'squareRoot':
        return I.squareRoot(this.interval(expression.of));
      case 'arctan':
        return arctan(I, this.interval(expression.of));
      case 'arcsin':
        return arcsin(I, this.interval(expression.of));
      case 'arccos':
        return arccos(I, this.interval(expression.of));
      case 'entry': {
        const of = this.context.rational(expression.of);
        m.requireShape(of, 1, 1, 'an entry');
        return of.entries[0] as Rational;
      }
      case 'kernelEigenvalue':
        return this.closed(sphere.kernelEigenvalue(expression.dimension, expression.degree));
      case 'rankedEigenvalue': {
        const { dimension, rank } = expression;
        return this.closed(sphere.kernelEigenvalue(dimension, sphere.degreeOfRank(dimension, rank)));
      }
      case 'partialTrace':
        return this.closed(sphere.partialTrace(expression.dimension, expression.degree));
      case 'meanSquaredOverlap':
        return this.closed(sphere.meanSquaredOverlap(expression.dimension));
      case 'sumOfSquares':
        return I.sum(this.matrix(expression.of).entries.map((entry) => I.square(entry)));
      case 'largestMagnitude':
        return this.matrix(expression.of).entries.map(magnitude).reduce(larger, ZERO);
      case 'planarSquaredDiscrepancy':
        return planarDiscrepancy(I, this.directions(expression.of)).meanSquare;
      case 'planarLargestDiscrepancy':
        return planarDiscrepancy(I, this.directions(expression.of)).largest;
      case 'smallestEigenvalue':
        throw new Refusal('missing', '$', 'a premise that encloses this smallest eigenvalue', 'none');
    }
  }

  matrix(matrix: RealMatrix): Matrix<Interval> {
    const { I } = this;
    switch (matrix.kind) {
      case 'numbers':
        return m.map(this.context.rational(matrix.of), (entry) => I.ofRational(entry));
      case 'overlaps':
        return ofPairs(this.context.rational(matrix.of), (pair) => overlap(I, pair));
      case 'cosines':
        return ofPairs(this.context.rational(matrix.of), (pair) => cosine(I, pair));
      case 'arcs': {
        const directions = this.directions(matrix.of);
        return symmetric(directions.length, (i, j) =>
          arcOverlap(I, directions[i] as Direction, directions[j] as Direction),
        );
      }
      case 'activities':
        throw new Refusal('missing', '$', 'a premise that encloses what has these probabilities', 'none');
      case 'hadamard':
        return m.entrywise(this.matrix(matrix.left), this.matrix(matrix.right), (a, b) => I.multiply(a, b));
      case 'difference':
        return m.entrywise(this.matrix(matrix.left), this.matrix(matrix.right), (a, b) => I.subtract(a, b));
    }
  }

  private directions(term: Term): readonly Direction[] {
    const matrix = this.context.rational(term);
    m.requireShape(matrix, 2, matrix.columns, 'directions in the plane, one a column,');
    return wholeColumns(matrix).map(([x, y]) => ({ x: x as bigint, y: y as bigint }));
  }

  /** An exact value as an interval around it. */
  widen(value: Value): Interval {
    return isRational(value) ? this.I.ofRational(value) : value;
  }

  private closed({ constant, overPiSquared }: sphere.Closed): Value {
    if (q.isZero(overPiSquared)) return constant;
    const { I } = this;
    return I.add(I.ofRational(constant), I.divide(I.ofRational(overPiSquared), I.square(pi(I))));
  }

  private folded(
    all: readonly Real[],
    exact: (a: Rational, b: Rational) => Rational,
    enclosed: (a: Interval, b: Interval) => Interval,
  ): Value {
    return all
      .map((each) => this.value(each))
      .reduce((a, b) => (isRational(a) && isRational(b) ? exact(a, b) : enclosed(this.widen(a), this.widen(b))));
  }

  private quotient(a: Value, b: Value): Value {
    if (!isRational(b)) return this.I.divide(this.widen(a), b);
    if (q.isZero(b)) throw new Refusal('false', '$', 'a divisor that is not zero', 'zero');
    return isRational(a) ? q.divide(a, b) : this.I.divide(a, this.widen(b));
  }

  private power(of: Value, exponent: number): Value {
    const isShort = (value: Rational): boolean =>
      Math.abs(exponent) * (dy.bitLength(value.numerator) + dy.bitLength(value.denominator)) <= LONGEST_POWER;
    if (!isRational(of) || !isShort(of)) return this.I.power(this.widen(of), exponent);
    if (exponent >= 0) return rationalPower(of, exponent);
    return this.quotient(q.ONE, rationalPower(of, -exponent));
  }
}

Object.freeze(Encloser.prototype);
Object.freeze(Encloser);

function rationalPower({ numerator, denominator }: Rational, exponent: number): Rational {
  return { numerator: numerator ** BigInt(exponent), denominator: denominator ** BigInt(exponent) };
}

export function isRational(value: Value): value is Rational {
  return 'numerator' in value;
}

const keyOf = (expression: Real): string => canonicalJson(expression);

function symmetric(size: number, entry: (i: number, j: number) => Interval): Matrix<Interval> {
  const below = Array.from({ length: size }, (_, i) => Array.from({ length: i + 1 }, (_, j) => entry(i, j)));
  return m.matrix(size, size, (i, j) => (below[Math.max(i, j)] as Interval[])[Math.min(i, j)] as Interval);
}

/** A function of the angle between two columns, for every two of them. */
export function ofPairs(matrix: Matrix<Rational>, entry: (pair: Pair) => Interval): Matrix<Interval> {
  const columns = wholeColumns(matrix);
  const dot = (x: readonly bigint[], y: readonly bigint[]): bigint =>
    x.reduce((sum, entry, i) => sum + entry * (y[i] as bigint), 0n);
  const squares = columns.map((column) => dot(column, column));
  return symmetric(columns.length, (i, j) =>
    entry({
      xx: squares[i] as bigint,
      yy: squares[j] as bigint,
      xy: dot(columns[i] as readonly bigint[], columns[j] as readonly bigint[]),
    }),
  );
}

/** Columns as directions: multiplied by a positive number that makes them whole; a zero column has no direction. */
function wholeColumns(matrix: Matrix<Rational>): readonly (readonly bigint[])[] {
  return Array.from({ length: matrix.columns }, (_, j) => {
    const column = Array.from({ length: matrix.rows }, (_, i) => m.at(matrix, i, j));
    const common = column.reduce(
      (multiple, { denominator }) => (multiple / q.greatestCommonDivisor(multiple, denominator)) * denominator,
      1n,
    );
    const whole = column.map(({ numerator, denominator }) => numerator * (common / denominator));
    if (whole.every((entry) => entry === 0n)) {
      throw new Refusal('false', '$', 'columns that have a direction', `a zero column, number ${j + 1}`);
    }
    return whole;
  });
}
