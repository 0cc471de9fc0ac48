import { expect } from 'chai';
import { matrices, rationals } from 'lossproof/search';
import statement, { hessianOnData } from '../../../lemmas/sc16/absorption.statement.js';
import { rationals as matrix, shownRows } from '../../support.js';
import { decidable, partsOf, statedAt } from '../support.js';
import { valueOf } from './jobs.js';

describe('the statement of sc16/absorption', () => {
  it('has two identities in indeterminates', () => {
    const stated = statedAt(statement, { d0: 3, N: 2 });
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['identityEverySize', 'identityEverySize']);
    expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['holds', {}]]);
  });

  it('has the Hessian of one unit in its control, with c and −g', () => {
    // e = (1, 2), a = (1, 1), x = 1 and 3, w = 2: g = (1·1 + 2·3)/2 and c = (2² + 6²)/2.
    const values = { e: matrix([[1, 2]]), a: matrix([[1, 1]]), X: matrix([[1, 3]]), w: matrix([[2]]) };
    expect(shownRows(valueOf(hessianOnData({ d0: 1, N: 2 }), values))).to.deep.equal([
      ['20', '-7/2'],
      ['-7/2', '0'],
    ]);
  });

  it('takes the gradient for zero where it is', () => {
    const { hypotheses, outcomes } = statedAt(statement, { d0: 2, N: 3 }, { variant: 'zero-gradient' });
    expect(outcomes[0]?.shapes).to.deep.equal({ e: [1, 3], a: [1, 3], X: [2, 3], w: [1, 2] });
    const broken = hypotheses.find(({ id }) => id === 'nonzero-gradient')?.broken;
    if (broken?.kind !== 'identity') return expect.fail('an identity was expected');
    const [a, X] = [
      matrix([[1, 2, 3]]),
      matrix([
        [1, 0, 1],
        [0, 1, 1],
      ]),
    ];
    const vanishes = (e: number[][]): boolean =>
      valueOf(broken.left, { e: matrix(e), a, X }).entries.every(rationals.isZero);
    expect(vanishes([[6, 3, -2]])).to.equal(true);
    expect(vanishes([[6, 3, -1]])).to.equal(false);
    expect(matrices.transpose(valueOf(broken.right, {})).rows).to.equal(2);
  });

  it('decides nothing else', () => {
    expect(decidable(statedAt(statement))).to.deep.equal(['constant-pattern: assumed', 'nonzero-gradient: broken']);
  });
});
