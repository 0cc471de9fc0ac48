import { expect } from 'chai';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import * as r from '../../../../src/kernel/reals.js';
import { encloser } from '../reals/enclosing.js';
import { ends, holds, order, width } from '../reals/intervals.js';
import { meanOverSphere, overlapAt } from './sphereMeans.js';

describe('overlapMoments', () => {
  it('has the mean of k⁴ that quadrature finds, in even and odd dimensions', () => {
    for (const d of [2, 3, 4, 5, 6, 9, 20, 51]) {
      const found = encloser(128).interval(r.meanFourthOverlap(d));
      const expected = meanOverSphere(d, (phi) => overlapAt(phi) ** 4);
      expect(nearestDouble(ends(found)[0]), `d = ${d}`).to.be.closeTo(expected, 1e-9);
      expect(order(width(found), rational(1n, 10n ** 30n)), `d = ${d}`).to.equal(-1);
    }
  });

  it('has 1/80 on the circle, where k is uniform between 0 and ½', () => {
    holds(encloser(128).interval(r.meanFourthOverlap(2)), rational(1n, 80n), 'E k⁴ on the circle');
  });

  it('falls towards 1/256 as the angles of random points become right', () => {
    const values = [2, 3, 10, 100, 1000, 10_000].map((d) => ends(encloser(64).interval(r.meanFourthOverlap(d))));
    values.slice(1).forEach(([, upper], i) => {
      expect(order(upper, values[i]?.[0] as never)).to.equal(-1);
    });
    expect(nearestDouble(values.at(-1)?.[0] as never)).to.be.within(1 / 256, 1 / 256 + 1e-6);
  });
});
