import { expect } from 'chai';
import statement from '../../../lemmas/sh17/finite-size.statement.js';
import { decidable, partsOf, statedAt } from '../xls16/looks.js';

const SIZES = { d0: 30, N: 90, d1: 4, relu: 7 };

describe('the statement of sh17/finite-size', () => {
  it('bounds the probability for slopes other than 0 and 1, and for the slope 0, at the recorded sizes', () => {
    const stated = statedAt(statement, SIZES, { parameters: { bound: '1/3' } });
    const tail = { kind: 'deficiencyTail', inputs: 30, samples: 90, bound: '1/3' };
    expect(partsOf(stated)).to.deep.equal([
      { ...tail, units: 4, slopes: 'leaky' },
      { ...tail, units: 7, slopes: 'rectified' },
    ]);
    expect(partsOf(statedAt(statement, { ...SIZES, relu: 0 }, { parameters: { bound: '1/3' } }))).to.deep.equal([
      { ...tail, units: 4, slopes: 'leaky' },
    ]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({});
    expect(decidable(stated)).to.deep.equal(['enough-units: holds, broken']);
  });

  it('has in its control one sample more than rows', () => {
    const asked = { sizes: SIZES, parameters: { bound: '1/3' } };
    const subject = statement.controls['too-few-units'].subject?.(asked);
    expect(subject).to.deep.equal({ sizes: { d0: 30, N: 481, d1: 16, relu: 16 }, parameters: { bound: '1/3' } });
    const stated = statedAt(statement, subject?.sizes ?? {}, { variant: 'too-few-units' });
    expect(stated.mustRefute).to.equal(true);
    expect(partsOf(stated)).to.deep.equal([{ kind: 'deficientBySize', inputs: 30, samples: 481, units: 16 }]);
    expect(stated.hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal(['enough-units']);
  });

  it('is impossible for bounds that are no probabilities or say nothing', () => {
    for (const bound of ['0', '-1/2', '1', '3']) {
      expect(() => statedAt(statement, SIZES, { parameters: { bound } }), bound).to.throw(/between 0 and 1/);
    }
  });
});
