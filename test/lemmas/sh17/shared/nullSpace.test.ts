import { expect } from 'chai';
import fc from 'fast-check';
import { matrices, rankOf, rationals as q, type Rational } from 'lossproof/search';
import { nullSpace } from '../../../../lemmas/sh17/shared/nullSpace.js';
import { integerRows, rationals } from '../../../support.js';

describe('lemmas/sh17/shared/nullSpace', () => {
  it('has as many independent vectors as columns beyond the rank, all of which the matrix makes zero', () => {
    fc.assert(
      fc.property(integerRows(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })), (rows) => {
        const A = rationals(rows);
        const basis = nullSpace(A);
        expect(basis).to.have.length(A.columns - rankOf(A));
        for (const v of basis) {
          for (const row of rows) {
            expect(
              q.isZero(
                q.dot(
                  row.map((entry) => q.rational(BigInt(entry))),
                  v,
                ),
              ),
            ).to.equal(true);
          }
        }
        const all = matrices.matrix(A.columns, basis.length, (i, j) => basis[j]?.[i] as Rational);
        expect(rankOf(all)).to.equal(basis.length);
      }),
    );
  });

  it('is everything where there are no rows', () => {
    expect(nullSpace({ rows: 0, columns: 2, entries: [] }).map((v) => v.map(q.formatRational).join())).to.deep.equal([
      '1,0',
      '0,1',
    ]);
  });
});
