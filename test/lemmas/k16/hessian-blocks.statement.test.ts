import { expect } from 'chai';
import { linearNetworks, type LinearPoint } from 'lossproof/search';
import statement, { identities, swappedFactors } from '../../../lemmas/k16/hessian-blocks.statement.js';
import { rationals } from '../../support.js';
import { partsOf, rowsOf, statedAt, valueOf, valuesOf } from './looks.js';

const sizes = { d0: 2, d1: 3, d2: 1, d3: 2, dy: 2, N: 2 };
const point: LinearPoint = {
  inputs: rationals([
    [1, -2],
    [3, 1],
  ]),
  targets: rationals([
    [1, 0],
    [2, -1],
  ]),
  weighting: rationals([
    [1, 1],
    [1, 1],
  ]),
  weights: [
    [
      [1, 2],
      [0, -1],
      [3, 1],
    ],
    [[2, -1, 1]],
    [[1], [-3]],
    [
      [1, 1],
      [0, 2],
    ],
  ].map(rationals),
};

describe('the statement of k16/hessian-blocks', () => {
  it('is about all weights of one, two and three hidden layers, in symbols alone', () => {
    const stated = statedAt(statement, sizes);
    expect(partsOf(stated)).to.deep.equal(identities(sizes));
    expect(identities(sizes)).to.have.length(3);
    expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['holds', {}]]);
  });

  it('puts blocks together that agree in numbers with the Hessian that the kernel computes', () => {
    const { right } = identities(sizes)[2] ?? expect.fail('three hidden layers were expected');
    expect(rowsOf(valueOf(right, valuesOf(point)))).to.deep.equal(rowsOf(linearNetworks.hessianOf(point)));
  });

  it('says of other blocks in the control that they differ', () => {
    const stated = statedAt(statement, { d0: 2, d1: 2, dy: 2, N: 1 }, { variant: 'swapped-factors' });
    expect(stated.outcomes[0]?.finding).to.equal('fails');
    expect(partsOf(stated)).to.deep.equal([swappedFactors({ d0: 2, d1: 2, d2: 2, d3: 1, dy: 2, N: 1 })]);
  });
});
