import { expect } from 'chai';
import statement, { lastMatrix } from '../../../lemmas/sc16/rank-deep.statement.js';
import { refusalOf } from '../../support.js';
import { decidable, partsOf, statedAt } from '../support.js';

describe('the statement of sc16/rank-deep', () => {
  it('names the widths, and as data the weights of all layers but the last hidden one', () => {
    const stated = statedAt(statement, { d0: 2, d1: 3, d2: 4, d3: 5, d4: 0, N: 6 });
    expect(partsOf(stated)).to.deep.equal([
      {
        kind: 'genericRankDeep',
        widths: [2, 3, 4, 5],
        samples: 6,
        slope: '1/10',
        weights: [
          { kind: 'data', name: 'W1' },
          { kind: 'data', name: 'W2' },
        ],
      },
    ]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ W1: [3, 2], W2: [4, 3] });
    expect(decidable(stated)).to.deep.equal([
      'few-samples: holds, broken',
      'nonzero-slope: holds, broken',
      'reached: holds, broken',
      'noise-density: assumed',
    ]);
  });

  it('says in its control that the rank is below N, of a matrix with data and noise', () => {
    const sizes = { d0: 2, d1: 3, d2: 2, d3: 0, d4: 0, N: 5 };
    const { outcomes } = statedAt(statement, sizes, { variant: 'zero-row' });
    expect(outcomes).to.deep.equal([
      {
        verdict: 'fails',
        proposition: {
          kind: 'rankBelow',
          matrix: lastMatrix({ sizes, parameters: { slope: '1/10' } }),
          bound: 5,
        },
        shapes: { X: [2, 5], W1: [3, 2], E1: [3, 5], A: [2, 5] },
      },
    ]);
  });

  it('is refused with a fourth layer and no third', () => {
    const { message } = refusalOf(() => statedAt(statement, { d3: 0, d4: 2 }));
    expect(message).to.include('no layer 4 without a layer 3');
  });
});
