import { expect } from 'chai';
import { terms } from 'lossproof/search';
import {
  errorOf,
  identityMatrix,
  networkOnData,
  networkWith,
  productOf,
  shapesOf,
  weightNames,
  zeroWeights,
} from '../../../../lemmas/k16/shared/network.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { numbers } from '../../../support.js';
import { rowsOf, valueOf } from '../looks.js';

describe('k16/shared/network', () => {
  const sizes = sizesOf([3, 2, 4], 5);

  it('names and shapes the weights of each prefix', () => {
    expect(weightNames(sizes)).to.deep.equal(['W1', 'W2']);
    expect(shapesOf(sizes, ['W', 'V'])).to.deep.equal({
      X: [3, 5],
      Y: [4, 5],
      W1: [2, 3],
      W2: [4, 2],
      V1: [2, 3],
      V2: [4, 2],
    });
    expect(zeroWeights(sizes).map((W) => rowsOf(valueOf(W)))).to.deep.equal([
      [
        ['0', '0', '0'],
        ['0', '0', '0'],
      ],
      [
        ['0', '0'],
        ['0', '0'],
        ['0', '0'],
        ['0', '0'],
      ],
    ]);
  });

  it('counts errors off the diagonal as often as the weight says', () => {
    const { weighting, weights } = networkOnData(sizesOf([2, 1, 2], 3), 'V', '5/2');
    expect(rowsOf(valueOf(weighting))).to.deep.equal([
      ['1', '5/2', '5/2'],
      ['5/2', '1', '5/2'],
    ]);
    expect(weights).to.deep.equal([terms.data('V1'), terms.data('V2')]);
    expect(networkOnData(sizes).weighting).to.deep.equal(terms.constant('1', 4, 5));
  });

  it('multiplies weights from the last to the first, and none to the identity', () => {
    const [first, second] = [numbers([[1, 2]]), numbers([[3], [4]])];
    expect(rowsOf(valueOf(productOf([first, second], 2)))).to.deep.equal([
      ['3', '6'],
      ['4', '8'],
    ]);
    expect(productOf([], 2)).to.deep.equal(
      numbers([
        [1, 0],
        [0, 1],
      ]),
    );
    expect(identityMatrix(1)).to.deep.equal(numbers([[1]]));
  });

  it('takes the targets from the outputs', () => {
    const network = networkWith(sizesOf([1, 1, 2], 1), [numbers([[2]]), numbers([[3], [4]])]);
    const onNumbers = { ...network, inputs: numbers([[5]]), targets: numbers([[1], [50]]) };
    expect(rowsOf(valueOf(errorOf(onNumbers, sizesOf([1, 1, 2], 1))))).to.deep.equal([['29'], ['-10']]);
  });
});
