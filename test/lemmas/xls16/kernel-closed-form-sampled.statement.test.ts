import { expect } from 'chai';
import statement from '../../../lemmas/xls16/kernel-closed-form-sampled.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/kernel-closed-form-sampled', () => {
  it('allows sixteen standard deviations, which shrink like 1/√n', () => {
    for (const [n, upper] of [
      [5000, '4/35'],
      [20_000, '8/141'],
      [10_000, '2/25'],
    ] as const) {
      const [enclosed] = partsOf(statedAt(statement, { n }));
      expect(enclosed, `n = ${n}`).to.deep.include({ kind: 'enclosed', lower: '0', upper });
    }
  });

  it('has points and weights, in its control too', () => {
    for (const [variant, lower] of [
      ['claim', '0'],
      ['independent-events', '1/8'],
    ] as const) {
      const stated = statedAt(statement, { d: 3, m: 4, n: 5000 }, { variant });
      expect(stated.outcomes[0]?.shapes, variant).to.deep.equal({ X: [3, 4], W: [5000, 3] });
      expect(partsOf(stated)[0], variant).to.deep.include({ lower });
    }
    expect(decidable(statedAt(statement))).to.deep.equal(['uniform-directions: assumed']);
  });
});
