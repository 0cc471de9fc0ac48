import { expect } from 'chai';
import { floatOf, rangeOf, rangeText } from '../../../../lemmas/xls16/shared/ranges.js';

describe('ranges', () => {
  it('are read from rational numbers', () => {
    expect(['1/2', '-3', `1/1${'0'.repeat(400)}`, '2/3'].map(floatOf)).to.deep.equal([0.5, -3, 0, 2 / 3]);
    expect(rangeOf({ lower: '-1/4', upper: '1/8' })).to.deep.equal([-0.25, 0.125]);
  });

  it('are one number where both ends are the same in four digits', () => {
    expect(rangeText([0.12341, 0.12344])).to.equal('0.1234');
    expect(rangeText([0.12344, 0.12346])).to.equal('0.1234 to 0.1235');
    expect(rangeText([-2, 1e-7])).to.equal('−2 to 1e−7');
    expect(rangeText([123456, 123456])).to.equal('123500');
  });
});
