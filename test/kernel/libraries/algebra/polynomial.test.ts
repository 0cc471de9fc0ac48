import { expect } from 'chai';
import fc from 'fast-check';
import {
  MOST_MONOMIAL_PAIRS,
  PolynomialRing,
  type Polynomial,
} from '../../../../src/kernel/libraries/algebra/polynomial.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { primeField } from '../../../../src/kernel/libraries/modular/primeField.js';
import { RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';
import { rationalNumbers, refuses } from '../../../support.js';

const NAMES = ['x', 'y', 'z'] as const;

/** An expression, to be built in a ring and, independently, computed with numbers. */
type Expression =
  | { readonly op: 'number'; readonly value: q.Rational }
  | { readonly op: 'variable'; readonly name: string }
  | { readonly op: 'add' | 'multiply'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'negate'; readonly of: Expression };

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(...NAMES).map((name): Expression => ({ op: 'variable', name })),
    rationalNumbers.map((value): Expression => ({ op: 'number', value })),
    fc
      .tuple(fc.constantFrom('add' as const, 'multiply' as const), tie('expression'), tie('expression'))
      .map(([op, left, right]): Expression => ({ op, left, right })),
    tie('expression').map((of): Expression => ({ op: 'negate', of })),
  ),
}));

function build(ring: PolynomialRing, e: Expression): Polynomial {
  switch (e.op) {
    case 'number':
      return ring.fromRational(e.value);
    case 'variable':
      return ring.variable(e.name);
    case 'negate':
      return ring.negate(build(ring, e.of));
    default:
      return ring[e.op](build(ring, e.left), build(ring, e.right));
  }
}

/** The value and the derivative by x together, by dual numbers, which do not use monomials. */
function dual(e: Expression, at: (name: string) => q.Rational): [q.Rational, q.Rational] {
  switch (e.op) {
    case 'number':
      return [e.value, q.ZERO];
    case 'variable':
      return [at(e.name), e.name === 'x' ? q.ONE : q.ZERO];
    case 'negate': {
      const [value, slope] = dual(e.of, at);
      return [q.negate(value), q.negate(slope)];
    }
    default: {
      const [a, da] = dual(e.left, at);
      const [b, db] = dual(e.right, at);
      return e.op === 'add'
        ? [q.add(a, b), q.add(da, db)]
        : [q.multiply(a, b), q.add(q.multiply(a, db), q.multiply(da, b))];
    }
  }
}

const point = fc.tuple(rationalNumbers, rationalNumbers, rationalNumbers).map(
  (values) =>
    (name: string): q.Rational =>
      values[NAMES.indexOf(name as 'x')] as q.Rational,
);

const same = (a: Polynomial, b: Polynomial): void => {
  expect(Object.fromEntries(a)).to.deep.equal(Object.fromEntries(b));
};

describe('polynomial', () => {
  it('has the values of the expression that it came from, and of its derivative', () => {
    fc.assert(
      fc.property(expression, point, (e, at) => {
        const ring = new PolynomialRing();
        const polynomial = build(ring, e);
        const [value, slope] = dual(e, at);
        expect(ring.evaluate(polynomial, RATIONALS, at)).to.deep.equal(value);
        expect(ring.evaluate(ring.derivative(polynomial, 'x'), RATIONALS, at)).to.deep.equal(slope);
      }),
    );
  });

  it('is in normal form: no zero coefficients, factors in ascending order', () => {
    fc.assert(
      fc.property(expression, (e) => {
        for (const [monomial, coefficient] of build(new PolynomialRing(), e)) {
          expect(q.isZero(coefficient)).to.equal(false);
          expect(Array.from(monomial).sort().join('')).to.equal(monomial);
        }
      }),
    );
  });

  it('obeys the laws of a commutative ring', () => {
    fc.assert(
      fc.property(expression, expression, expression, (d, e, f) => {
        const ring = new PolynomialRing();
        const [a, b, c] = [build(ring, d), build(ring, e), build(ring, f)];
        same(ring.multiply(a, ring.add(b, c)), ring.add(ring.multiply(a, b), ring.multiply(a, c)));
        same(ring.multiply(a, b), ring.multiply(b, a));
        same(ring.add(a, ring.negate(a)), ring.zero);
        same(ring.multiply(a, ring.one), a);
        expect(ring.isZero(ring.add(a, ring.negate(a)))).to.equal(true);
      }),
      { numRuns: 50 },
    );
  });

  it('writes x²z + 3y as two monomials', () => {
    const ring = new PolynomialRing();
    const [x, y, z] = NAMES.map((name) => ring.variable(name)) as [Polynomial, Polynomial, Polynomial];
    const sum = ring.add(ring.multiply(z, ring.multiply(x, x)), ring.multiply(y, ring.fromRational(q.rational(3n))));
    expect(Object.fromEntries(sum)).to.deep.equal({ '\x01\x01\x03': q.ONE, '\x02': q.rational(3n) });
    same(ring.variable('y'), y);
    expect(ring.isZero(ring.fromRational(q.ZERO))).to.equal(true);
    expect(ring.isZero(x)).to.equal(false);
  });

  it('differentiates by a variable that it does not know to zero', () => {
    const ring = new PolynomialRing();
    const x = ring.variable('x');
    expect(ring.isZero(ring.derivative(x, 'unknown'))).to.equal(true);
    ring.variable('y');
    expect(ring.isZero(ring.derivative(x, 'y'))).to.equal(true);
  });

  it('goes to 𝔽ₚ, and to itself with variables replaced', () => {
    fc.assert(
      fc.property(expression, point, (e, at) => {
        const ring = new PolynomialRing();
        const polynomial = build(ring, e);
        const swapped = ring.evaluate(polynomial, ring, (name) => ring.variable(name === 'x' ? 'y' : name));
        const value = ring.evaluate(polynomial, RATIONALS, (name) => at(name === 'x' ? 'y' : name));
        expect(ring.evaluate(swapped, RATIONALS, at)).to.deep.equal(value);
        const field = primeField(61);
        expect(ring.evaluate(polynomial, field, (name) => field.fromRational(at(name)))).to.equal(
          field.fromRational(ring.evaluate(polynomial, RATIONALS, at)),
        );
      }),
    );
  });

  it('asks once for the image of each variable', () => {
    const ring = new PolynomialRing();
    const x = ring.variable('x');
    const asked: string[] = [];
    const cube = ring.multiply(x, ring.multiply(x, x));
    ring.evaluate(ring.add(cube, ring.variable('y')), RATIONALS, (name) => {
      asked.push(name);
      return q.ONE;
    });
    expect(asked).to.deep.equal(['x', 'y']);
  });

  it('refuses products that are too large, before computing them', () => {
    const sized = (size: number): Polynomial => ({ size, [Symbol.iterator]: () => [].values() }) as never;
    const ring = new PolynomialRing();
    expect(MOST_MONOMIAL_PAIRS).to.equal(20_000_000);
    ring.multiply(sized(5000), sized(4000));
    refuses(
      () => ring.multiply(sized(4001), sized(5000)),
      'limit',
      '$: expected a product of at most 20000000 terms, got 4001 × 5000',
    );
  });

  it('numbers at most 53 248 variables, so that monomials stay clear of surrogates', () => {
    const ring = new PolynomialRing();
    let last = ring.zero;
    for (let i = 1; i <= 0xd000; i++) last = ring.variable(`v${i}`);
    expect([...last.keys()]).to.deep.equal(['\ud000']);
    same(ring.variable('v1'), new Map([['\x01', q.ONE]]));
    refuses(() => ring.variable('one too many'), 'limit', '$: expected at most 53248 variables, got more');
  });
});
