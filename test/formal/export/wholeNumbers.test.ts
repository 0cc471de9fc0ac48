import { expect } from 'chai';
import { matrices, rationals } from 'lossproof/search';
import {
  columnsOf,
  leastCommonMultiple,
  listText,
  rowsText,
  wholeRows,
} from '../../../src/formal/export/wholeNumbers.js';

describe('formal/export/wholeNumbers', () => {
  it('multiplies a matrix by the least number that makes it whole', () => {
    const M = matrices.matrix(2, 2, (i, j) => rationals.rational(BigInt(i - j), BigInt(2 * (i + j + 1))));
    expect(wholeRows(M)).to.deep.equal({
      rows: [
        [0n, -1n],
        [1n, 0n],
      ],
      times: 4n,
    });
    expect(leastCommonMultiple([4n, 6n, 10n])).to.equal(60n);
    expect(leastCommonMultiple([])).to.equal(1n);
  });

  it('exchanges rows and columns', () => {
    expect(
      columnsOf([
        [1n, 2n, 3n],
        [4n, 5n, 6n],
      ]),
    ).to.deep.equal([
      [1n, 4n],
      [2n, 5n],
      [3n, 6n],
    ]);
  });

  it('writes nothing but numbers and brackets', () => {
    expect(listText([-3n, 10n ** 30n])).to.equal(`[:: -3; 1${'0'.repeat(30)}]`);
    expect(rowsText([[1n, -2n], [3n]])).to.equal('([:: [:: 1; -2];\n  [:: 3]])%coq_Z');
  });
});
