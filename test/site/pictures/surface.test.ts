import { expect } from 'chai';
import { facets, projection } from '../../../site/pictures/surface.js';

const BOUNDS = { least: 0, most: 2 };

describe('a surface on a plane', () => {
  it('is seen from above at a tilt of 90°, and from the side at 0°', () => {
    const above = projection({ turn: 0, tilt: 90 }, BOUNDS);
    expect(above(0.5, -1, 2).map((each) => Math.round(each * 1e9) / 1e9)).to.deep.equal([0.5, -1]);
    const [x, low] = projection({ turn: 0, tilt: 0 }, BOUNDS)(0.5, 1, 0);
    const [, high] = projection({ turn: 0, tilt: 0 }, BOUNDS)(0.5, 1, 2);
    expect(x).to.equal(0.5);
    expect(low - high).to.be.closeTo(1.5, 1e-12);
  });

  it('cuts off what is beyond the bounds, and is flat without any', () => {
    const side = projection({ turn: 0, tilt: 0 }, BOUNDS);
    expect(side(0, 0, 5)).to.deep.equal(side(0, 0, 2));
    expect(side(0, 0, -5)).to.deep.equal(side(0, 0, 0));
    expect(projection({ turn: 0, tilt: 0 }, { least: 1, most: 1 })(0, 0, 1)[1]).to.be.closeTo(0, 1e-12);
  });

  it('has a facet for each square, those behind first', () => {
    const heights = [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 4],
    ];
    const drawn = facets(heights, { turn: 0, tilt: 30 }, BOUNDS);
    expect(drawn).to.have.length(4);
    const flat = facets(
      heights.map((row) => row.map(() => 0)),
      { turn: 20, tilt: 30 },
      BOUNDS,
    );
    const places = flat.map(({ corners }) => corners.reduce((sum, [, y]) => sum + y, 0));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(drawn.map(({ height }) => height).sort()).to.deep.equal([0.125, 0.125, 0.125, 0.375]);
    expect(
      facets(
        [
          [1, 1],
          [1, 1],
        ],
        { turn: 10, tilt: 30 },
        { least: 1, most: 1 },
      )[0]?.height,
    ).to.equal(0.5);
  });
});
