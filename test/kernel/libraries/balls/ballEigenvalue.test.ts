/** Bounds of least eigenvalues against exact arithmetic: a bound holds if A less the bound is positive semidefinite over ℚ. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import { at, matrix, type Matrix } from '../../../../src/kernel/libraries/algebra/matrices.js';
import { literal } from '../../../../src/kernel/libraries/algebra/term.js';
import { kept, type Source } from '../../../../src/kernel/libraries/balls/ball.js';
import {
  provesAbove,
  quotientAbove,
  symmetricBall,
  symmetricOf,
  type SymmetricBall,
} from '../../../../src/kernel/libraries/balls/ballEigenvalue.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import * as r from '../../../../src/kernel/reals.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { direction, isAtLeast, reflected, whole } from '../floats/symmetric.js';
import { order } from '../reals/intervals.js';

const CONTEXTS = [contextOf(), contextOf({}, { reference: true })] as const;

/** Symmetric matrices with known eigenvalues; their entries are no doubles. */
const spectra = fc
  .array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 6 })
  .chain((eigenvalues) => fc.tuple(fc.constant(eigenvalues), direction(eigenvalues.length)))
  .map(([eigenvalues, v]) => ({ eigenvalues, A: reflected(eigenvalues.map(whole), v) }));

const ballOf = (A: Matrix<Rational>): SymmetricBall => symmetricBall(CONTEXTS[0], r.numbers(literal(A)));
const shownOf = (A: Matrix<Rational>): string => A.entries.map(q.formatRational).join();

/** A symmetric matrix of balls with the given entries on and below the diagonal, and nonsense above it. */
function sourceOf(size: number, entry: (i: number, j: number) => readonly [mid: number, rad: number]): Source {
  const entries = Array.from({ length: size * size }, (_, k) => {
    const [i, j] = [Math.floor(k / size), k % size];
    return j > i ? ([1e9, 1e9] as const) : entry(i, j);
  });
  return kept({
    rows: size,
    columns: size,
    mid: Float64Array.from(entries, ([mid]) => mid),
    rad: Float64Array.from(entries, ([, rad]) => rad),
  });
}

describe('symmetric matrices of balls', () => {
  it('keep midpoints on and below the diagonal and a bound of the norm of all radii, however many tiles', () => {
    const sizes = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(255, 256, 257, 300));
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 100 }), (size, seed) => {
        const entry = (i: number, j: number): [number, number] => [i + j / 512, ((seed * i + 3 * j) % 17) / 16];
        const { triangle, radius } = symmetricOf(sourceOf(size, entry));
        let squares = 0;
        for (let i = 0; i < size; i++) {
          for (let j = 0; j <= i; j++) {
            const [mid, rad] = entry(i, j);
            if (triangle.get(i, j) !== mid) expect.fail(`(${i}, ${j}) of ${size}: ${triangle.get(i, j)}`);
            // These squares are multiples of 2⁻⁸, whose sum is exact.
            squares += (i === j ? 1 : 2) * rad * rad;
          }
        }
        const exact = rationalOfDouble(squares);
        const square = q.multiply(radius, radius);
        expect(order(exact, square), `size ${size}, seed ${seed}`).to.be.at.most(0);
        const room = q.add(q.multiply(exact, q.rational(1n, 10n ** 8n)), q.rational(1n, 10n ** 200n));
        expect(order(square, q.add(exact, room)), `size ${size}, seed ${seed}`).to.be.at.most(0);
      }),
      { numRuns: 25 },
    );
  });

  it('are square', () => {
    refuses(
      () => symmetricBall(CONTEXTS[0], r.numbers(numbers([[1, 2]]))),
      'mismatch',
      '$: expected a square matrix of 1 × 1, got 1 × 2',
    );
  });

  it('have radii that are finite numbers', () => {
    for (const rad of [Infinity, NaN, 1e200]) {
      expect(() => symmetricOf(sourceOf(2, () => [1, rad])), `${rad}`).to.throw('a finite');
    }
  });
});

