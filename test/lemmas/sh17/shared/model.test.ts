import { expect } from 'chai';
import fc from 'fast-check';
import { rationals as q, type Rational } from 'lossproof/search';
import { cellPoints } from '../../../../lemmas/sh17/shared/model.js';
import { countCells, normalsOf } from '../../../../src/kernel/libraries/arrangements/arrangement.js';
import { integerRows, rationals } from '../../../support.js';

describe('lemmas/sh17/shared/model', () => {
  it('finds a whole point in each of half of the cells', () => {
    fc.assert(
      fc.property(integerRows(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 })), (rows) => {
        const inputs = (rows[0] as number[]).map((_, n) => rows.map((row) => q.rational(BigInt(row[n] as number))));
        const points = cellPoints(inputs);
        if (inputs.some((x) => x.every(q.isZero))) {
          expect(points).to.deep.equal([]);
          return;
        }
        const signs = points.map((point) => inputs.map((x) => q.sign(q.dot(x, point))));
        expect(signs.flat()).not.to.include(0);
        expect(new Set(signs.map((each) => each.join())).size).to.equal(points.length);
        expect(2 * points.length).to.equal(countCells(normalsOf(rationals(rows))));
        expect(points.flat().every(({ denominator }: Rational) => denominator === 1n)).to.equal(true);
      }),
    );
  });
});
