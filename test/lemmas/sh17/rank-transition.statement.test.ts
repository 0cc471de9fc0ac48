import { expect } from 'chai';
import statement from '../../../lemmas/sh17/rank-transition.statement.js';
import { partsOf, statedAt } from '../support.js';

describe('the statement of sh17/rank-transition', () => {
  it('has the probability at its sizes and slope', () => {
    const stated = (d1: number, N: number, slope: string) =>
      partsOf(statedAt(statement, { d1, N }, { parameters: { slope } }));
    expect(stated(2, 4, '1/3')).to.deep.equal([
      { kind: 'planeFullRank', units: 2, samples: 4, slope: '1/3', probability: '17/40' },
    ]);
    expect(stated(2, 4, '1')[0]).to.include({ probability: '0' });
  });

  it('has another at slope −1 in its control', () => {
    const [proposition] = partsOf(statedAt(statement, { d1: 3 }, { variant: 'negative-slope' }));
    expect(proposition).to.include({ units: 2, samples: 3, slope: '-1', probability: '1/2' });
  });
});
