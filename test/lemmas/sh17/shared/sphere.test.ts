import { expect } from 'chai';
import fc from 'fast-check';
import { rationals as q } from 'lossproof/search';
import { sphereOutlines, sphereShares, type Place } from '../../../../lemmas/sh17/shared/sphere.js';
import { cellPoints, modelOf } from '../../../../lemmas/sh17/shared/model.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import * as dy from '../../../../src/kernel/libraries/reals/dyadic.js';
import { polygonShares } from '../../../../src/kernel/libraries/sectors/sphere.js';
import { toFloat } from '../../../../src/compute/float.js';
import { integerRows, rationals } from '../../../support.js';

const I = new Intervals(64);
const rows = integerRows(fc.constant(3), fc.integer({ min: 2, max: 6 }), fc.integer({ min: -30, max: 30 }));
const cover = (samples: number): number => 2 + (samples - 1) * samples;

function modelAt(numbers: readonly (readonly number[])[]) {
  const inputs = (numbers[0] as readonly number[]).map((_, n) =>
    numbers.map((row) => q.rational(BigInt(row[n] as number))),
  );
  const labels = inputs.map(() => q.ONE);
  return modelOf(inputs, labels, q.ZERO, cellPoints(inputs));
}

/** The area within an outline. */
const areaOf = (outline: readonly Place[]): number =>
  Math.abs(
    outline.reduce((sum, [a, b], i) => {
      const [c, d] = outline[(i + 1) % outline.length] as Place;
      return sum + (a * d - b * c) / 2;
    }, 0),
  );

describe('lemmas/sh17/shared/sphere', () => {
  it('has the shares that the kernel encloses by other means, and outlines of such areas', () => {
    fc.assert(
      fc.property(rows, (numbers) => {
        const model = modelAt(numbers);
        if (model.points.length !== cover(model.inputs.length)) return;
        const shares = sphereShares(model);
        expect(shares.reduce((sum, each) => sum + each)).to.be.closeTo(1, 1e-11);
        const text = JSON.stringify(numbers);
        const enclosed = polygonShares(I, rationals(numbers), model.signs).map(({ lower }) =>
          toFloat(dy.toRational(lower)),
        );
        const outlines = sphereOutlines(model);
        shares.forEach((share, cell) => {
          expect(share, `${text}, cell ${cell}`).to.be.closeTo(enclosed[cell] as number, 1e-11);
          const areas = (outlines[cell] as readonly (readonly Place[])[]).map(areaOf);
          // Both discs have 2π in all. Arcs are drawn as polygons.
          const drawn = areas.reduce((sum, each) => sum + each, 0) / (2 * Math.PI);
          expect(drawn, `${text}, cell ${cell}`).to.be.closeTo(share, 5e-4);
        });
      }),
    );
  });

  it('draws within the two discs', () => {
    const model = modelAt([[1, 0, 2, 5], [0, 1, 7, -3], [0, 0, 1, 9]]); // prettier-ignore
    for (const [x, y] of sphereOutlines(model).flat(2)) {
      expect(Math.hypot(Math.abs(x) - 1.1, y)).to.be.at.most(1 + 1e-9);
    }
  });
});
