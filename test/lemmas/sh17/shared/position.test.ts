import { expect } from 'chai';
import { generalPosition } from '../../../../lemmas/sh17/shared/position.js';

describe('lemmas/sh17/shared/position', () => {
  it('is decided by the kernel, either way', () => {
    const subject = { sizes: {}, parameters: {} };
    const data = { kind: 'data', name: 'X' };
    expect(generalPosition.holds?.(subject)).to.deep.equal({ kind: 'samplePosition', data, are: 'general' });
    expect(generalPosition.broken?.(subject)).to.deep.equal({ kind: 'samplePosition', data, are: 'special' });
  });
});
