import { expect } from 'chai';
import statement, { statesAt } from '../../../lemmas/sh17/region-critical.statement.js';
import { partsOf, statedAt } from '../support.js';

const data = (name: string) => ({ kind: 'data', name });

describe('the statement of sh17/region-critical', () => {
  it('claims the recorded table, which has a column for each state', () => {
    const stated = statedAt(statement, { d0: 2, d1: 3, N: 5 }, { parameters: { slope: '-1/2' } });
    expect(partsOf(stated)).to.deep.equal([
      {
        ...{ kind: 'regionTable', data: data('X'), labels: data('y'), slope: '-1/2', units: 3 },
        ...{ cells: data('cells'), table: data('table') },
      },
    ]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [2, 5], y: [1, 5], cells: [2, 5], table: [2, 220] });
    expect(stated.hypotheses).to.deep.equal([]);
    expect(statesAt({ sizes: { d0: 3, d1: 2, N: 4 }, parameters: { slope: '0' } })).to.equal(14 + 91);
  });

  for (const [variant, mustRefute, kinds] of [
    ['global-minimum', true, '3 3'],
    ['teacher-on-boundary', true, '0 0 0 0 0 0'],
    ['linear-network', false, '3 3'],
  ] as const) {
    it(`has in ${variant} a table of its own`, () => {
      const stated = statedAt(statement, {}, { variant });
      expect(stated.mustRefute).to.equal(mustRefute);
      const [proposition] = partsOf(stated);
      if (proposition?.kind !== 'regionTable' || proposition.table.kind !== 'matrix') return expect.fail('a table');
      const { columns, entries } = proposition.table;
      expect(entries.slice(0, columns).join(' ')).to.equal(kinds);
      expect(stated.outcomes[0]?.shapes).to.deep.equal({});
    });
  }

  it('is impossible for fewer samples than inputs, and for too many states', () => {
    expect(() => statedAt(statement, { d0: 3, N: 2 })).to.throw(/at least as many samples as inputs/);
    expect(() => statedAt(statement, { d0: 2, d1: 4, N: 9 })).to.throw(
      /at most 5000 states of regions, not \d+, which take some \d+ minutes or more/,
    );
    expect(() => statedAt(statement, { d0: 1, d1: 6, N: 20 })).not.to.throw();
  });
});
