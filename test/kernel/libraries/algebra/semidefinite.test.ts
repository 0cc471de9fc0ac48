import { expect } from 'chai';
import fc from 'fast-check';
import {
  isPositiveSemidefinite,
  rankModulo,
  semidefiniteRank,
} from '../../../../src/kernel/libraries/algebra/semidefinite.js';
import { rankModuloReference } from '../../../../src/kernel/libraries/modular/elimination.js';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { choices, determinant, integerRows, rationals } from '../../../support.js';

type Rows = readonly (readonly number[])[];

const residues = (rows: Rows, p: number): Matrix<number> => ({
  rows: rows.length,
  columns: (rows[0] as readonly number[]).length,
  entries: rows.flat().map((entry) => ((entry % p) + p) % p),
});

/** The size of the largest nonzero minor, found by trying all minors. */
function rankByMinors(rows: Rows, isZero: (minor: bigint) => boolean): number {
  const columns = (rows[0] as readonly number[]).length;
  for (let size = Math.min(rows.length, columns); size > 0; size--) {
    for (const chosenRows of choices(rows.length, size)) {
      for (const chosenColumns of choices(columns, size)) {
        const minor = chosenRows.map((i) => chosenColumns.map((j) => BigInt(rows[i]?.[j] as number)));
        if (!isZero(determinant(minor))) return size;
      }
    }
  }
  return 0;
}

const size = fc.integer({ min: 1, max: 4 });
const primes = fc.constantFrom(2, 3, 5, 7, 46327, 46337);

