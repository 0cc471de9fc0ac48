import { expect } from 'chai';
import statement, { dependence } from '../../../lemmas/k16/assumption-audit.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of k16/assumption-audit', () => {
  it('speaks of every network, whichever size is recorded, and needs no data', () => {
    for (const d0 of [1, 4, 1000]) {
      const stated = statedAt(statement, { d0 });
      expect(partsOf(stated)).to.deep.equal([{ kind: 'activationDependent', sizes: 'every' }]);
      expect(stated.outcomes[0]?.shapes).to.deep.equal({});
    }
  });

  it('has the hypothesis of the paper broken by what it says, and does not use it', () => {
    const stated = statedAt(statement);
    expect(decidable(stated)).to.deep.equal(['independent-activations: broken']);
    expect(stated.hypotheses[0]).to.deep.include({ broken: dependence, used: false });
  });

  it('takes the mean over either weight in its control', () => {
    const stated = statedAt(statement, {}, { variant: 'random-weights' });
    expect(stated.outcomes.map(({ finding }) => finding)).to.deep.equal(['fails']);
    expect(stated.mustRefute).to.equal(true);
    const [proposition] = partsOf(stated);
    if (proposition?.kind !== 'identity') return expect.fail('an identity was expected');
    expect(proposition.right).to.deep.equal({ kind: 'constant', value: '1/2', rows: 1, columns: 2 });
  });
});
