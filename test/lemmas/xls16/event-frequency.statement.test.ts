import { expect } from 'chai';
import statement from '../../../lemmas/xls16/event-frequency.statement.js';
import { PAIRS } from '../../../lemmas/xls16/shared/interval.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/event-frequency', () => {
  it('holds with any pair of bounds of the grid, a side that says nothing left out', () => {
    const { outcomes } = statedAt(statement, { d: 3, m: 6, trials: 1000 });
    const found = outcomes.map(({ finding, proposition, shapes }) => {
      expect([finding, shapes]).to.deep.equal(['holds', {}]);
      const parts = proposition.kind === 'conjunction' ? proposition.of : [];
      return Object.fromEntries(
        parts.map((part) => {
          if (part.kind !== 'eventFrequency') return expect.fail(`a frequency was expected, not ${part.kind}`);
          expect([part.dimension, part.samples, part.trials]).to.deep.equal([3, 6, 1000]);
          return [part.relation === 'atLeast' ? 'lower' : 'upper', part.bound];
        }),
      );
    });
    expect(found).to.deep.equal(PAIRS);
  });

  it('says of one sample, in its control, that the event is certain and its frequency at least 19/20', () => {
    const [always, counted] = partsOf(statedAt(statement, { d: 3, m: 1 }, { variant: 'one-sample' }));
    expect(always).to.deep.include({ kind: 'realComparison', relation: 'atMost' });
    expect(counted?.kind === 'conjunction' && counted.of).to.have.length(1);
  });

  it('assumes its only hypothesis', () => {
    expect(decidable(statedAt(statement))).to.deep.equal(['uniform-inputs: assumed']);
  });
});
