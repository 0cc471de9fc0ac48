import { expect } from 'chai';
import fc from 'fast-check';
import { provesAbove, quotientAbove, symmetricBall } from '../../../../src/kernel/libraries/balls/ballEigenvalue.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../src/kernel/reals.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { order } from '../reals/intervals.js';

const contexts = [contextOf(), contextOf({}, { reference: true })];
const entry = fc.integer({ min: -20, max: 20 });

/** Symmetric matrices of whole numbers, with a vector that is not zero. */
const cases = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.tuple(
    fc.array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    fc.array(entry, { minLength: size, maxLength: size }).filter((v) => v.some((x) => x !== 0)),
  ),
);
const symmetric = (rows: readonly (readonly number[])[]): number[][] =>
  rows.map((row, i) => row.map((_, j) => (i < j ? rows[i]?.[j] : rows[j]?.[i]) as number));

function quotient(A: readonly (readonly number[])[], v: readonly number[]): Rational {
  const form = A.reduce((sum, row, i) => sum + row.reduce((s, x, j) => s + Number(v[i]) * x * Number(v[j]), 0), 0);
  return rational(BigInt(form), BigInt(v.reduce((sum, x) => sum + x * x, 0)));
}

describe('least eigenvalues of balls', () => {
  it('are at most the quotient of a vector: the bound is above it, and near', () => {
    fc.assert(
      fc.property(cases, ([rows, v]) => {
        const A = symmetric(rows);
        for (const context of contexts) {
          const found = quotientAbove(symmetricBall(context, r.numbers(numbers(A))), Float64Array.from(v));
          const exact = quotient(A, v);
          expect(order(exact, found), JSON.stringify([A, v])).to.be.at.most(0);
          expect(order(found, q.add(exact, rational(1n, 10n ** 9n))), 'too wide').to.be.at.most(0);
        }
      }),
    );
  });

  it('are never proved to be above a quotient of a vector', () => {
    fc.assert(
      fc.property(cases, ([rows, v]) => {
        const A = symmetric(rows);
        const above = q.add(quotient(A, v), rational(1n, 10n ** 12n));
        for (const context of contexts) {
          expect(provesAbove(above, symmetricBall(context, r.numbers(numbers(A))), context)).to.equal(false);
        }
      }),
    );
  });

  it('are proved to be above what Gershgorin’s circles leave', () => {
    fc.assert(
      fc.property(cases, ([rows]) => {
        const A = symmetric(rows);
        const least = Math.min(...A.map((row, i) => row.reduce((sum, x, j) => sum + (i === j ? x : -Math.abs(x)), 0)));
        const below = q.subtract(rational(BigInt(least)), rational(1n, 10n ** 9n));
        for (const context of contexts) {
          expect(provesAbove(below, symmetricBall(context, r.numbers(numbers(A))), context)).to.equal(true);
        }
      }),
    );
  });

  it('take the radii into account', () => {
    // Every entry of 1/3 is rounded: the radius is not zero, and covers n roundings.
    const third = numbers([
      ['1/3', 0],
      [0, '1/3'],
    ]);
    const { radius } = symmetricBall(contextOf(), r.numbers(third));
    expect(q.sign(radius)).to.equal(1);
    const prove = (bound: Rational) => provesAbove(bound, symmetricBall(contextOf(), r.numbers(third)), contextOf());
    expect(prove(rational(333333333333n, 10n ** 12n))).to.equal(true);
    expect(prove(rational(1n, 3n))).to.equal(false);
  });

  it('are of square matrices', () => {
    refuses(
      () => symmetricBall(contextOf(), r.numbers(numbers([[1, 2]]))),
      'mismatch',
      '$: expected a square matrix of 1 × 1, got 1 × 2',
    );
  });
});
