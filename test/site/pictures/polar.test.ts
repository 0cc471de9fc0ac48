import { expect } from 'chai';
import fc from 'fast-check';
import { angleOf, onCircle } from '../../../site/pictures/polar.js';

describe('points on a circle of a drawing', () => {
  it('have their angle from the right upwards, though the drawing counts downwards', () => {
    expect(onCircle(100, 0.5, 0)).to.deep.equal([150, 100]);
    const [x, y] = onCircle(100, 0.5, Math.PI / 2);
    expect(x).to.be.closeTo(100, 1e-9);
    expect(y).to.be.closeTo(50, 1e-9);
  });

  it('are seen from the centre at their angle', () => {
    const angle = fc.double({ min: -3.14, max: 3.14, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        angle,
        (half, radius, at) => {
          expect(angleOf(half, ...onCircle(half, radius, at))).to.be.closeTo(at, 1e-6);
        },
      ),
    );
  });
});