describe('lower bounds of the least eigenvalue', () => {
  it('are proved only if they hold, and if they hold with some room', () => {
    fc.assert(
      fc.property(spectra, fc.bigInt({ min: -3000n, max: 3000n }), ({ eigenvalues, A }, n) => {
        const bound = q.rational(n, 100n);
        for (const context of CONTEXTS) {
          const proved = provesAbove(bound, ballOf(A), context);
          const what = `${q.formatRational(bound)} of ${shownOf(A)}`;
          if (proved) expect(isAtLeast(A, bound), what).to.equal(true);
          if (order(bound, q.rational(BigInt(Math.min(...eigenvalues)) * 1000n - 1n, 1000n)) <= 0) {
            expect(proved, what).to.equal(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('fall short of an eigenvalue by rounding and radii, and never reach beyond', () => {
    fc.assert(
      fc.property(spectra, ({ eigenvalues, A }) => {
        const least = whole(Math.min(...eigenvalues));
        const step = q.rational(1n, 10n ** 11n);
        for (const context of CONTEXTS) {
          expect(provesAbove(q.subtract(least, step), ballOf(A), context), shownOf(A)).to.equal(true);
          expect(provesAbove(q.add(least, step), ballOf(A), context), shownOf(A)).to.equal(false);
        }
      }),
    );
  });

  it('hold for every matrix in the balls: the radii are subtracted', () => {
    // Entries off the diagonal are up to ½ away from 0, and with all of them at −½ the least eigenvalue is 4 − (n − 1)/2.
    for (const size of [2, 5, 9]) {
      const norm = Math.sqrt((size * (size - 1)) / 4);
      for (const context of CONTEXTS) {
        const proves = (bound: number): boolean =>
          provesAbove(
            rationalOfDouble(bound),
            symmetricOf(sourceOf(size, (i, j) => (i === j ? [4, 0] : [0, 0.5]))),
            context,
          );
        expect(proves(4 - norm - 1e-6), `${size}`).to.equal(true);
        expect(proves(4 - norm + 1e-9), `${size}`).to.equal(false);
      }
    }
  });
});

describe('upper bounds of the least eigenvalue', () => {
  /** vᵀAv/vᵀv */
  function quotient(A: Matrix<Rational>, v: readonly number[]): Rational {
    const exact = v.map(rationalOfDouble);
    const form = matrix(A.rows, A.rows, (i, j) =>
      q.multiply(at(A, i, j), q.multiply(exact[i] as Rational, exact[j] as Rational)),
    );
    const square = exact.map((x) => q.multiply(x, x)).reduce(q.add);
    return q.divide(form.entries.reduce(q.add), square);
  }

  it('are not below the quotient of Rayleigh, and near it', () => {
    const entry = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    const given = spectra.chain(({ A }) =>
      fc.tuple(
        fc.constant(A),
        fc.array(entry, { minLength: A.rows, maxLength: A.rows }).filter((v) => v.some((x) => Math.abs(x) > 1e-3)),
      ),
    );
    fc.assert(
      fc.property(given, ([A, v]) => {
        const found = quotientAbove(ballOf(A), Float64Array.from(v));
        const exact = quotient(A, v);
        const what = `${shownOf(A)} along ${v.join()}`;
        expect(order(exact, found), what).to.be.at.most(0);
        expect(nearestDouble(q.subtract(found, exact)), what).to.be.below(1e-10);
        expect(isAtLeast(A, q.add(found, q.rational(1n, 10n ** 20n))), what).to.equal(false);
      }),
    );
  });

  it('hold for every matrix in the balls: the radii are added', () => {
    const ball = symmetricOf(sourceOf(3, (i, j) => (i === j ? [1, 0.25] : [0, 0.5])));
    // The norm of the radii is √(3/16 + 6/4).
    const found = nearestDouble(quotientAbove(ball, Float64Array.of(1, 0, 0)));
    expect(found - 1 - Math.sqrt(27 / 16)).to.be.within(0, 1e-6);
  });

  it('hold for vectors whose products underflow or overflow, or are refused', () => {
    const A = reflected([1, 3].map(whole), [1, 2]);
    const tiny = Float64Array.of(1e-320, -1e-320);
    expect(order(quotient(A, [...tiny]), quotientAbove(ballOf(A), tiny))).to.be.at.most(0);
    refuses(
      () => quotientAbove(ballOf(A), Float64Array.of(1e200, 1)),
      'limit',
      '$: expected a finite floating-point number, got Infinity',
    );
  });
});
