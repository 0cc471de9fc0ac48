import { expect } from 'chai';
import statement, { agreement, disagreement } from '../../../lemmas/xls16/gram-deviation.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/gram-deviation', () => {
  it('has an identity for two samples, the same for any number of them', () => {
    const [few, many] = [2, 50].map((m) => partsOf(statedAt(statement, { d: 3, n: 4, m }))) as [unknown[], unknown[]];
    expect(few[0]).to.deep.include({ kind: 'identity' });
    expect(many[0]).to.deep.equal(few[0]);
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

  it('is impossible where the identity has too many terms', () => {
    expect(statedAt(statement, { d: 1000, n: 100 }).outcomes).to.have.length(1);
    expect(() => statedAt(statement, { d: 1000, n: 101 })).to.throw(/d·n at most 100000/);
  });
});
