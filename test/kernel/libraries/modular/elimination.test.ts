import { expect } from 'chai';
import fc from 'fast-check';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { rankOfResidues, rankOfResiduesReference } from '../../../../src/kernel/libraries/modular/elimination.js';
import { integerRows, rankByMinors } from '../../../support.js';

type Rows = readonly (readonly number[])[];

const residues = (rows: Rows, p: number): Matrix<number> => ({
  rows: rows.length,
  columns: (rows[0] as readonly number[]).length,
  entries: rows.flat().map((entry) => ((entry % p) + p) % p),
});

const size = fc.integer({ min: 1, max: 4 });
const primes = fc.constantFrom(2, 3, 5, 7, 46327, 46337);

describe('rank mod p', () => {
  it('is the size of the largest nonzero minor, by both algorithms', () => {
    fc.assert(
      fc.property(integerRows(size, size), primes, (rows, p) => {
        const expected = rankByMinors(rows, (minor) => minor % BigInt(p) === 0n);
        expect(rankOfResidues(residues(rows, p), p)).to.equal(expected);
        expect(rankOfResiduesReference(residues(rows, p), p)).to.equal(expected);
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
        const rank = rankOfResidues(residues(product, p), p);
        expect(rank).to.be.at.most(right.length);
        expect(rankOfResiduesReference(residues(product, p), p)).to.equal(rank);
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
    expect(rankOfResidues(residues(rows, p), p)).to.equal(expected);
    expect(rankOfResiduesReference(residues(rows, p), p)).to.equal(expected);
  });

  it('does not touch its operand', () => {
    const operand = Object.freeze([0, 1, 1, 0]);
    expect(rankOfResidues({ rows: 2, columns: 2, entries: operand }, 5)).to.equal(2);
    expect(rankOfResiduesReference({ rows: 2, columns: 2, entries: operand }, 5)).to.equal(2);
  });

  it('counts zero matrices, wide and tall ones', () => {
    for (const rank of [rankOfResidues, rankOfResiduesReference]) {
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
