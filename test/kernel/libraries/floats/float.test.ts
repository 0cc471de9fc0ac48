import { expect } from 'chai';
import fc from 'fast-check';
import { rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import { GRID, nearestDouble, onGrid, ROUNDING, rounder } from '../../../../src/kernel/libraries/floats/float.js';
import {
  add,
  equals,
  multiply,
  negate,
  ONE,
  rational,
  sign,
  subtract,
  type Rational,
} from '../../../../src/kernel/core/data/rational.js';
import { refuses } from '../../../support.js';

const LARGEST = onGrid(Number.MAX_VALUE);
const HALF = rational(1n, 2n);

/** Every double: any bits. */
const doubles = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map((bits) => {
  return new Float64Array(BigUint64Array.of(bits).buffer)[0] as number;
});
const finite = doubles.filter(Number.isFinite);

function above(x: number): number {
  const bits = new BigInt64Array(Float64Array.of(x).buffer);
  bits[0] = (bits[0] as bigint) + 1n;
  return new Float64Array(bits.buffer)[0] as number;
}

const fractions = fc.tuple(
  fc.bigInt({ min: -(2n ** 1100n), max: 2n ** 1100n }),
  fc.bigInt({ min: 1n, max: 2n ** 1100n }),
);
const factors = fc.oneof(
  fc.bigInt({ min: 1n, max: 99n }),
  fc.bigInt({ min: 0n, max: 1200n }).map((k) => 1n << k),
);

/** By definition: no neighbour is nearer, and of two as near the even one was taken. */
function expectNearest(a: Rational): void {
  const x = nearestDouble(a);
  const distance = (y: number): Rational => {
    const difference = subtract(a, rationalOfDouble(y));
    return sign(difference) < 0 ? negate(difference) : difference;
  };
  const shown = `${a.numerator}/${a.denominator} → ${x}`;
  const size = Math.abs(x);
  for (const size2 of [size === 0 ? Number.MIN_VALUE : -above(-size), above(size)]) {
    if (!Number.isFinite(size2) || size2 === size) continue;
    const order = sign(subtract(distance(x < 0 ? -size2 : size2), distance(x)));
    expect(order, shown).to.be.at.least(0);
    if (order === 0) expect(onGrid(x) / lowestBit(x), shown).to.satisfy((m: bigint) => m % 2n === 0n);
  }
}

/** The spacing of doubles at x. */
function lowestBit(x: number): bigint {
  const size = Math.abs(x);
  return onGrid(above(size)) - onGrid(size);
}

describe('nearestDouble', () => {
  it('rounds a fraction in any terms as in lowest terms, zero to zero', () => {
    fc.assert(
      fc.property(fractions, factors, ([numerator, denominator], factor) => {
        const expected = nearestDouble(rational(numerator, denominator));
        expect(nearestDouble({ numerator: numerator * factor, denominator: denominator * factor })).to.equal(expected);
        expect(nearestDouble({ numerator: 0n, denominator: denominator * factor })).to.equal(0);
      }),
      { numRuns: 500 },
    );
  });

  it('gives every finite double back', () => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(nearestDouble(rational(onGrid(x), GRID))).to.equal(x);
        expect(nearestDouble(rationalOfDouble(x))).to.equal(x);
      }),
      { numRuns: 2000 },
    );
  });

  it('rounds midpoints to even, and what lies beside them to the nearer side', () => {
    fc.assert(
      fc.property(finite, fc.constantFrom(-1n, 0n, 1n), (x, nudge) => {
        const size = Math.abs(x);
        fc.pre(Number.isFinite(above(size)));
        const midpoint = rational(onGrid(size) + onGrid(above(size)), 2n * GRID);
        const a = add(midpoint, rational(nudge, 1n << 1200n));
        const expected = nudge < 0n ? size : nudge > 0n || isOdd(size) ? above(size) : size;
        expect(nearestDouble(a)).to.equal(expected);
        expect(nearestDouble(negate(a))).to.equal(-expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the nearest of the doubles for fractions of any size', () => {
    const wide = fc.integer({ min: 1, max: 1300 }).chain((size) => fc.bigInt({ min: 1n, max: 1n << BigInt(size) }));
    fc.assert(
      fc.property(wide, wide, fc.boolean(), (n, d, negative) => {
        const a = rational(negative ? -n : n, d);
        if (nearestDouble(a) !== 0 && Number.isFinite(nearestDouble(a))) expectNearest(a);
        else expect(n < d ? 2n * n * GRID <= d : n / d >= LARGEST / GRID).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('rounds once where numerator and denominator are doubles, and where one is just too long for that', () => {
    const safe = fc.bigInt({ min: 1n, max: 1n << 54n });
    fc.assert(
      fc.property(safe, safe, (n, d) => {
        expectNearest(rational(n, d));
      }),
      { numRuns: 1000 },
    );
  });

  it('passes to infinity halfway beyond the largest double, and to zero below half the least', () => {
    const unit = lowestBit(Number.MAX_VALUE / 2) * 2n;
    const edge = rational(2n * LARGEST + unit, 2n * GRID);
    const hair = rational(1n, 1n << 1200n);
    expect(nearestDouble(subtract(edge, hair))).to.equal(Number.MAX_VALUE);
    expect(nearestDouble(edge)).to.equal(Infinity);
    expect(nearestDouble(negate(edge))).to.equal(-Infinity);
    expect(nearestDouble(rational(1n << 3000n))).to.equal(Infinity);
    const half = multiply(HALF, rational(1n, GRID));
    expect(nearestDouble(half)).to.equal(0);
    expect(nearestDouble(add(half, hair))).to.equal(Number.MIN_VALUE);
    expect(nearestDouble(rational(1n, 1n << 3000n))).to.equal(0);
    expect(nearestDouble(rational(0n))).to.equal(0);
  });
});

function isOdd(x: number): boolean {
  return (onGrid(x) / lowestBit(x)) % 2n === 1n;
}

describe('onGrid and rationalOfDouble', () => {
  it('are the value of a double', () => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(equals(rationalOfDouble(x), rational(onGrid(x), GRID))).to.equal(true);
        expect(onGrid(-x)).to.equal(-onGrid(x));
      }),
      { numRuns: 1000 },
    );
    expect(onGrid(1)).to.equal(GRID);
    expect(onGrid(Number.MIN_VALUE)).to.equal(1n);
    expect(rationalOfDouble(0.1)).to.deep.equal(rational(3602879701896397n, 1n << 55n));
    expect(onGrid(2 ** -1022)).to.equal(1n << 52n);
  });

  it('refuse what has none', () => {
    for (const x of [NaN, Infinity, -Infinity]) {
      refuses(() => onGrid(x), 'limit', `$: expected a finite floating-point number, got ${x}`);
      refuses(() => rationalOfDouble(x), 'limit', `$: expected a finite floating-point number, got ${x}`);
    }
  });
});

describe('ROUNDING', () => {
  it('bounds the error of rounding to f32 and f64, subnormal or not', () => {
    const sizes = fc.tuple(fc.bigInt({ min: -(1n << 80n), max: 1n << 80n }), fc.integer({ min: 0, max: 1200 }));
    fc.assert(
      fc.property(sizes, fc.constantFrom('f32' as const, 'f64' as const), ([n, s], precision) => {
        const a = rational(n, 1n << BigInt(s));
        const x = rationalOfDouble(rounder(precision)(nearestDouble(a)));
        const error = subtract(x, a);
        const { unit, least } = ROUNDING[precision];
        // Two roundings at most, as everywhere in the kernel: ((1 + u)² − 1)|x| + η.
        const relative = subtract(multiply(add(ONE, unit), add(ONE, unit)), ONE);
        const bound = add(multiply(relative, sign(x) < 0 ? negate(x) : x), least);
        const size = sign(error) < 0 ? negate(error) : error;
        expect(sign(subtract(bound, size)), `${a.numerator}/2^${s} in ${precision}`).to.be.at.least(0);
      }),
      { numRuns: 2000 },
    );
    expect(equals(ROUNDING.f64.least, rationalOfDouble(Number.MIN_VALUE))).to.equal(true);
    expect(equals(ROUNDING.f32.least, rationalOfDouble(2 ** -149))).to.equal(true);
    expect(equals(ROUNDING.f64.unit, rationalOfDouble(Number.EPSILON / 2))).to.equal(true);
    expect(equals(ROUNDING.f32.unit, rationalOfDouble(2 ** -24))).to.equal(true);
    expect(Math.fround(1 + 2 ** -24)).to.equal(1);
    expect(Math.fround(1 + 2 ** -23)).to.be.above(1);
  });
});
