import { expect } from 'chai';
import { linearNetworks, rationals, toFloat } from '../../../src/search.js';
import { decideAll } from '../../../site/pictures/ladder.js';
import { sliceAt } from '../../../site/pictures/slice.js';

const middle = <T>(list: readonly T[]): T => list[(list.length - 1) / 2] as T;

describe('a slice of the loss', () => {
  for (const hidden of [1, 2, 3])
    for (const { chosen, point, decision } of decideAll({ hidden, width: 2, seed: '3' })) {
      it(`at the point of {${chosen.join()}} with H = ${hidden} has heights that agree with the exact expansions`, () => {
        const { along, across, heights } = sliceAt({ point, decision });
        expect(middle(middle(heights))).to.equal(0);
        const size = Math.max(...along.heights.map(Math.abs), 1);
        heights.forEach((row, i) => {
          // Four steps of a curve for one of the surface.
          expect(middle(row)).to.be.closeTo(along.heights[4 * i] as number, 1e-9 * size);
        });
        middle(heights).forEach((height, j) => {
          expect(height).to.be.closeTo(across.heights[4 * j] as number, 1e-9 * size);
        });
      });

      it(`at the point of {${chosen.join()}} with H = ${hidden} falls and rises as the decision says`, () => {
        const { along, across } = sliceAt({ point, decision });
        expect(along.change).to.equal(decision.kind === 'global' ? 'rises' : 'falls');
        if (decision.kind !== 'global') {
          const exact = linearNetworks.lossAlong(point, decision.falls);
          expect(rationals.formatRational(exact[along.order - 1] as (typeof exact)[number])).to.equal(along.lowest);
          expect(exact.slice(0, along.order - 1).every(rationals.isZero)).to.equal(true);
          expect(toFloat(exact[along.order - 1] as (typeof exact)[number])).to.be.below(0);
          if (decision.kind === 'bad') expect(along.order).to.be.at.least(3);
        }
        expect(Math.min(...along.heights) < 0).to.equal(decision.kind !== 'global');
        expect(['rises', 'stays']).to.contain(across.change);
      });
    }
});
