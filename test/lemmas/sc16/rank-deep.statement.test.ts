import { expect } from 'chai';
import { every } from 'lossproof/statement';
import statement, { severedProduct } from '../../../lemmas/sc16/rank-deep.statement.js';
import { refusalOf } from '../../support.js';
import { decidable, partsOf, statedAt } from '../support.js';

describe('the statement of sc16/rank-deep', () => {
  it('speaks of every depth and width, and of all first weights', () => {
    const stated = statedAt(statement, { d0: 2, d1: 3, d2: 4, d3: 5, d4: 0, N: 6 });
    expect(partsOf(stated)).to.deep.equal([{ kind: 'genericRankDeep', slope: '1/10' }]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({});
    expect(stated.scope).to.deep.equal(every('all first weights', 'almost-every data', 'all weights'));
    expect(decidable(stated)).to.deep.equal([
      'few-samples: holds, broken',
      'nonzero-slope: holds, broken',
      'reached: assumed',
      'noise-density: assumed',
    ]);
    expect(stated.hypotheses.filter(({ used }) => !used).map(({ id }) => id)).to.deep.equal([
      'reached',
      'noise-density',
    ]);
  });

  it('says in its control that the rank is below N, for all data and noise', () => {
    const sizes = { d0: 2, d1: 3, d2: 2, d3: 0, d4: 0, N: 5 };
    const { outcomes, mustRefute } = statedAt(statement, sizes, { variant: 'zero-row' });
    expect(outcomes).to.deep.equal([
      {
        finding: 'fails',
        proposition: { kind: 'rankBelow', matrix: severedProduct(sizes), bound: 5 },
        shapes: {},
        laws: {},
      },
    ]);
    expect(mustRefute).to.equal(true);
  });

  it('is refused with a fourth layer and no third', () => {
    const { message } = refusalOf(() => statedAt(statement, { d3: 0, d4: 2 }));
    expect(message).to.include('no layer 4 without a layer 3');
  });
});
