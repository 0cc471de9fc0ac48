import { expect } from 'chai';
import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { symmetricEigenvalues } from 'lossproof/search';
import { integerRows } from '../support.js';

describe('symmetricEigenvalues', () => {
  it('agrees with another implementation', () => {
    const square = integerRows(fc.integer({ min: 1, max: 7 }), fc.constant(7)).map((rows) =>
      rows.map((_, i) => rows.map((__, j) => (i < j ? rows[i]?.[j] : rows[j]?.[i]) as number)),
    );
    fc.assert(
      fc.property(square, (rows) => {
        const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true });
        const expected = [...realEigenvalues].sort((a, b) => a - b);
        symmetricEigenvalues(rows).forEach((value, i) => {
          expect(value).to.be.closeTo(expected[i] as number, 1e-9);
        });
      }),
    );
  });
});
