import { expect } from 'chai';
import statement, { others } from '../../../lemmas/xls16/kernel-closed-form.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/kernel-closed-form', () => {
  it('bounds the largest difference of all pairs, and both sides at a few pairs', () => {
    for (const [m, pairs] of [
      [1, 0],
      [3, 2],
      [12, 3],
    ] as const) {
      expect(others(m), `m = ${m}`).to.have.length(pairs);
      expect(partsOf(statedAt(statement, { m })), `m = ${m}`).to.have.length(1 + 2 * pairs);
    }
    const [largest] = partsOf(statedAt(statement));
    if (largest?.kind !== 'realComparison') return expect.fail('a comparison was expected');
    expect([largest.left.kind, largest.relation]).to.deep.equal(['largestMagnitude', 'atMost']);
    expect(largest.right).to.deep.equal({ kind: 'rational', value: '1/1000000000000000000000000000000' });
  });

  it('is about points of the plane, in its control too', () => {
    for (const variant of ['claim', 'independent-events']) {
      const { outcomes } = statedAt(statement, { m: 5 }, { variant });
      expect(
        outcomes.map(({ shapes }) => shapes),
        variant,
      ).to.deep.equal([{ X: [2, 5] }]);
    }
    expect(decidable(statedAt(statement))).to.deep.equal(['uniform-directions: assumed']);
  });
});