describe('elimination', () => {
  describe('rank mod p', () => {
    it('is the size of the largest nonzero minor, by both algorithms', () => {
      fc.assert(
        fc.property(integerRows(size, size), primes, (rows, p) => {
          const expected = rankByMinors(rows, (minor) => minor % BigInt(p) === 0n);
          expect(rankModulo(residues(rows, p), p)).to.equal(expected);
          expect(rankModuloReference(residues(rows, p), p)).to.equal(expected);
        }),
        { numRuns: 300 },
      );
    });

    it('is the same by both algorithms on larger matrices of low rank', () => {
      const inner = fc.integer({ min: 1, max: 6 });
      const side = fc.integer({ min: 1, max: 14 });
      const factors = fc.tuple(side, inner, side).chain(([a, b, c]) => {
        const large = fc.integer({ min: 0, max: 46336 });
        return fc.tuple(
          integerRows(fc.constant(a), fc.constant(b), large),
          integerRows(fc.constant(b), fc.constant(c), large),
        );
      });
      fc.assert(
        fc.property(factors, primes, ([left, right], p) => {
          const product = left.map((row) =>
            (right[0] as number[]).map((_, j) =>
              Number(row.reduce((sum, x, k) => sum + BigInt(x) * BigInt(right[k]?.[j] as number), 0n) % BigInt(p)),
            ),
          );
          const rank = rankModulo(residues(product, p), p);
          expect(rank).to.be.at.most(right.length);
          expect(rankModuloReference(residues(product, p), p)).to.equal(rank);
        }),
      );
    });

    it('keeps every intermediate exact at the largest prime', () => {
      const p = 46337;
      const rows = [
        [p - 1, p - 1, p - 1],
        [p - 1, p - 2, p - 1],
        [1, p - 1, p - 2],
      ];
      const expected = rankByMinors(rows, (minor) => minor % BigInt(p) === 0n);
      expect(rankModulo(residues(rows, p), p)).to.equal(expected);
      expect(rankModuloReference(residues(rows, p), p)).to.equal(expected);
    });

    it('does not touch its operand', () => {
      const operand = Object.freeze([0, 1, 1, 0]);
      expect(rankModulo({ rows: 2, columns: 2, entries: operand }, 5)).to.equal(2);
      expect(rankModuloReference({ rows: 2, columns: 2, entries: operand }, 5)).to.equal(2);
    });

    it('counts zero matrices, wide and tall ones', () => {
      for (const rank of [rankModulo, rankModuloReference]) {
        expect(rank(residues([[0, 0, 0]], 3), 3)).to.equal(0);
        expect(rank(residues([[0, 0, 2]], 3), 3)).to.equal(1);
        expect(rank(residues([[0], [0], [1]], 3), 3)).to.equal(1);
        expect(
          rank(
            residues(
              [
                [1, 2, 3, 4],
                [0, 0, 0, 1],
              ],
              5,
            ),
            5,
          ),
        ).to.equal(2);
      }
    });
  });

  describe('positive semidefiniteness', () => {
    /** H ⪰ 0 iff all principal minors are ≥ 0, not only the leading ones. */
    const byPrincipalMinors = (rows: Rows): boolean =>
      Array.from({ length: rows.length }, (_, i) => i + 1).every((order) =>
        choices(rows.length, order).every(
          (chosen) => determinant(chosen.map((i) => chosen.map((j) => BigInt(rows[i]?.[j] as number)))) >= 0n,
        ),
      );

    const symmetric = integerRows(size, fc.constant(4)).map((rows) =>
      rows.map((_, i) => rows.map((__, j) => (i < j ? rows[i]?.[j] : rows[j]?.[i]) as number)),
    );

    it('is decided as all principal minors decide it', () => {
      fc.assert(
        fc.property(symmetric, (rows) => {
          expect(isPositiveSemidefinite(rationals(rows))).to.equal(byPrincipalMinors(rows));
        }),
        { numRuns: 2000 },
      );
    });

    it('holds for Gram matrices, singular ones included, and not below them', () => {
      fc.assert(
        fc.property(integerRows(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 3 })), (B) => {
          const gram = B.map((a) => B.map((b) => a.reduce((sum, x, k) => sum + x * Number(b[k]), 0)));
          expect(isPositiveSemidefinite(rationals(gram))).to.equal(true);
          // A diagonal entry below the Gram matrix of fewer columns than rows: some direction turns negative.
          const lowered = gram.map((row, i) => row.map((entry, j) => (i === j ? 1000 * entry - 1 : 1000 * entry)));
          if (B.length > (B[0] as number[]).length) expect(isPositiveSemidefinite(rationals(lowered))).to.equal(false);
        }),
      );
    });

    it('gives the rank of a semidefinite matrix, in fractions too, and none of another', () => {
      fc.assert(
        fc.property(
          integerRows(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
          fc.bigInt({ min: 1n, max: 9n }),
          (B, denominator) => {
            const gram = B.map((a) => B.map((b) => a.reduce((sum, x, k) => sum + x * Number(b[k]), 0)));
            const fractions: Matrix<Rational> = {
              ...rationals(gram),
              entries: gram.flat().map((entry, i) => rational(BigInt(entry), i % 2 === 0 ? denominator : 1n)),
            };
            expect(semidefiniteRank(rationals(gram))).to.equal(rankByMinors(B, (minor) => minor === 0n));
            if (denominator === 1n) expect(semidefiniteRank(fractions)).to.equal(semidefiniteRank(rationals(gram)));
          },
        ),
      );
      const half = { ...rationals([[1]]), entries: [rational(1n, 2n)] };
      expect([half, rationals([[0]]), rationals([[-1]])].map(semidefiniteRank)).to.deep.equal([1, 0, undefined]);
    });

    it('has pivots of either rank after a zero one', () => {
      const of = (rows: Rows) => semidefiniteRank(rationals(rows));
      expect(
        of([
          [2, 0, 2],
          [0, 0, 0],
          [2, 0, 5],
        ]),
      ).to.equal(2);
      expect(
        of([
          [0, 0, 0],
          [0, 3, 1],
          [0, 1, 3],
        ]),
      ).to.equal(2);
      expect(
        of([
          [2, 2, 2],
          [2, 2, 2],
          [2, 2, 1],
        ]),
      ).to.equal(undefined);
    });

    it('decides the boundary cases', () => {
      const of = (rows: Rows): boolean => isPositiveSemidefinite(rationals(rows));
      expect(of([[0]])).to.equal(true);
      expect(of([[-1]])).to.equal(false);
      expect(
        of([
          [0, 1],
          [1, 0],
        ]),
      ).to.equal(false);
      expect(
        of([
          [0, 0],
          [0, -1],
        ]),
      ).to.equal(false);
      expect(
        of([
          [0, 0],
          [0, 1],
        ]),
      ).to.equal(true);
      expect(
        of([
          [1, 2],
          [2, 4],
        ]),
      ).to.equal(true);
      expect(
        of([
          [1, 0, 0],
          [0, 0, 1],
          [0, 1, 5],
        ]),
      ).to.equal(false);
      expect(
        of([
          [4, 2, 2],
          [2, 1, 1],
          [2, 1, 0],
        ]),
      ).to.equal(false);
      const third: Matrix<Rational> = { ...rationals([[1]]), entries: [rational(-1n, 3n)] };
      expect(isPositiveSemidefinite(third)).to.equal(false);
    });
  });
});
