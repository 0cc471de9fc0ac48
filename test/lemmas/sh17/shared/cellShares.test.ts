import { expect } from 'chai';
import fc from 'fast-check';
import { rationals as q } from 'lossproof/search';
import { cellShares } from '../../../../lemmas/sh17/shared/cellShares.js';
import { cellPoints } from '../../../../lemmas/sh17/shared/model.js';
import { planeShares } from '../../../../lemmas/sh17/shared/planeShares.js';
import { integerRows, rationals } from '../../../support.js';

describe('lemmas/sh17/shared/cellShares', () => {
  it('has those of neighbouring lines, in the order of the cells, and 1 in all', () => {
    fc.assert(
      fc.property(
        integerRows(fc.constant(2), fc.integer({ min: 2, max: 5 }), fc.integer({ min: -9, max: 9 })),
        (rows) => {
          const inputs = (rows[0] as number[]).map((_, n) => rows.map((row) => q.rational(BigInt(row[n] as number))));
          const half = cellPoints(inputs);
          if (half.length < inputs.length) return;
          const points = [...half, ...half.map((point) => point.map(q.negate))];
          const shares = cellShares({ inputs, points });
          expect(shares.reduce((sum, each) => sum + each)).to.be.closeTo(1, 1e-12);
          const sorted = (all: readonly number[]): number[] => [...all].sort((a, b) => a - b);
          const lines = planeShares(rationals(rows));
          sorted([...lines, ...lines]).forEach((share, i) => {
            expect(sorted(shares)[i]).to.be.closeTo(share, 1e-12);
          });
          half.forEach((_, cell) => {
            expect(shares[cell]).to.be.closeTo(shares[cell + half.length] as number, 1e-12);
          });
        },
      ),
    );
  });

  it('is a quarter in each cell of samples at right angles', () => {
    const inputs = [[q.ONE, q.ZERO], [q.ZERO, q.ONE]]; // prettier-ignore
    const points = [[1, 2], [-3, 1], [-1, -1], [5, -1]].map((point) => point.map((each) => q.rational(BigInt(each)))); // prettier-ignore
    expect(cellShares({ inputs, points })).to.deep.equal([0.25, 0.25, 0.25, 0.25]);
  });
});
