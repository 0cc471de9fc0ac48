import { expect } from 'chai';
import { networkOnData, networkShapes, sizesOf, twoLayerSizes } from '../../../../lemmas/sc16/shared/twoLayer.js';

describe('the network with one hidden layer', () => {
  it('has matrices of the shapes that its parts need', () => {
    const shapes = networkShapes({ d0: 2, d1: 3, N: 4 });
    expect(shapes).to.deep.equal({ X: [2, 4], E: [3, 4], y: [1, 4], W1: [3, 2], w2: [1, 3] });
    const { slope, ...parts } = networkOnData('1/3');
    expect(slope).to.equal('1/3');
    expect(Object.values(parts)).to.have.deep.members(Object.keys(shapes).map((name) => ({ kind: 'data', name })));
  });

  it('has sizes from 1, with the names that the kernel gives them', () => {
    const sizes = twoLayerSizes(2, 3, 4, { d0: 20, d1: 30, N: 40 });
    expect(Object.values(sizes).map((each) => [each.least, each.default, each.most])).to.deep.equal([
      [1, 2, 20],
      [1, 3, 30],
      [1, 4, 40],
    ]);
    expect(sizesOf({ d0: 2, d1: 3, N: 4 })).to.deep.equal({ inputs: 2, units: 3, samples: 4 });
  });
});
