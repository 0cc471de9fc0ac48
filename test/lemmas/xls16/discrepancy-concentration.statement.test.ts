import { expect } from 'chai';
import statement from '../../../lemmas/xls16/discrepancy-concentration.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/discrepancy-concentration', () => {
  it('bounds the probability of four times the mean from above', () => {
    const stated = statedAt(statement, { d: 5, n: 7, trials: 2000 });
    expect(partsOf(stated)).to.deep.equal([
      {
        kind: 'eventFrequency',
        event: 'discrepancy',
        dimension: 5,
        samples: 7,
        bits: 24,
        factor: '4',
        trials: 2000,
        relation: 'atMost',
        bound: '1/20',
      },
    ]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({});
    expect(decidable(stated)).to.deep.equal(['uniform-units: assumed']);
  });

  it('bounds that of half the mean from below, in its control', () => {
    const control = statedAt(statement, {}, { variant: 'half-the-mean' });
    expect(partsOf(control)[0]).to.deep.include({ factor: '1/2', relation: 'atLeast', bound: '1/2' });
  });

  it('has a control in three dimensions or more', () => {
    const subject = statement.controls['half-the-mean'].subject;
    const dimensions = [2, 3, 9].map((d) => subject?.({ sizes: { d, n: 4, trials: 2000 }, parameters: {} }).sizes.d);
    expect(dimensions).to.deep.equal([3, 3, 9]);
  });
});
