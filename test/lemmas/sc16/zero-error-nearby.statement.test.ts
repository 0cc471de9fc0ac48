import { expect } from 'chai';
import { networkOnData } from '../../../lemmas/sc16/shared/twoLayer.js';
import statement from '../../../lemmas/sc16/zero-error-nearby.statement.js';
import { refusalOf } from '../../support.js';
import { decidable, partsOf, statedAt } from '../support.js';

const SHAPES = { X: [2, 4], E: [3, 4], y: [1, 4], W1: [3, 2], w2: [1, 3] };
const SIZES = { d0: 2, d1: 3, N: 4 };

describe('the statement of sc16/zero-error-nearby', () => {
  it('says that a minimum is within the distance', () => {
    const stated = statedAt(statement, SIZES, { parameters: { distance: '1/7', slope: '1/2' } });
    expect(stated.outcomes).to.deep.equal([
      {
        finding: 'holds',
        proposition: { kind: 'minimumNearby', network: networkOnData('1/2'), distance: '1/7' },
        shapes: SHAPES,
        laws: {},
      },
    ]);
    expect(decidable(stated)).to.deep.equal([
      'few-samples: holds, broken',
      'nonzero-slope: holds, broken',
      'noise-density: broken',
    ]);
  });

  it('says in its control that some v has Gv = 0 and yv ≠ 0', () => {
    const stated = statedAt(statement, SIZES, { variant: 'too-many-samples' });
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['identity', 'notIdentity']);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({
      X: [3, 10],
      E: [3, 10],
      y: [1, 10],
      W1: [3, 3],
      w2: [1, 3],
      v: [10, 1],
    });
  });

  for (const [distance, sizes, reason] of [
    ['0', SIZES, 'a positive distance'],
    ['-1', SIZES, 'a positive distance'],
    ['1', { d0: 2000, d1: 100, N: 21 }, 'N·d0·d1 of at most 4 000 000'],
  ] as const) {
    it(`is refused at distance ${distance} and ${JSON.stringify(sizes)}`, () => {
      const { message } = refusalOf(() => statedAt(statement, sizes, { parameters: { distance } }));
      expect(message).to.include(reason);
    });
  }
});
