import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { formatRational, rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { isRational } from '../../../../src/kernel/libraries/reals/encloser.js';
import { REAL_MATRICES, REALS } from '../../../../src/kernel/libraries/reals/kinds.js';
import type { Real, RealMatrix } from '../../../../src/kernel/libraries/reals/real.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import * as r from '../../../../src/kernel/reals.js';
import { integerRows, numbers, rationalNumbers, refuses } from '../../../support.js';
import { digits, encloser, exact, real } from './enclosing.js';
import { ends, holds, order } from './intervals.js';

interface Known {
  readonly real: Real;
  readonly value: number;
}

/** Expressions of every kind with their values in floating point; divisors and radicands stay away from zero. */
function knownNumbers(depth: number): fc.Arbitrary<Known> {
  const leaf = fc.oneof(
    fc
      .integer({ min: -40, max: 40 })
      .map((n): Known => ({ real: r.rational(formatRational(rational(BigInt(n), 8n))), value: n / 8 })),
    fc.constant<Known>({ real: r.pi, value: Math.PI }),
  );
  if (depth === 0) return leaf;
  const below = knownNumbers(depth - 1);
  const two = fc.tuple(below, below);
  const away = ({ real, value }: Known): Known => ({
    real: r.sum(r.power(real, 2), r.rational(1)),
    value: value * value + 1,
  });
  return fc.oneof(
    leaf,
    fc.tuple(below, below, below).map(([a, b, c]) => ({
      real: r.sum(a.real, b.real, c.real),
      value: a.value + b.value + c.value,
    })),
    two.map(([a, b]) => ({ real: r.product(a.real, b.real), value: a.value * b.value })),
    two.map(([a, b]) => ({ real: r.difference(a.real, b.real), value: a.value - b.value })),
    two.map(([a, b]) => ({ real: r.quotient(a.real, away(b).real), value: a.value / away(b).value })),
    fc.tuple(below, fc.integer({ min: -2, max: 3 })).map(([a, exponent]) => ({
      real: r.power(away(a).real, exponent),
      value: away(a).value ** exponent,
    })),
    below.map((a) => ({ real: r.squareRoot(away(a).real), value: Math.sqrt(away(a).value) })),
    below.map((a): Known => ({ real: { kind: 'arctan', of: a.real }, value: Math.atan(a.value) })),
    ...(['arcsin', 'arccos'] as const).map((kind) =>
      below.map((a): Known => {
        const of = r.quotient(a.real, away(a).real);
        const value = a.value / away(a).value;
        return { real: { kind, of }, value: kind === 'arcsin' ? Math.asin(value) : Math.acos(value) };
      }),
    ),
  );
}

/** Both expressions denote one number, so that their intervals meet. */
function agree(a: Real, b: Real): void {
  const [[low, high], [least, most]] = [a, b].map((real) => ends(encloser().interval(real))) as [
    readonly [Rational, Rational],
    readonly [Rational, Rational],
  ];
  expect(order(low, most), JSON.stringify([a, b])).to.be.at.most(0);
  expect(order(least, high), JSON.stringify([a, b])).to.be.at.most(0);
}

describe('kinds of real numbers', () => {
  it('have a meaning, except the smallest eigenvalue, which is only known from theorems', () => {
    const meant = Object.entries({ ...REALS, ...REAL_MATRICES }).filter(([, { meaning }]) => meaning !== undefined);
    const kinds = [...Object.keys(REALS), ...Object.keys(REAL_MATRICES)];
    expect(kinds.filter((kind) => !meant.some(([name]) => name === kind))).to.deep.equal(['smallestEigenvalue']);
  });

  it('obey the laws of arithmetic, also where intervals are needed', () => {
    fc.assert(
      fc.property(rationalNumbers, rationalNumbers, (a, b) => {
        const [x, y] = [r.product(r.pi, real(a)), real(b)];
        agree(r.difference(r.sum(x, y), y), x);
        agree(r.product(x, y), r.product(r.pi, real(q.multiply(a, b))));
        agree(r.power(x, 2), r.product(x, x));
        if (q.isZero(b)) return;
        agree(r.quotient(r.product(x, y), y), x);
        agree(r.power(y, -3), r.quotient(r.rational(1), r.product(y, y, y)));
        agree(r.squareRoot(r.product(y, y)), real(b.numerator < 0n ? q.negate(b) : b));
      }),
    );
  });

  it('have the values that floating point comes near', () => {
    fc.assert(
      fc.property(knownNumbers(3), ({ real, value }) => {
        const [lower, upper] = ends(encloser(160).interval(real)).map(nearestDouble) as [number, number];
        const slack = 1e-9 * Math.max(1, Math.abs(value));
        expect(value, JSON.stringify(real)).to.be.within(lower - slack, upper + slack);
        expect(upper - lower, JSON.stringify(real)).to.be.at.most(slack);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps rational expressions exact', () => {
    fc.assert(
      fc.property(rationalNumbers, rationalNumbers, fc.integer({ min: -3, max: 3 }), (a, b, exponent) => {
        const [x, y] = [real(a), real(b)];
        expect(exact(r.sum(x, y, y))).to.equal(formatRational(q.add(q.add(a, b), b)));
        expect(exact(r.product(x, y))).to.equal(formatRational(q.multiply(a, b)));
        expect(exact(r.difference(x, y))).to.equal(formatRational(q.subtract(a, b)));
        if (q.isZero(b)) {
          const message = '$: expected a divisor that is not zero, got zero';
          refuses(() => exact(r.quotient(x, y)), 'false', message);
          refuses(() => exact(r.quotient(r.pi, y)), 'false', message);
          refuses(() => exact(r.power(y, -1)), 'false', message);
          return;
        }
        expect(exact(r.quotient(x, y))).to.equal(formatRational(q.divide(a, b)));
        const factor = exponent < 0 ? q.divide(q.ONE, b) : b;
        const expected = Array.from({ length: Math.abs(exponent) }, () => factor).reduce(q.multiply, q.ONE);
        expect(exact(r.power(y, exponent))).to.equal(formatRational(expected));
        holds(encloser(20).interval(r.quotient(x, y)), q.divide(a, b), 'rounded');
      }),
    );
    expect(exact(r.entry(numbers([['-5/3']])))).to.equal('-5/3');
    expect(exact(r.pi)).to.equal('no rational');
  });

  it('encloses a power that would be too long to write', () => {
    const long = r.power(r.power(r.rational(3), 1000), 500);
    const value = encloser(32).value(long);
    expect(isRational(value)).to.equal(false);
    // 3^500000 has 792482 binary digits.
    refuses(
      () => encloser(32).interval(r.power(long, 2)),
      'limit',
      '$: expected a number between 2^−1000000 and 2^1000000, got another',
    );
  });

  it('encloses expressions with π', () => {
    // π² = 9.869604401089358618834…, π/(1 + π), 1/π², √π
    const known: readonly (readonly [Real, string])[] = [
      [r.power(r.pi, 2), '9869604401089358618834'],
      [r.product(r.pi, r.rational('1/2')), '1570796326794896619231'],
      [r.quotient(r.rational(1), r.power(r.pi, 2)), '101321183642337771443'],
      [r.power(r.pi, -2), '101321183642337771443'],
      [r.quotient(r.pi, r.sum(r.rational(1), r.pi)), '758546992994776145344'],
      [r.squareRoot(r.pi), '1772453850905516027298'],
      [r.difference(r.rational(4), r.pi), '858407346410206761537'],
      [{ kind: 'arctan', of: r.rational(1) }, '785398163397448309615'],
      [{ kind: 'arcsin', of: r.rational('1/2') }, '523598775598298873077'],
      [{ kind: 'arccos', of: r.rational('1/2') }, '1047197551196597746154'],
    ];
    for (const [real, expected] of known) expect(digits(real, 21)).to.deep.equal([expected, expected]);
  });

  it('of an entry is that of a term of one entry', () => {
    expect(exact(r.entry(numbers([['-5/3']])))).to.equal('-5/3');
    refuses(() => encloser().value(r.entry(numbers([[1, 2]]))), 'mismatch', '$: expected an entry of 1 × 1, got 1 × 2');
  });

  it('refuses roots of negative numbers, and angles whose sine or cosine is beyond 1', () => {
    refuses(
      () => encloser().value(r.squareRoot(r.rational(-1))),
      'false',
      '$: expected a number of at least zero under the root, got an enclosure that goes below; more bits may help',
    );
    for (const kind of ['arcsin', 'arccos'] as const) {
      for (const text of ['-9/8', '9/8', '2']) {
        refuses(
          () => encloser().value({ kind, of: r.rational(text) }),
          'false',
          '$: expected a sine or cosine from −1 to 1, got an enclosure that goes beyond; more bits may help',
        );
      }
    }
  });
});

describe('kinds of matrices of real numbers', () => {
  const size = fc.integer({ min: 1, max: 4 });
  const pairs = fc
    .tuple(size, size)
    .chain(([m, n]) =>
      fc.tuple(integerRows(fc.constant(m), fc.constant(n)), integerRows(fc.constant(m), fc.constant(n))),
    );

  it('combine entry by entry, and have sums of squares and largest sizes', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const [A, B] = [r.numbers(numbers(left)), r.numbers(numbers(right))];
        const cases: readonly (readonly [RealMatrix, readonly number[]])[] = [
          [A, left.flat()],
          [r.hadamard(A, B), left.flatMap((row, i) => row.map((x, j) => x * (right[i]?.[j] as number)))],
          [r.minus(A, B), left.flatMap((row, i) => row.map((x, j) => x - (right[i]?.[j] as number)))],
        ];
        for (const [matrix, expected] of cases) {
          const found = encloser().matrix(matrix);
          expect([found.rows, found.columns]).to.deep.equal([left.length, left[0]?.length]);
          const integer = (n: number): q.Rational => rational(BigInt(n));
          expected.forEach((entry, k) => {
            holds(found.entries[k] as never, integer(entry), `entry ${k} of ${JSON.stringify(matrix)}`);
          });
          const what = JSON.stringify(matrix);
          const numbersOf: readonly (readonly [Real, number])[] = [
            [r.sumOfSquares(matrix), expected.reduce((sum, x) => sum + x * x, 0)],
            [r.largestMagnitude(matrix), Math.max(...expected.map(Math.abs))],
          ];
          for (const [of, value] of numbersOf) {
            const [lower, upper] = ends(encloser().interval(of));
            expect([order(lower, integer(value)), order(upper, integer(value))], what).to.deep.equal([0, 0]);
          }
        }
      }),
    );
  });

  it('take operands of one shape', () => {
    const [A, B] = [r.numbers(numbers([[1, 2]])), r.numbers(numbers([[1], [2]]))];
    for (const matrix of [r.hadamard(A, B), r.minus(A, B)]) {
      refuses(() => encloser().matrix(matrix), 'mismatch', '$: expected a right operand of 1 × 2, got 2 × 1');
    }
  });
});
