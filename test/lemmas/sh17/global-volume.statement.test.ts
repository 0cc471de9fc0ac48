import { expect } from 'chai';
import statement from '../../../lemmas/sh17/global-volume.statement.js';
import { partsOf, statedAt } from '../support.js';

const SIZES = { d0: 3, N: 20, k: 2 };

describe('the statement of sh17/global-volume', () => {
  it('claims the theorem, and has the numbers of the recorded sizes beside it', () => {
    const stated = statedAt(statement, SIZES, { parameters: { chance: '1/7', bits: '30' } });
    const theorem = { kind: 'teacherVolume', sizes: 'every' };
    const numbers = { kind: 'teacherVolumeAt', inputs: 3, samples: 20, units: 2, chance: '1/7', bits: 30 };
    expect(partsOf(stated)).to.deep.equal([theorem, numbers]);
    expect(stated.outcomes[0]?.claimed).to.deep.equal(theorem);
    expect(stated.hypotheses).to.deep.equal([]);
  });

  it('has in its control that a zero sample leaves no region', () => {
    const stated = statedAt(statement, SIZES, { variant: 'zero-sample' });
    expect(stated.mustRefute).to.equal(true);
    expect(partsOf(stated)).to.deep.equal([{ kind: 'zeroSample', sizes: 'every' }]);
  });

  it('is impossible for chances that say nothing, and for what is no number of bits', () => {
    for (const chance of ['0', '-1/2', '1', '3']) {
      expect(() => statedAt(statement, SIZES, { parameters: { chance } }), chance).to.throw(/between 0 and 1/);
    }
    for (const bits of ['0', '-3', '1/2', '1000001']) {
      expect(() => statedAt(statement, SIZES, { parameters: { bits } }), bits).to.throw(/number of bits from 1/);
    }
  });
});
