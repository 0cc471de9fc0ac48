import { expect } from 'chai';
import statement from '../../../lemmas/sc16/rank-generic-minor.statement.js';
import { freeProduct } from '../../../lemmas/sc16/shared/twoLayer.js';
import { refusalOf } from '../../support.js';
import { decidable, statedAt } from '../support.js';

describe('the statement of sc16/rank-generic-minor', () => {
  it('is about the sizes that are asked for', () => {
    const stated = statedAt(statement, { d0: 2, d1: 3, N: 4 });
    expect(stated.outcomes).to.deep.equal([
      {
        finding: 'holds',
        proposition: {
          kind: 'genericRankForPatterns',
          sizes: { inputs: 2, units: 3, samples: 4 },
          slope: '1/10',
        },
        shapes: { A: [3, 4], X: [2, 4] },
        laws: {},
      },
    ]);
    expect(decidable(stated)).to.deep.equal([
      'few-samples: holds, broken',
      'nonzero-slope: holds, broken',
      'noise-density: assumed',
    ]);
  });

  it('says in its control that the rank of such a product is below N, for all data', () => {
    const { outcomes } = statedAt(statement, { d0: 3, d1: 3, N: 10 }, { variant: 'too-many-samples' });
    expect(outcomes).to.deep.equal([
      {
        finding: 'fails',
        proposition: { kind: 'rankBelow', matrix: freeProduct({ d0: 3, d1: 3, N: 10 }), bound: 10 },
        shapes: {},
        laws: {},
      },
    ]);
  });

  it('is refused two samples beyond the hypothesis', () => {
    expect(statedAt(statement, { d0: 2, d1: 2, N: 5 }).outcomes).to.have.length(1);
    expect(refusalOf(() => statedAt(statement, { d0: 2, d1: 2, N: 6 })).message).to.include('N at most d0·d1 + 1 = 5');
  });
});
