import { expect } from 'chai';
import statement from '../../../lemmas/xls16/population-frequency.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/population-frequency', () => {
  it('bounds the frequency by 1/40, by 1/20 in the plane, and by more where trials are few', () => {
    for (const [sizes, bound] of [
      [{ d: 5, m: 20, trials: 4500 }, '1/40'],
      [{ d: 5, m: 20, trials: 2000 }, '1/10'],
      [{ d: 2, m: 5, trials: 10_000 }, '1/20'],
      [{ d: 2, m: 5, trials: 1000 }, '1/8'],
    ] as const) {
      expect(partsOf(statedAt(statement, sizes)), JSON.stringify(sizes)).to.deep.equal([
        {
          ...{ kind: 'eventFrequency', event: 'eigenvalue', dimension: sizes.d, samples: sizes.m, bits: 24 },
          ...{ factor: '1/2', trials: sizes.trials, relation: 'atMost', bound },
        },
      ]);
    }
  });

  it('has a control with one sample more, in 3 to 10 dimensions, where the event is frequent', () => {
    const { 'one-sample-more': control } = statement.controls;
    for (const [d, moderate] of [
      [2, 3],
      [7, 7],
      [30, 10],
    ] as const) {
      const subject = control.subject?.({ sizes: { d, m: 1, trials: 1000 }, parameters: {} });
      const sizes = { d: moderate, m: (moderate * (moderate + 3)) / 2 + 1, trials: 1000 };
      expect(subject?.sizes, `d = ${d}`).to.deep.equal(sizes);
      const [part] = partsOf(statedAt(statement, sizes, { variant: 'one-sample-more' }));
      expect(part).to.deep.include({ kind: 'eventFrequency', relation: 'atLeast', bound: '1/2' });
    }
  });

  it('has no matrices, decides that m is the last rank of degree 2, and does not hold elsewhere', () => {
    const stated = statedAt(statement);
    expect(stated.outcomes.map(({ shapes }) => shapes)).to.deep.equal([{}]);
    expect(decidable(stated)).to.deep.equal(['last-rank-of-degree-2: holds, broken', 'uniform-inputs: assumed']);
    expect(stated.hypotheses[0]?.broken).to.deep.include({ relation: 'differs' });
  });
});
