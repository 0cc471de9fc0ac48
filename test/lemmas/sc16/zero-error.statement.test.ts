import { expect } from 'chai';
import statement from '../../../lemmas/sc16/zero-error.statement.js';
import { refusalOf } from '../../support.js';
import { decidable, partsOf, statedAt } from '../support.js';

const THEOREM = { kind: 'minimaHaveZeroErrorEverySize', slope: '1/10' };
const SHAPES = { X: [2, 4], E: [3, 4], y: [1, 4], W1: [3, 2], w2: [1, 3] };

describe('the statement of sc16/zero-error', () => {
  it('is the theorem with an example, or the theorem alone, which needs no data', () => {
    const stated = statedAt(statement, { d0: 2, d1: 3, N: 4 });
    const [theorem, example] = partsOf(stated);
    expect(theorem).to.deep.equal(THEOREM);
    expect(example).to.include({ kind: 'differentiableMinimum', error: 'zero' });
    expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([
      ['holds', SHAPES],
      ['holds', {}],
    ]);
    expect(stated.outcomes[1]?.proposition).to.deep.equal(THEOREM);
    expect(decidable(stated)).to.deep.equal([
      'few-samples: holds, broken',
      'nonzero-slope: holds, broken',
      'noise-density: broken',
    ]);
  });

  for (const [variant, id, { d1, N }] of [
    ['too-many-samples', 'few-samples', { d1: 2, N: 6 }],
    ['no-noise', 'noise-density', { d1: 3, N: 6 }],
    ['zero-slope', 'nonzero-slope', { d1: 2, N: 3 }],
  ] as const) {
    it(`says of a minimum in the control ${variant} that its error is positive, with ${id} broken`, () => {
      const stated = statedAt(statement, { d0: 2, d1: 3, N: 4 }, { variant });
      expect(partsOf(stated)[0]).to.include({ kind: 'differentiableMinimum', error: 'positive' });
      const shapes = { X: [2, N], E: [d1, N], y: [1, N], W1: [d1, 2], w2: [1, d1] };
      expect(stated.outcomes.map((each) => [each.finding, each.shapes])).to.deep.equal([['fails', shapes]]);
      expect(stated.hypotheses.filter(({ mustBreak }) => mustBreak).map((each) => each.id)).to.deep.equal([id]);
    });
  }

  it('is refused with more than four samples a weight', () => {
    expect(statedAt(statement, { d0: 1, d1: 2, N: 8 }).outcomes).to.have.length(2);
    expect(refusalOf(() => statedAt(statement, { d0: 1, d1: 2, N: 9 })).message).to.include('N at most 4·d0·d1 = 8');
  });
});
