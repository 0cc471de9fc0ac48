import { expect } from 'chai';
import fc from 'fast-check';
import { at, matrix } from '../../../../src/kernel/core/data/matrix.js';
import { integerRows, refuses } from '../../../support.js';

const size = fc.integer({ min: 1, max: 4 });

describe('matrix', () => {
  it('keeps entries row by row', () => {
    fc.assert(
      fc.property(integerRows(size, size), (rows) => {
        const columns = (rows[0] as number[]).length;
        const made = matrix(rows.length, columns, (i, j) => rows[i]?.[j] as number);
        expect(made).to.deep.equal({ rows: rows.length, columns, entries: rows.flat() });
        rows.forEach((row, i) => {
          row.forEach((entry, j) => {
            expect(at(made, i, j)).to.equal(entry);
          });
        });
      }),
    );
  });

  it('holds five million entries and no more', () => {
    expect(matrix(2500, 2000, () => 0).entries.length).to.equal(5_000_000);
    refuses(
      () => matrix(5_000_001, 1, () => 0),
      'limit',
      '$: expected a matrix of at most 5000000 entries, got 5000001 × 1',
    );
    refuses(
      () => matrix(2501, 2000, () => 0),
      'limit',
      '$: expected a matrix of at most 5000000 entries, got 2501 × 2000',
    );
  });
});
