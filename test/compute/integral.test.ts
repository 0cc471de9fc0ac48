/** Rows over a common denominator, and products through them: against the kernel's arithmetic of fractions. */
import { expect } from 'chai';
import fc from 'fast-check';
import { matrices, multiplyExactly, rationals, RATIONALS } from 'lossproof/search';
import { integralRows, lowestTerms } from '../../src/compute/integral.js';
import { rationals as whole, refuses } from '../support.js';
import { hostileFractions, matrixOf, shown, smallFractions } from './exactSystems.js';

const size = fc.integer({ min: 1, max: 4 });

describe('multiplyExactly', () => {
  it('is the product that the kernel computes, in the same lowest terms', () => {
    const factors = fc
      .tuple(size, size, size)
      .chain(([rows, middle, columns]) =>
        fc
          .constantFrom(smallFractions, hostileFractions)
          .chain((entry) => fc.tuple(matrixOf(rows, middle, entry), matrixOf(middle, columns, entry))),
      );
    fc.assert(
      fc.property(factors, ([a, b]) => {
        expect(multiplyExactly(a, b)).to.deep.equal(matrices.product(RATIONALS, a, b));
      }),
    );
  });

  it('is zero where there is nothing to add', () => {
    const product = multiplyExactly({ rows: 1, columns: 0, entries: [] }, { rows: 0, columns: 2, entries: [] });
    expect(product).to.deep.equal({ rows: 1, columns: 2, entries: [rationals.ZERO, rationals.ZERO] });
  });

  it('refuses factors that do not fit', () => {
    const row = whole([[1, 1]]);
    refuses(() => multiplyExactly(row, row), 'mismatch', '$: expected a right factor of 2 × 2, got 1 × 2');
  });
});

describe('integralRows', () => {
  it('are the blocks side by side, each row times the least number that clears its denominators', () => {
    const blocks = fc
      .tuple(size, size, size)
      .chain(([rows, first, second]) => fc.tuple(matrixOf(rows, first), matrixOf(rows, second)));
    fc.assert(
      fc.property(blocks, ([A, B]) => {
        const rows = integralRows(A, B);
        expect(rows).to.have.length(A.rows);
        rows.forEach((row, i) => {
          const given = [A, B].flatMap((M) => M.entries.slice(i * M.columns, (i + 1) * M.columns));
          // The denominators are at most 6, so the least factor is found by trying.
          let factor = 1n;
          while (given.some(({ denominator }) => factor % denominator !== 0n)) factor++;
          const expected = given.map((entry) => rationals.multiply(entry, rationals.rational(factor)));
          expect(
            row.map((entry) => rationals.rational(entry)),
            `${shown(A)}\n${shown(B)}`,
          ).to.deep.equal(expected);
        });
      }),
    );
  });

  it('are none of no blocks, and empty of blocks without columns', () => {
    expect(integralRows()).to.deep.equal([]);
    expect(integralRows({ rows: 2, columns: 0, entries: [] })).to.deep.equal([[], []]);
  });

  it('are refused of blocks of different heights', () => {
    refuses(() => integralRows(whole([[1], [2]]), whole([[1]])), 'mismatch', '$: expected a block of 2 × 1, got 1 × 1');
  });
});

describe('lowestTerms', () => {
  it('is the fraction that the kernel makes', () => {
    const long = fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n });
    const positive = fc.bigInt({ min: 1n, max: 2n ** 300n });
    fc.assert(
      fc.property(long, positive, positive, (a, b, common) => {
        expect(lowestTerms(a * common, b * common)).to.deep.equal(rationals.rational(a, b));
      }),
    );
    expect(lowestTerms(0n, 12n)).to.deep.equal(rationals.ZERO);
  });
});
