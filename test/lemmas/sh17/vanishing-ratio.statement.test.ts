import { expect } from 'chai';
import statement from '../../../lemmas/sh17/vanishing-ratio.statement.js';
import { partsOf, statedAt } from '../support.js';

describe('the statement of sh17/vanishing-ratio', () => {
  it('claims the theorem, and has the rate of the recorded samples beside it', () => {
    const stated = statedAt(statement, { N: 7 }, { parameters: { least: '1/99' } });
    const theorem = { kind: 'vanishingRatio', sizes: 'every' };
    const numbers = { kind: 'vanishingRatioAt', data: { kind: 'data', name: 'X' }, least: '1/99' };
    expect(partsOf(stated)).to.deep.equal([theorem, numbers]);
    expect(stated.outcomes[0]?.claimed).to.deep.equal(theorem);
    expect(stated.hypotheses).to.deep.equal([]);
  });

  it('has in its control that two equal samples of different labels leave no good point', () => {
    const stated = statedAt(statement, {}, { variant: 'parallel-samples' });
    expect(stated.mustRefute).to.equal(true);
    expect(partsOf(stated)).to.deep.equal([{ kind: 'equalSamples', sizes: 'every' }]);
  });

  it('is impossible for shares that say nothing', () => {
    for (const least of ['0', '-1/2']) {
      expect(() => statedAt(statement, {}, { parameters: { least } }), least).to.throw(/a share above zero/);
    }
  });
});
