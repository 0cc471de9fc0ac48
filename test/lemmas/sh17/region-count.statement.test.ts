import { expect } from 'chai';
import statement from '../../../lemmas/sh17/region-count.statement.js';
import { decidable, partsOf, statedAt } from '../support.js';

const counted = (count: number) => ({ kind: 'cellCount', data: { kind: 'data', name: 'X' }, count });

describe('the statement of sh17/region-count', () => {
  it('claims Cover’s number of the recorded samples', () => {
    for (const [sizes, count] of [
      [{ d0: 1, N: 9 }, 2],
      [{ d0: 2, N: 30 }, 60],
      [{ d0: 3, N: 12 }, 134],
      [{ d0: 8, N: 5 }, 32],
    ] as const) {
      const stated = statedAt(statement, sizes);
      expect(partsOf(stated)).to.deep.equal([counted(count)]);
      expect(decidable(stated)).to.deep.equal(['general-position: holds, broken']);
    }
  });

  it('has in its control the number of one sample less', () => {
    const stated = statedAt(statement, {}, { variant: 'parallel-samples' });
    expect(stated.mustRefute).to.equal(true);
    expect(partsOf(stated)).to.deep.equal([counted(2 * (1 + 4 + 6))]);
  });

  it('is impossible where counting is too much work', () => {
    expect(() => statedAt(statement, { d0: 3, N: 200 })).to.throw(/at most 1000000 traces/);
    expect(() => statedAt(statement, { d0: 2, N: 1000 })).not.to.throw();
  });
});
