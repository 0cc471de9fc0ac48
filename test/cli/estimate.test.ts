/** Estimates of the remaining time. */
import { expect } from 'chai';
import { remainingText } from '../../src/cli/estimate.js';

describe('cli/estimate', () => {
  it('multiplies the mean of the pieces so far by the number of the others', () => {
    expect(remainingText([1, 3], 5)).to.equal(' (about 6.00 s left)');
    expect(remainingText([60], 11)).to.equal(' (about 10.0 min left)');
  });

  it('counts pieces that were done without effort, and judges by the others', () => {
    expect(remainingText([2], 6, 4)).to.equal(' (about 4.00 s left)');
  });

  it('says nothing before the first piece and after the last', () => {
    expect(remainingText([], 5)).to.equal('');
    expect(remainingText([1, 2], 2)).to.equal('');
  });
});
