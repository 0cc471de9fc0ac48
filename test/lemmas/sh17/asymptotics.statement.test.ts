import { expect } from 'chai';
import statement from '../../../lemmas/sh17/asymptotics.statement.js';
import { partsOf, statedAt } from '../support.js';

describe('the statement of sh17/asymptotics', () => {
  it('claims what is said up to the recorded samples, and has the experiments beside it', () => {
    const stated = statedAt(statement, { N: 5000 }, { parameters: { constant: '1/5' } });
    const [claimed, ...others] = partsOf(stated);
    expect(claimed).to.deep.equal({ kind: 'fourthRootLoses', factor: '1/5', to: 5000 });
    expect(stated.outcomes[0]?.claimed).to.deep.equal(claimed);
    expect(others.map(({ kind }) => kind)).to.deep.equal(['realComparison', 'realComparison', 'realComparison']);
  });

  it('is impossible without a positive constant', () => {
    for (const constant of ['0', '-23/100'])
      expect(() => statedAt(statement, {}, { parameters: { constant } })).to.throw(/a positive constant/);
  });

  it('has its control at ten times 9·10⁸ samples, whatever was asked for', () => {
    const [proposition] = partsOf(statedAt(statement, { N: 5000 }, { variant: 'more-samples' }));
    expect(JSON.stringify(proposition)).to.include('"9000000000"');
  });
});
