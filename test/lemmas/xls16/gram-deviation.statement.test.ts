import { expect } from 'chai';
import statement, { agreement, atEverySize, disagreement } from '../../../lemmas/xls16/gram-deviation.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/gram-deviation', () => {
  it('claims an identity at every size, the same whatever the recorded ones', () => {
    const [few, many] = [2, 50].map((m) => statedAt(statement, { d: 3, n: 4, m }).outcomes[0]);
    expect(few?.claimed).to.deep.equal(atEverySize());
    expect(many?.claimed).to.deep.equal(atEverySize());
    expect(partsOf(statedAt(statement)).map(({ kind }) => kind)).to.deep.equal(['identityEverySize', 'realComparison']);
  });

  it('allows the two sides to differ by 10⁻¹², and the wrong ones to differ by more', () => {
    const tolerance = { kind: 'rational', value: '1/1000000000000' };
    expect([agreement(5).relation, agreement(5).right]).to.deep.equal(['atMost', tolerance]);
    expect([disagreement(5).relation, disagreement(5).left]).to.deep.equal(['below', tolerance]);
  });

  it('has inputs and units, and can show its hypotheses', () => {
    const stated = statedAt(statement, { d: 3, n: 4, m: 5 });
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [3, 5], W: [4, 3] });
    expect(decidable(stated)).to.deep.equal(['directed-inputs: holds, broken', 'generic-units: holds, broken']);
    expect(statement.data).to.deep.equal({ matrix: 'X', dimension: 'd', samples: 'm' });
  });
});
