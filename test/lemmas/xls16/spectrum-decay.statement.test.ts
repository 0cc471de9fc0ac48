import { expect } from 'chai';
import { propositions } from 'lossproof/statement';
import statement, { comparisons, threshold } from '../../../lemmas/xls16/spectrum-decay.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/spectrum-decay', () => {
  it('compares the first bound with the last eigenvalue on each stretch that m reaches', () => {
    const ranks = (m: number) =>
      comparisons({ sizes: { d: 3, m }, parameters: {} }).map(({ left, relation, right }) => [
        left.kind === 'rational' ? left.value : left.kind,
        relation,
        right.kind === 'rankedEigenvalue' ? right.rank : right.kind,
      ]);
    expect(ranks(2)).to.deep.equal([['1/12', 'atMost', 2]]);
    expect(ranks(4)).to.deep.equal([
      ['1/12', 'atMost', 3],
      ['1/48', 'atMost', 4],
    ]);
    expect(ranks(9)).to.deep.equal([
      ['1/12', 'atMost', 3],
      ['1/48', 'atMost', 4],
      ['1/60', 'atMost', 9],
    ]);
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
    expect(partsOf(stated)).to.have.length(3);
  });
});
