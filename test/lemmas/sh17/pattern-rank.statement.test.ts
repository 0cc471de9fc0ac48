import { expect } from 'chai';
import statement from '../../../lemmas/sh17/pattern-rank.statement.js';
import { partsOf, statedAt } from '../xls16/looks.js';

describe('the statement of sh17/pattern-rank', () => {
  it('speaks of every size, whatever sizes are recorded', () => {
    for (const d0 of [2, 7]) {
      const stated = statedAt(statement, { d0 });
      expect(partsOf(stated)).to.deep.equal([{ kind: 'patternRank', sizes: 'every' }]);
      expect(stated.hypotheses).to.deep.equal([]);
    }
  });

  it('has in its control d0 + 1 equal columns and one of another slope', () => {
    const stated = statedAt(statement, { d0: 2 }, { variant: 'room-is-not-enough', parameters: { slope: '-1' } });
    expect(stated.mustRefute).to.equal(true);
    const pattern = { kind: 'matrix', rows: 2, columns: 4, entries: ['1', '1', '1', '-1', '1', '1', '1', '1'] };
    expect(partsOf(stated)).to.deep.equal([{ kind: 'deficientPattern', inputs: 2, pattern }]);
  });

  it('is impossible at slope 1, where all columns are equal', () => {
    expect(() => statedAt(statement, {}, { parameters: { slope: '1' } })).to.throw('a slope other than 1');
  });
});
