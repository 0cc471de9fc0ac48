/** The general kinds of real numbers and matrices of them, each with its evaluation. */
import * as m from '../algebra/matrices.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import type { Part } from '../../core/logic/library.js';
import { Refusal } from '../../core/text/refusal.js';
import { integer, list, object, rationalText } from '../../core/text/shape.js';
import { evaluate } from '../algebra/evaluate.js';
import { termShape } from '../algebra/term.js';
import { cosinesOf, overlapsOf } from './angles.js';
import { arccos, arcsin, arctan, pi } from './elementary.js';
import { isRational, realKind, realMatrixKind, type Encloser, type Value } from './encloser.js';
import { larger, magnitude, ZERO, type Interval } from './interval.js';
import { realMatrixShape, realShape, type Real } from './real.js';

const several = object({ of: list(realShape, 1) });
const binary = object({ left: realShape, right: realShape });
const unary = object({ of: realShape });
const ofMatrix = object({ of: realMatrixShape });
const ofTerm = object({ of: termShape });
const matrices = object({ left: realMatrixShape, right: realMatrixShape });

export const REALS: { readonly [kind: string]: Part } = {
  rational: realKind(object({ value: rationalText }), (_, { value }) => q.parseRational(value) as Rational),
  pi: realKind(object({}), ({ I }) => pi(I)),
  sum: realKind(several, (encloser, { of }) => folded(encloser, of, q.add, (a, b) => encloser.I.add(a, b))),
  product: realKind(several, (encloser, { of }) =>
    folded(encloser, of, q.multiply, (a, b) => encloser.I.multiply(a, b)),
  ),
  difference: realKind(binary, (encloser, { left, right }) =>
    folded(encloser, [left, right], q.subtract, (a, b) => encloser.I.subtract(a, b)),
  ),
  quotient: realKind(binary, (encloser, { left, right }) =>
    quotient(encloser, encloser.value(left), encloser.value(right)),
  ),
  power: realKind(object({ of: realShape, exponent: integer(-1000, 1000) }), (encloser, { of, exponent }) =>
    power(encloser, encloser.value(of), exponent),
  ),
  squareRoot: realKind(unary, (encloser, { of }) => encloser.I.squareRoot(encloser.interval(of))),
  arctan: realKind(unary, (encloser, { of }) => arctan(encloser.I, encloser.interval(of))),
  arcsin: realKind(unary, (encloser, { of }) => arcsin(encloser.I, encloser.interval(of))),
  arccos: realKind(unary, (encloser, { of }) => arccos(encloser.I, encloser.interval(of))),
  entry: realKind(ofTerm, ({ context }, { of }) => {
    const found = evaluate(context, of);
    m.requireShape(found, 1, 1, 'an entry');
    return found.entries[0] as Rational;
  }),
  sumOfSquares: realKind(ofMatrix, (encloser, { of }) =>
    encloser.I.sum(encloser.matrix(of).entries.map((entry) => encloser.I.square(entry))),
  ),
  largestMagnitude: realKind(ofMatrix, (encloser, { of }) =>
    encloser.matrix(of).entries.map(magnitude).reduce(larger, ZERO),
  ),
  // The smallest eigenvalue is not computed here, only known from theorems.
  smallestEigenvalue: { shape: ofMatrix },
};

export const REAL_MATRICES: { readonly [kind: string]: Part } = {
  numbers: realMatrixKind(ofTerm, ({ I, context }, { of }) =>
    m.map(evaluate(context, of), (entry) => I.ofRational(entry)),
  ),
  overlaps: realMatrixKind(ofTerm, ({ I, context }, { of }) => overlapsOf(I, evaluate(context, of))),
  cosines: realMatrixKind(ofTerm, ({ I, context }, { of }) => cosinesOf(I, evaluate(context, of))),
  hadamard: realMatrixKind(matrices, (encloser, { left, right }) =>
    m.entrywise(encloser.matrix(left), encloser.matrix(right), (a, b) => encloser.I.multiply(a, b)),
  ),
  difference: realMatrixKind(matrices, (encloser, { left, right }) =>
    m.entrywise(encloser.matrix(left), encloser.matrix(right), (a, b) => encloser.I.subtract(a, b)),
  ),
};

function folded(
  encloser: Encloser,
  all: readonly Real[],
  exact: (a: Rational, b: Rational) => Rational,
  enclosed: (a: Interval, b: Interval) => Interval,
): Value {
  return all
    .map((each) => encloser.value(each))
    .reduce((a, b) => (isRational(a) && isRational(b) ? exact(a, b) : enclosed(encloser.widen(a), encloser.widen(b))));
}

function quotient(encloser: Encloser, a: Value, b: Value): Value {
  const { I } = encloser;
  if (!isRational(b)) return I.divide(encloser.widen(a), b);
  if (q.isZero(b)) throw new Refusal('false', '$', 'a divisor that is not zero', 'zero');
  return isRational(a) ? q.divide(a, b) : I.divide(a, encloser.widen(b));
}

/** Powers that would be longer than this many bits are bounded by intervals instead of computed exactly. */
const LONGEST_POWER = 100_000;

function power(encloser: Encloser, of: Value, exponent: number): Value {
  const isShort = (value: Rational): boolean =>
    Math.abs(exponent) * (q.bitLength(value.numerator) + q.bitLength(value.denominator)) <= LONGEST_POWER;
  if (!isRational(of) || !isShort(of)) return encloser.I.power(encloser.widen(of), exponent);
  if (exponent >= 0) return rationalPower(of, exponent);
  return quotient(encloser, q.ONE, rationalPower(of, -exponent));
}

function rationalPower({ numerator, denominator }: Rational, exponent: number): Rational {
  return { numerator: numerator ** BigInt(exponent), denominator: denominator ** BigInt(exponent) };
}
