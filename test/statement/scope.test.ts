/** Scopes as their authors write them. */
import { expect } from 'chai';
import { every, these } from 'lossproof/statement';
import type { Quantified } from '../../src/statement/definition.js';

describe('statement/definition, scopes', () => {
  it('says every size, or the recorded sizes', () => {
    expect(every('all')).to.deep.equal({ sizes: 'every', prefix: [{ range: 'all', of: 'everything' }] });
    expect(these('given')).to.deep.equal({ sizes: 'these', prefix: [{ range: 'given', of: 'everything' }] });
  });

  it('keeps the order of the quantifiers', () => {
    const [data, weights] = [
      { range: 'almost-every', of: 'data' },
      { range: 'all', of: 'weights' },
    ] as const;
    expect(every('almost-every data', 'all weights').prefix).to.deep.equal([data, weights]);
    expect(every('all weights', 'almost-every data').prefix).to.deep.equal([weights, data]);
  });

  it('reads each range, of each name', () => {
    for (const range of ['all', 'almost-every', 'some', 'given', 'drawn'] as const) {
      expect(these(range).prefix).to.deep.equal([{ range, of: 'everything' }]);
      for (const of of ['data', 'weights', 'first weights'] as const) {
        for (const scope of [every, these]) expect(scope(`${range} ${of}`).prefix).to.deep.equal([{ range, of }]);
      }
    }
  });

  it('has no words for a set that is only not null, nor for everything that is named', () => {
    // @ts-expect-error Only a negation says that a set is not null.
    const many: Quantified = 'many data';
    // @ts-expect-error A range alone says everything.
    const everything: Quantified = 'all everything';
    expect([many, everything]).to.have.length(2);
  });
});
