import { expect } from 'chai';
import fc from 'fast-check';
import { plainCholesky } from '../../../src/kernel/cholesky.js';
import { nearestDouble, type Precision } from '../../../src/kernel/float.js';
import { at, matrix, type Matrix } from '../../../src/kernel/matrix.js';
import * as q from '../../../src/kernel/rational.js';
import type { Rational } from '../../../src/kernel/rational.js';
import { Refusal } from '../../../src/kernel/refusal.js';
import { literal } from '../../../src/kernel/term.js';
import { infer } from '../../../src/kernel/theorem.js';
import { Triangle } from '../../../src/kernel/triangle.js';
import { contextOf, numbers, rationals, refuses } from '../../support.js';
import { behavesLikeARuleOnAMatrix } from './matrixRules.js';
import { direction, gramOf, isAtLeast, less, reflected, whole } from './symmetric.js';

const PRECISIONS = ['f32', 'f64'] as const;
const precisions = fc.constantFrom<Precision>(...PRECISIONS);
const tiny = (bits: number): Rational => q.rational(1n, 1n << BigInt(bits));

function apply(A: Matrix<Rational>, bound: Rational, precision: Precision, reference = false): void {
  const matrix = literal(A);
  const theorem = infer(contextOf({}, { reference }), 'choleskyLowerBound', [], {
    matrix: matrix as never,
    bound: q.formatRational(bound),
    precision,
  });
  expect(theorem.proposition).to.deep.equal({ kind: 'eigenvalueAtLeast', matrix, bound: q.formatRational(bound) });
}

/** Accepted or refused as false; the same with either arithmetic. */
function accepts(A: Matrix<Rational>, bound: Rational, precision: Precision): boolean {
  const [fast, plain] = [false, true].map((reference) => {
    try {
      apply(A, bound, precision, reference);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'false') throw error;
      return false;
    }
  });
  expect(fast).to.equal(plain);
  return fast as boolean;
}

/** Cholesky of the nearest floats, with nothing subtracted: what one must not believe. */
function floatingCholeskyCompletes(A: Matrix<Rational>, precision: Precision): boolean {
  const triangle = new Triangle(A.rows, precision);
  for (let i = 0; i < A.rows; i++) for (let j = 0; j <= i; j++) triangle.set(i, j, nearestDouble(at(A, i, j)));
  return plainCholesky.factor(triangle) === 0;
}

