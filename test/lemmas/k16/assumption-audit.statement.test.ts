import { expect } from 'chai';
import statement from '../../../lemmas/k16/assumption-audit.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of k16/assumption-audit', () => {
  it('rejects independence at the level, and says that both values occur', () => {
    const stated = statedAt(statement, { d0: 3, N: 50 }, { parameters: { level: '1/100' } });
    const parts = partsOf(stated);
    expect(parts.map(({ kind }) => kind)).to.deep.equal(['dependent', 'entriesPositive', 'entriesPositive']);
    expect(parts[0]).to.include({ level: '1/100' });
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ w: [1, 3], x: [1, 50], O: [2, 50] });
    expect(decidable(stated)).to.deep.equal(['independent-activations: broken', 'seed-fixed-beforehand: assumed']);
    expect(stated.hypotheses[0]?.broken).to.deep.equal(parts[0]);
  });

  it('tests activations of a copy in the control', () => {
    const stated = statedAt(statement, { d0: 3, N: 50 }, { variant: 'independent-copy' });
    expect(stated.outcomes.map(({ finding }) => finding)).to.deep.equal(['fails']);
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['notRejected']);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ w: [1, 3], x: [1, 50], c: [1, 50], D: [2, 50] });
    expect(stated.hypotheses.some(({ mustBreak }) => mustBreak)).to.equal(false);
  });

  it('refuses a single input, which would leave no others', () => {
    expect(() => statedAt(statement, { d0: 1 })).to.throw('at least 2');
  });
});
