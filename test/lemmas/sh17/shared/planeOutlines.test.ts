import { expect } from 'chai';
import { rationals as q } from 'lossproof/search';
import { planeOutlines } from '../../../../lemmas/sh17/shared/planeOutlines.js';

describe('lemmas/sh17/shared/planeOutlines', () => {
  it('are sectors of a ring, between lines at right angles to samples', () => {
    const inputs = [[q.ONE, q.ZERO], [q.ZERO, q.ONE]]; // prettier-ignore
    const points = [[1, 2], [-3, 1], [-1, -1], [5, -1]].map((point) => point.map((each) => q.rational(BigInt(each)))); // prettier-ignore
    const outlines = planeOutlines({ inputs, points });
    expect(outlines).to.have.length(4);
    outlines.forEach((outline, cell) => {
      for (const [x, y] of outline) {
        expect(Math.hypot(x, y)).to.satisfy((r: number) => Math.abs(r - 1) < 1e-12 || Math.abs(r - 0.6) < 1e-12);
        // The quadrants, in order.
        const [u, v] = [[x, y], [-x, y], [-x, -y], [x, -y]][cell] as [number, number]; // prettier-ignore
        expect(Math.min(u, v)).to.be.at.least(-1e-12);
      }
      const angles = outline.map(([x, y]) => Math.atan2(y, x));
      // From one border to the other there is a right angle.
      expect(Math.min(...angles.map((each) => Math.cos(each - (angles[0] as number))))).to.be.closeTo(0, 1e-12);
    });
  });
});