describe('rule choleskyLowerBound', () => {
  behavesLikeARuleOnAMatrix(
    'choleskyLowerBound',
    [
      [2, 1],
      [1, 2],
    ],
    { bound: '1/2', precision: 'f32' },
    'enclosed',
  );

  it('reaches the least eigenvalue up to rounding, and never passes it', () => {
    const cases = fc
      .integer({ min: 1, max: 6 })
      .chain((n) =>
        fc.tuple(
          direction(n),
          fc.array(fc.integer({ min: -100, max: 100 }), { minLength: n, maxLength: n }),
          fc.integer({ min: -300, max: 300 }),
        ),
      );
    fc.assert(
      fc.property(cases, precisions, ([v, eigenvalues, exponent], precision) => {
        // Within what f32 holds without underflow of its products.
        const e = precision === 'f32' ? Math.round(exponent / 10) : exponent;
        const scale = e < 0 ? tiny(-e) : q.rational(1n << BigInt(e));
        const scaled = eigenvalues.map((x) => q.multiply(whole(x), scale));
        const A = reflected(scaled, v);
        const least = q.multiply(whole(Math.min(...eigenvalues)), scale);
        // 100 eigenvalue sizes times 6, times c·9/4, is less than this.
        const room = q.multiply(q.multiply(scale, whole(20_000)), tiny(precision === 'f32' ? 24 : 53));
        expect(accepts(A, q.subtract(least, room), precision)).to.equal(true);
        expect(accepts(A, least, precision)).to.equal(false);
        expect(accepts(A, q.add(least, q.multiply(scale, tiny(200))), precision)).to.equal(false);
      }),
      { numRuns: 150 },
    );
  });

  it('accepts no bound that elimination over ℚ refutes, whatever the matrix', () => {
    const entry = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom(1, 2, 3, 7, 1024), fc.integer({ min: 0, max: 60 }))
      .map(([n, d, s]) => q.rational(BigInt(n), BigInt(d) << BigInt(s > 50 ? s : 0)));
    const cases = fc
      .integer({ min: 1, max: 5 })
      .chain((n) => fc.tuple(fc.constant(n), fc.array(entry, { minLength: n * n, maxLength: n * n })));
    let accepted = 0;
    fc.assert(
      fc.property(cases, fc.integer({ min: -40, max: 40 }), precisions, ([n, numbers], eighths, precision) => {
        const A = matrix(n, n, (i, j) => numbers[Math.max(i, j) * n + Math.min(i, j)] as Rational);
        const bound = q.rational(BigInt(eighths), 8n);
        if (!accepts(A, bound, precision)) return;
        accepted++;
        expect(isAtLeast(A, bound)).to.equal(true);
      }),
      { numRuns: 400 },
    );
    expect(accepted).to.be.above(20);
  });

  for (const precision of PRECISIONS) {
    it(`refuses indefinite matrices on which Cholesky in ${precision} completes`, () => {
      const rows = fc.integer({ min: 2, max: 6 }).chain((n) => {
        const factor = fc.array(fc.integer({ min: -999, max: 999 }), {
          minLength: n * (n - 1),
          maxLength: n * (n - 1),
        });
        return fc.tuple(fc.constant(n), factor);
      });
      let fooled = 0;
      fc.assert(
        fc.property(rows, fc.integer({ min: 55, max: 300 }), ([n, numbers], bits) => {
          // DᵀD/3 of rank n − 1 at most, less a hair.
          const D = matrix(n - 1, n, (i, j) => whole(numbers[i * n + j] as number));
          const third = matrix(n, n, (i, j) => q.divide(at(gramOf(D), i, j), whole(3)));
          const A = less(third, tiny(bits));
          expect(isAtLeast(A, q.ZERO)).to.equal(false);
          expect(accepts(A, q.ZERO, precision)).to.equal(false);
          if (floatingCholeskyCompletes(A, precision)) fooled++;
        }),
        { numRuns: 150 },
      );
      // Without the error bound these would have been false theorems.
      expect(fooled).to.be.above(10);
    });
  }

  it('knows how far Hilbert matrices are from singular, until their eigenvalues are lost in rounding', () => {
    const hilbert = (n: number): Matrix<Rational> => matrix(n, n, (i, j) => q.rational(1n, BigInt(i + j + 1)));
    // λ_min of order 4 is 9.67…·10⁻⁵, of order 6 1.08…·10⁻⁷, of order 12 2.6…·10⁻¹⁷.
    expect(accepts(hilbert(4), q.rational(967n, 10_000_000n), 'f64')).to.equal(true);
    expect(accepts(hilbert(4), q.rational(968n, 10_000_000n), 'f64')).to.equal(false);
    expect(accepts(hilbert(4), q.rational(967n, 10_000_000n), 'f32')).to.equal(false);
    expect(accepts(hilbert(6), q.rational(108n, 1_000_000_000n), 'f64')).to.equal(true);
    expect(accepts(hilbert(6), q.rational(109n, 1_000_000_000n), 'f64')).to.equal(false);
    expect(accepts(hilbert(12), q.ZERO, 'f64')).to.equal(false);
    expect(isAtLeast(hilbert(12), q.ZERO)).to.equal(true);
  });

  it('tells a matrix from one that differs by one unit in the last place', () => {
    const one = tiny(0);
    const nearly = (bits: number): Matrix<Rational> => ({
      rows: 2,
      columns: 2,
      entries: [one, q.subtract(one, tiny(bits)), q.subtract(one, tiny(bits)), one],
    });
    // λ_min = 2^−bits.
    expect(accepts(nearly(53), q.ZERO, 'f64')).to.equal(false);
    expect(accepts(nearly(44), q.ZERO, 'f64')).to.equal(true);
    expect(accepts(nearly(44), tiny(45), 'f64')).to.equal(true);
    expect(accepts(nearly(44), tiny(44), 'f64')).to.equal(false);
    expect(accepts(nearly(44), q.ZERO, 'f32')).to.equal(false);
    expect(accepts(nearly(16), q.ZERO, 'f32')).to.equal(true);
  });

  it('decides one entry, at any scale that the precision has', () => {
    for (const precision of PRECISIONS) {
      const [low, high, unit] = precision === 'f32' ? [-120, 120, 24] : [-1000, 1000, 53];
      for (let e = low; e <= high; e += 40) {
        const scale = e < 0 ? tiny(-e) : q.rational(1n << BigInt(e));
        const A = { rows: 1, columns: 1, entries: [scale] };
        expect(accepts(A, q.multiply(scale, q.subtract(q.ONE, tiny(unit - 4))), precision), `2^${e}`).to.equal(true);
        expect(accepts(A, scale, precision), `2^${e}`).to.equal(false);
      }
    }
    // Below the least number there is nothing to prove with.
    for (const bits of [1074, 1075, 1080, 3000]) {
      const A = { rows: 1, columns: 1, entries: [tiny(bits)] };
      expect(accepts(A, q.ZERO, 'f64')).to.equal(false);
      expect(accepts(A, q.negate(q.ONE), 'f64')).to.equal(true);
    }
  });

  it('counts underflow: subnormal entries prove no more than is so', () => {
    const entry = fc.integer({ min: -20, max: 20 }).map((n) => q.multiply(whole(n), tiny(1073)));
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 9, maxLength: 9 }),
        fc.integer({ min: -100, max: 100 }),
        (numbers, b) => {
          const A = matrix(3, 3, (i, j) => numbers[Math.max(i, j) * 3 + Math.min(i, j)] as Rational);
          const bound = q.multiply(whole(b), tiny(1074));
          if (accepts(A, bound, 'f64')) expect(isAtLeast(A, bound)).to.equal(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses what is too large for the precision', () => {
    const big = q.rational(1n << 1025n);
    const square = (entry: Rational): Matrix<Rational> => ({ rows: 1, columns: 1, entries: [entry] });
    for (const [A, precision] of [
      [square(big), 'f64'],
      [square(q.rational(1n << 200n)), 'f32'],
    ] as const) {
      refuses(
        () => {
          apply(A, q.ONE, precision);
        },
        'limit',
        '$: expected a finite floating-point number, got Infinity',
      );
    }
    refuses(
      () => {
        apply(square(q.ONE), big, 'f64');
      },
      'limit',
      '$: expected a finite floating-point number, got Infinity',
    );
    // An infinite entry beside the diagonal stops the factorisation.
    const beside = { rows: 2, columns: 2, entries: [q.ONE, big, big, q.ONE] };
    expect(accepts(beside, q.ZERO, 'f64')).to.equal(false);
  });

  it('needs a symmetric matrix, a rational bound and a known precision', () => {
    const witness = { matrix: numbers([[1]]), bound: '1/2', precision: 'f64' };
    const context = contextOf();
    refuses(
      () => {
        apply(
          rationals([
            [1, 1],
            [0, 1],
          ]),
          q.ZERO,
          'f64',
        );
      },
      'false',
      '$.witness: expected a symmetric matrix, got one that is not',
    );
    refuses(
      () => {
        apply(rationals([[1, 1]]), q.ZERO, 'f64');
      },
      'mismatch',
      '$: expected a square matrix of 1 × 1, got 1 × 2',
    );
    refuses(
      () => infer(context, 'choleskyLowerBound', [], { ...witness, bound: '0.5' }),
      'malformed',
      '$.witness.bound: expected a rational number in lowest terms, as a decimal string, got "0.5"',
    );
    refuses(
      () => infer(context, 'choleskyLowerBound', [], { ...witness, precision: 'f16' }),
      'malformed',
      '$.witness.precision: expected "f32" or "f64", got "f16"',
    );
    refuses(
      () => infer(context, 'choleskyLowerBound', [], { ...witness, bound: '1' }),
      'false',
      '$.witness: expected eigenvalues that f64 proves to be at least 1, got a proof that does not reach it',
    );
    infer(context, 'choleskyLowerBound', [], witness);
  });
});
