import { expect } from 'chai';
import { propositions } from 'lossproof/statement';
import statement, { beyond, threshold } from '../../../lemmas/xls16/spectrum-decay.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/spectrum-decay', () => {
  it('speaks of every dimension, whichever is recorded, and of the rank after the threshold', () => {
    for (const [d, m] of [
      [3, 2],
      [3, 9],
      [1000, 1],
    ] as const) {
      expect(partsOf(statedAt(statement, { d, m }))).to.deep.equal([{ kind: 'spectrumDecay', constant: '1/4' }]);
    }
  });

  it('compares the eigenvalue after the threshold with its bound in the control', () => {
    const { left, relation, right } = beyond({ sizes: { d: 3 }, parameters: {} });
    expect(left).to.deep.equal({ kind: 'rankedEigenvalue', dimension: 3, rank: 10 });
    expect([relation, right]).to.deep.equal(['below', { kind: 'rational', value: '1/120' }]);
  });

  it('has no outcome beyond the threshold, except in its control', () => {
    for (const d of [2, 3, 10]) {
      const m = threshold(d) + 1;
      expect(statedAt(statement, { d, m: m - 1 }).outcomes, `d = ${d}`).to.have.length(1);
      expect(statedAt(statement, { d, m }).outcomes, `d = ${d}`).to.deep.equal([]);
      const control = statedAt(statement, { d, m }, { variant: 'one-rank-more' });
      expect(control.outcomes.map(({ finding }) => finding)).to.deep.equal(['fails']);
      expect(control.hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal(['few-ranks']);
    }
  });

  it('decides whether there are few ranks', () => {
    const stated = statedAt(statement, { d: 3, m: 9 });
    expect(decidable(stated)).to.deep.equal(['few-ranks: holds, broken', 'uniform-inputs: assumed']);
    expect(stated.hypotheses[0]?.holds).to.deep.equal(propositions.comparison([2, 9], 'atMost', [3, 6]));
    expect(stated.hypotheses[0]?.broken).to.deep.equal(propositions.comparison([2, 9], 'exceeds', [3, 6]));
  });
});
