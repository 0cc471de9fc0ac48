import { expect } from 'chai';
import fc from 'fast-check';
import { linearNetworks, type LinearPoint } from 'lossproof/search';
import {
  between,
  corner,
  correlation,
  identityOf,
  loss,
  symbolic,
  threeLayerSizes,
  threeNetworks,
  times,
  transposed,
} from '../../../../lemmas/k16/shared/layers.js';
import { rationals } from '../../../support.js';
import { rowsOf, valueOf, valuesOf } from '../looks.js';

const entry = fc.integer({ min: -3, max: 3 });
const matrix = (rows: number, columns: number) =>
  fc
    .array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
    .map(rationals);

/** Points of a network of widths 2, 1, 3, 2 on two samples. */
const points = fc
  .record({ inputs: matrix(2, 2), targets: matrix(2, 2), W1: matrix(1, 2), W2: matrix(3, 1), W3: matrix(2, 3) })
  .map(({ inputs, targets, W1, W2, W3 }): LinearPoint => ({
    inputs,
    targets,
    weighting: rationals([
      [1, 1],
      [1, 1],
    ]),
    weights: [W1, W2, W3],
  }));

describe('k16/shared/layers', () => {
  const network = symbolic([2, 1, 3, 2], 2);

  it('writes down the loss and the gradient between layers that the kernel computes', () => {
    fc.assert(
      fc.property(points, (point) => {
        const values = valuesOf(point);
        expect(valueOf(loss(network), values).entries).to.deep.equal([linearNetworks.lossOf(point)]);
        const G = linearNetworks.gradientBetween(point, 0, 3);
        expect(rowsOf(valueOf(correlation(network), values))).to.deep.equal(rowsOf(G));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out the identities of a product', () => {
    const [W1, W2, W3] = network.weights;
    expect(between(network, 0, 0)).to.equal(undefined);
    expect(between(network, 1, 3)).to.deep.equal(times(W3, W2));
    expect(times(undefined, W1)).to.equal(W1);
    expect(transposed(undefined)).to.equal(undefined);
  });

  it('has networks of one, two and three hidden layers at once', () => {
    const sizes = { d0: 2, d1: 3, d2: 4, d3: 5, dy: 6, N: 7 };
    expect(threeNetworks(sizes).map(({ widths }) => widths)).to.deep.equal([
      [2, 3, 6],
      [2, 3, 4, 6],
      [2, 3, 4, 5, 6],
    ]);
    const { d3, N } = threeLayerSizes(sizes, { width: 8, samples: 9 });
    expect([d3.default, d3.least, d3.most, N.default, N.most]).to.deep.equal([5, 1, 8, 7, 9]);
  });

  it('has a corner of one in a matrix of zeros', () => {
    expect(rowsOf(valueOf(corner(2, 3)))).to.deep.equal([
      ['1', '0', '0'],
      ['0', '0', '0'],
    ]);
    expect(rowsOf(valueOf(identityOf(2)))).to.deep.equal([
      ['1', '0'],
      ['0', '1'],
    ]);
  });
});
