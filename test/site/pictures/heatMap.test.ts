import { expect } from 'chai';
import { CLASS_BOUNDS, classOf, classPaths } from '../../../site/pictures/heatMap.js';

describe('a map of few classes', () => {
  it('has classes on both sides of zero', () => {
    expect([-1, -0.13, -0.05, -0.01, 0, 0.03, 0.04, 0.2, 0.9].map(classOf)).to.deep.equal([
      -3, -2, -1, 0, 0, 0, 1, 2, 3,
    ]);
    expect(CLASS_BOUNDS).to.deep.equal([...CLASS_BOUNDS].sort((a, b) => a - b));
  });

  it('joins neighbours of a class in a row, and leaves out what is near zero', () => {
    const paths = classPaths(
      [
        [1, 1],
        [0, -0.05],
      ],
      20,
    );
    expect(paths).to.deep.equal([
      { of: -1, d: 'M10 0h10v10h-10z' },
      { of: 3, d: 'M0 10h20v10h-20z' },
    ]);
  });
});
