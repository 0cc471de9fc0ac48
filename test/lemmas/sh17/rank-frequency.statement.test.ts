import { expect } from 'chai';
import statement from '../../../lemmas/sh17/rank-frequency.statement.js';
import { PAIRS } from '../../../lemmas/xls16/shared/interval.js';
import { partsOf, statedAt } from '../support.js';

describe('the statement of sh17/rank-frequency', () => {
  it('holds with any pair of bounds of the grid, a side that says nothing left out', () => {
    const { outcomes } = statedAt(statement, { d0: 3, d1: 4, N: 9, trials: 2000 }, { parameters: { slope: '1/3' } });
    const found = outcomes.map(({ finding, proposition, shapes }) => {
      expect([finding, shapes]).to.deep.equal(['holds', {}]);
      const parts = proposition.kind === 'conjunction' ? proposition.of : [];
      return Object.fromEntries(
        parts.map((part) => {
          if (part.kind !== 'fullRankFrequency') return expect.fail(`a frequency was expected, not ${part.kind}`);
          const { inputs, units, samples, trials, slope } = part;
          expect([inputs, units, samples, trials, slope]).to.deep.equal([3, 4, 9, 2000, '1/3']);
          return [part.relation === 'atLeast' ? 'lower' : 'upper', part.bound];
        }),
      );
    });
    expect(found).to.deep.equal(PAIRS);
  });

  it('has one sample too many in its control, where the rank is never full and at most 1/20 is shown', () => {
    const stated = statedAt(statement, { d0: 3, d1: 4, trials: 1000 }, { variant: 'too-many-samples' });
    const [never, counted] = partsOf(stated);
    expect(never).to.deep.equal({ kind: 'deficientBySize', inputs: 3, samples: 13, units: 4 });
    expect(counted?.kind === 'conjunction' && counted.of).to.deep.equal([
      {
        kind: 'fullRankFrequency',
        ...{ inputs: 3, units: 4, samples: 13, slope: '1/10' },
        ...{ trials: 1000, relation: 'atMost', bound: '1/20' },
      },
    ]);
  });

  it('has one sample more than inputs in its control with slope 1, and two units at least', () => {
    for (const [d1, units] of [
      [4, 4],
      [1, 2],
    ] as const) {
      const stated = statedAt(statement, { d0: 3, d1, N: 9, trials: 1000 }, { variant: 'linear-units' });
      expect(stated.outcomes.map(({ finding }) => finding)).to.deep.equal(['fails']);
      expect(partsOf(stated)).to.deep.equal([
        {
          kind: 'fullRankFrequency',
          ...{ inputs: 3, units, samples: 4, slope: '1' },
          ...{ trials: 1000, relation: 'atMost', bound: '1/20' },
        },
      ]);
    }
  });
});
