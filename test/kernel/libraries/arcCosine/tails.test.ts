/** Bounds of tails against quadrature, and against sums that go far beyond the degrees that are cut off. */
import { expect } from 'chai';
import * as sphere from '../../../../src/kernel/libraries/arcCosine/sphere.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import * as r from '../../../../src/kernel/reals.js';
import type { Real } from '../../../../src/kernel/libraries/reals/real.js';
import { encloser } from '../reals/enclosing.js';
import { ends } from '../reals/intervals.js';
import { meanOverSphere, overlapAt } from './sphereMeans.js';

const near = (of: Real): number => nearestDouble(ends(encloser(160).interval(of))[0]);

/** Σ N(d, k)λ_k^power over the degrees from `from` on, as far as the sum changes. */
function sumFrom(d: number, from: number, power: number): number {
  let sum = 0;
  for (let k = from; k < from + 400; k++) {
    sum += Number(sphere.multiplicity(d, k)) * near(r.kernelEigenvalue(d, k)) ** power;
  }
  return sum;
}

describe('tails', () => {
  it('bound the discrepancy by the second moment of k² about 1/16', () => {
    for (const d of [2, 3, 6, 20]) {
      const spread = meanOverSphere(d, (phi) => (overlapAt(phi) ** 2 - 1 / 16) ** 2);
      const mean = 0.25 - meanOverSphere(d, (phi) => overlapAt(phi) ** 2);
      for (const [text, factor] of [
        ['4', 4],
        ['3/2', 1.5],
      ] as const) {
        const expected = (2 * spread) / ((factor - 1) * mean) ** 2;
        expect(near(r.discrepancyTailBound(d, text)), `d = ${d}, factor ${text}`).to.be.closeTo(expected, 1e-9);
      }
    }
    // On the circle: 2·(23/3840)/(3·(1/6))² = 23/480.
    expect(near(r.discrepancyTailBound(2, '4'))).to.be.closeTo(23 / 480, 1e-15);
  });

  it('have the traces and squares of the degrees that are left', () => {
    for (const [d, degree] of [
      [3, 3],
      [5, 1],
      [6, 2],
      [10, 9],
    ] as const) {
      const [trace, squares] = [near(r.traceFrom(d, degree)), sumFrom(d, degree, 2)];
      // What the degrees beyond the sum would add is of the order √d/400.
      expect(trace - sumFrom(d, degree, 1), `d = ${d}, from ${degree}`).to.be.within(0, d / 400);
      const bound = near(r.eigenvalueTailBound(d, 7, degree, '1/100'));
      expect(bound, `d = ${d}, from ${degree}`).to.be.closeTo((42 * squares) / (trace - 0.01) ** 2, 1e-6 * bound);
    }
  });

  it('count all pairs of points, so that one point has the bound 0', () => {
    expect(near(r.eigenvalueTailBound(4, 1, 3, '1/100'))).to.equal(0);
  });
});
