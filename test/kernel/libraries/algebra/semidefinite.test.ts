import { expect } from 'chai';
import fc from 'fast-check';
import {
  isPositiveSemidefinite,
  isSymmetric,
  semidefiniteRank,
} from '../../../../src/kernel/libraries/algebra/semidefinite.js';
import { transpose } from '../../../../src/kernel/libraries/algebra/matrices.js';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { formatRational, rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { choices, determinant, integerRows, rankByMinors, rationals } from '../../../support.js';

type Rows = readonly (readonly number[])[];

const size = fc.integer({ min: 1, max: 4 });

describe('symmetry', () => {
  it('is being equal to the transpose', () => {
    fc.assert(
      fc.property(integerRows(size, size, fc.integer({ min: 0, max: 1 })), (rows) => {
        const m = rationals(rows);
        const flipped = transpose(m);
        const same =
          m.rows === m.columns && m.entries.every((entry, i) => entry.numerator === flipped.entries[i]?.numerator);
        expect(isSymmetric(m), m.entries.map(formatRational).join()).to.equal(same);
      }),
    );
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
