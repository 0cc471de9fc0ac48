import { expect } from 'chai';
import { linearNetworks, type LinearPoint } from 'lossproof/search';
import statement, { identities } from '../../../lemmas/k16/gradient.statement.js';
import { rationals } from '../../support.js';
import { partsOf, rowsOf, statedAt, valueOf, valuesOf } from './looks.js';

const sizes = { d0: 2, d1: 3, d2: 1, d3: 2, dy: 3, N: 2 };

describe('the statement of k16/gradient', () => {
  it('has a formula for each layer of one, two and three hidden layers, about symbols alone', () => {
    const stated = statedAt(statement, sizes);
    expect(partsOf(stated)).to.deep.equal(identities(sizes));
    expect(identities(sizes)).to.have.length(2 + 3 + 4);
    expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['holds', {}]]);
    expect(stated.hypotheses).to.deep.equal([]);
  });

  it('agrees in numbers with the gradient that the kernel computes', () => {
    const point: LinearPoint = {
      inputs: rationals([
        [1, -2],
        [3, 1],
      ]),
      targets: rationals([
        [1, 0],
        [2, -1],
        [0, 4],
      ]),
      weighting: rationals([
        [1, 1],
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
          [-1, 1],
        ],
      ].map(rationals),
    };
    const formulas = identities(sizes).slice(-4);
    for (const [k, gradient] of linearNetworks.gradients(point).entries()) {
      const { right } = formulas[k] ?? expect.fail(`no formula for layer ${k + 1}`);
      expect(rowsOf(valueOf(right, valuesOf(point))), `layer ${k + 1}`).to.deep.equal(rowsOf(gradient));
    }
  });

  it('compares with G alone where the shapes agree', () => {
    const [part] = partsOf(statedAt(statement, { d0: 2, d1: 2 }, { variant: 'dropped-factor' }));
    expect(part?.kind).to.equal('notIdentity');
    expect(statedAt(statement, {}, { variant: 'dropped-factor' }).outcomes[0]?.finding).to.equal('fails');
  });
});
