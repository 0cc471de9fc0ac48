import { expect } from 'chai';
import fc from 'fast-check';
import * as linear from '../../../../lemmas/k16/readings/linear.js';
import { atZero } from '../../../../lemmas/k16/bad-saddles.statement.js';
import { theorem as nonconvex } from '../../../../lemmas/k16/nonconvex.statement.js';
import { theorem as meanOverPaths } from '../../../../lemmas/k16/nonlinear-reduction.statement.js';
import type { Offered } from '../../../../lemmas/k16/readings/sentence.js';
import { linearLoss, numbersOf, partsOf, product, type Rows } from './networks.js';

const networksOf = (offered: Offered) => partsOf(offered).flatMap((part) => ('network' in part ? [part] : []));
const square = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 }), {
  minLength: 2,
  maxLength: 2,
});
const sumOfSquares = (rows: Rows): number => rows.flat().reduce((sum, entry) => sum + entry * entry, 0);

describe('k16/readings/linear', () => {
  it('has bad saddles with two and three hidden layers, of one loss that is 0 at other weights', () => {
    const saddles = networksOf(linear.badSaddles);
    expect(saddles.map(({ kind, network }) => [kind, 'weights' in network ? network.weights.length : 0])).to.deep.equal(
      [
        ['badSaddle', 3],
        ['badSaddle', 4],
      ],
    );
    expect(networksOf(linear.badAndStrict).map(({ kind }) => kind)).to.deep.equal(['strictSaddle']);
    const losses = networksOf(linear.twoPoints).map(({ network }) =>
      'weights' in network ? linearLoss(network) : expect.fail('a linear network'),
    );
    expect(losses).to.deep.equal([2.5, 0]);
  });

  it('has better weights beside the poor minimum of a weighted loss', () => {
    if (linear.weighted.kind !== 'poorLocalMinimum') return expect.fail(linear.weighted.kind);
    const { network } = linear.weighted;
    expect([linearLoss(network), linearLoss({ ...network, weights: linear.better })]).to.deep.equal([2, 0.5]);
  });

  it('speaks of every depth and width where it says so', () => {
    expect(linear.bends).to.deep.equal(nonconvex);
    expect(linear.meanModel).to.deep.equal(meanOverPaths);
    expect(linear.correlated).to.deep.equal(atZero);
    expect(partsOf(linear.badAndStrict)).to.include(linear.correlated);
  });

  it('says of X = 0 that the loss is a constant, and of Y = 0 what a critical point is', () => {
    fc.assert(
      fc.property(square, square, square, square, (W1, W2, W3, X) => {
        const P = product(W3, product(W2, W1));
        const values = { W1, W2, W3, X, Y: X };
        const { constantLoss, withoutTargets } = linear;
        expect(numbersOf(constantLoss.left, values)[0]?.[0]).to.equal(sumOfSquares(X) / 2);
        const squared = sumOfSquares(product(P, X));
        expect(numbersOf(withoutTargets.left, values)[0]?.[0]).to.equal(squared);
        expect(numbersOf(withoutTargets.right, values)[0]?.[0]).to.equal(squared);
      }),
      { numRuns: 25 },
    );
  });
});
