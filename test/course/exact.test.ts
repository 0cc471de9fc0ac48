/** Exact matrices of problems, against what is computed by hand. */
import { expect } from 'chai';
import {
  column,
  determinant,
  formAt,
  isSemidefinite,
  isZero,
  khatriRao,
  minus,
  ofRows,
  plus,
  rowsOf,
  scaled,
  times,
  transposed,
  unit,
  vectorText,
} from '../../src/course/exact.js';
import { formatRational, rational } from '../../src/kernel/core/data/rational.js';

const M = ofRows([
  [1, 2],
  [3, 4],
]);

describe('course/exact', () => {
  it('adds, multiplies, transposes and scales', () => {
    expect(rowsOf(times(M, M, unit(2)))).to.deep.equal([['7', '10'], ['15', '22']]); // prettier-ignore
    expect(isZero(minus(plus(M, M), scaled(2, M)))).to.equal(true);
    expect(rowsOf(scaled(rational(1n, 2n), transposed(M)))).to.deep.equal([['1/2', '3/2'], ['1', '2']]); // prettier-ignore
    expect(rowsOf(khatriRao(M, M))).to.deep.equal([['1', '4'], ['3', '8'], ['3', '8'], ['9', '16']]); // prettier-ignore
    expect(vectorText(column(1, -2))).to.equal('(1, -2)');
  });

  it('knows determinants, forms and semidefinite matrices', () => {
    expect(formatRational(determinant(M))).to.equal('-2');
    const three = ofRows([[2, 0, 1], [1, 3, 2], [0, 1, 4]]); // prettier-ignore
    expect(formatRational(determinant(three))).to.equal('21');
    expect(formatRational(formAt(M, column(1, -1)))).to.equal('0');
    expect(isSemidefinite(times(transposed(M), M))).to.equal(true);
    expect(isSemidefinite(M)).to.equal(false);
    expect(isSemidefinite(ofRows([[1, 2], [2, 1]]))).to.equal(false); // prettier-ignore
  });
});
