import { expect } from 'chai';
import fc from 'fast-check';
import { plainCholesky } from '../../../../src/kernel/libraries/floats/cholesky.js';
import {
  factorError,
  gramError,
  roundingFactor,
  traceOf,
} from '../../../../src/kernel/libraries/floats/choleskyBound.js';
import { isPositiveSemidefinite } from '../../../../src/kernel/libraries/algebra/semidefinite.js';
import { rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import { type Precision } from '../../../../src/kernel/libraries/floats/float.js';
import { at, matrix, type Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { product, transpose } from '../../../../src/kernel/libraries/algebra/matrices.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import { RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';
import { Triangle, type FloatMatrix } from '../../../../src/kernel/libraries/floats/triangle.js';
import { refuses } from '../../../support.js';

const precisions = fc.constantFrom<Precision>('f32', 'f64');
const whole = (n: number): Rational => q.rational(BigInt(n));
const size = (a: Rational): Rational => (q.sign(a) < 0 ? q.negate(a) : a);
const atMost = (a: Rational, b: Rational): boolean => q.sign(q.subtract(b, a)) >= 0;

/** Numbers of mixed sizes; with `scale` small, products underflow. */
const entries = (count: number, scale: number): fc.Arbitrary<number[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -(2 ** 24), max: 2 ** 24 }), fc.integer({ min: -8, max: 0 }))
      .map(([n, s]) => n * 2 ** (s + scale)),
    { minLength: count, maxLength: count },
  );
const scales = { f32: [-24, -24, -90, -140, -155], f64: [-24, -24, -540, -1040, -1090] } as const;

/** E ⪯ bound·I and −E ⪯ bound·I: ‖E‖ ≤ bound. */
function expectNormAtMost(E: Matrix<Rational>, bound: Rational, what: string): void {
  for (const signed of [E, matrix(E.rows, E.rows, (i, j) => q.negate(at(E, i, j)))]) {
    const gap = matrix(E.rows, E.rows, (i, j) => q.subtract(i === j ? bound : q.ZERO, at(signed, i, j)));
    expect(isPositiveSemidefinite(gap), what).to.equal(true);
  }
}

function exactTriangle(triangle: Triangle): Matrix<Rational> {
  return matrix(triangle.size, triangle.size, (i, j) => rationalOfDouble(triangle.get(Math.max(i, j), Math.min(i, j))));
}

describe('the bounds of verified Cholesky', () => {
  it('take c = Hu/(1 − 2Hu), which is more than ((1 + u)^H − 1)/(2 − (1 + u)^H)', () => {
    for (const [precision, bits] of [
      ['f32', 24n],
      ['f64', 53n],
    ] as const) {
      for (const H of [1, 2, 3, 17, 103, 300]) {
        // (1 + u)^H over 2^(bits·H), and what it leaves to 2.
        const power = ((1n << bits) + 1n) ** BigInt(H);
        const one = 1n << (bits * BigInt(H));
        const { numerator, denominator } = roundingFactor(H, precision);
        expect((power - one) * denominator <= numerator * (2n * one - power), `${H} in ${precision}`).to.equal(true);
      }
    }
    expect(roundingFactor(1, 'f32')).to.deep.equal(q.rational(1n, (1n << 24n) - 2n));
  });

  it('count the roundings on the longest way', () => {
    const growth = (n: number): Rational => factorError(n, q.ONE, 'f64');
    const near = (n: number, H: number): boolean =>
      atMost(roundingFactor(H, 'f64'), growth(n)) && atMost(growth(n), roundingFactor(H + 1, 'f64'));
    for (const [n, H] of [
      [1, 4],
      [64, 67],
      [65, 68],
      [66, 69],
      [67, 69],
      [128, 69],
      [129, 70],
      [6400, 167],
    ] as const) {
      expect(near(n, H), `${n}`).to.equal(true);
    }
    const gram = gramError(6400, 3, q.ONE, 'f64');
    expect(atMost(roundingFactor(168, 'f64'), gram)).to.equal(true);
    expect(atMost(gram, roundingFactor(169, 'f64'))).to.equal(true);
  });

  it('contain LLᵀ − S, as it is exactly, of every matrix whose factorisation completes', () => {
    let completed = 0;
    fc.assert(
      fc.property(
        precisions.chain((precision) => fc.tuple(fc.constant(precision), fc.constantFrom(...scales[precision]))),
        fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(fc.constant(n), entries(n * n, 0))),
        ([precision, scale], [n, numbers]) => {
          const d: FloatMatrix = { rows: n, columns: n, entries: Float64Array.from(numbers, (x) => x * 2 ** scale) };
          const triangle = plainCholesky.gram(d, precision);
          const S = exactTriangle(triangle);
          const trace = traceOf(triangle.diagonal());
          if (plainCholesky.factor(triangle) !== 0) return;
          completed++;
          const L = matrix(n, n, (i, j) => (i < j ? q.ZERO : rationalOfDouble(triangle.get(i, j))));
          const LLt = product(RATIONALS, L, transpose(L));
          const error = matrix(n, n, (i, j) => q.subtract(at(LLt, i, j), at(S, i, j)));
          expectNormAtMost(error, factorError(n, trace, precision), `${precision} 2^${scale} ${numbers.join()}`);
        },
      ),
      { numRuns: 250 },
    );
    expect(completed).to.be.above(80);
  });

  it('contain G − DᵀD, as it is exactly, rounding and underflow included', () => {
    fc.assert(
      fc.property(
        precisions.chain((precision) => fc.tuple(fc.constant(precision), fc.constantFrom(...scales[precision]))),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 80 }).chain((m) => entries(m * 4, 0)),
        ([precision, scale], n, numbers) => {
          // Entries with more bits than f32 has, so that D itself is rounded there.
          const rows = Math.floor(numbers.length / n);
          const d: FloatMatrix = {
            rows,
            columns: n,
            entries: Float64Array.from({ length: rows * n }, (_, i) => ((numbers[i] as number) / 3) * 2 ** scale),
          };
          const D = matrix(rows, n, (i, j) => rationalOfDouble(d.entries[i * n + j] as number));
          const triangle = plainCholesky.gram(d, precision);
          const DtD = product(RATIONALS, transpose(D), D);
          const G = exactTriangle(triangle);
          const error = matrix(n, n, (i, j) => q.subtract(at(G, i, j), at(DtD, i, j)));
          const bound = gramError(rows, n, traceOf(triangle.diagonal()), precision);
          expectNormAtMost(error, bound, `${precision} 2^${scale} ${numbers.join()}`);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are reached to within a factor by sums of equal terms', () => {
    // 1 + u is rounded down to 1: one addition loses almost u.
    const d: FloatMatrix = { rows: 2, columns: 1, entries: Float64Array.of(1, Math.sqrt(2 ** -53)) };
    const triangle = plainCholesky.gram(d, 'f64');
    const error = size(
      q.subtract(
        rationalOfDouble(triangle.get(0, 0)),
        q.add(q.ONE, q.multiply(rationalOfDouble(d.entries[1] as number), rationalOfDouble(d.entries[1] as number))),
      ),
    );
    const bound = gramError(2, 1, q.ONE, 'f64');
    expect(atMost(error, bound)).to.equal(true);
    expect(atMost(bound, q.multiply(whole(8), error))).to.equal(true);
  });

  it('need a finite trace', () => {
    expect(traceOf([0.5, 2])).to.deep.equal(q.rational(5n, 2n));
    refuses(() => traceOf([1, Infinity]), 'limit', '$: expected a finite floating-point number, got Infinity');
  });
});
