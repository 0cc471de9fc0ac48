import { expect } from 'chai';
import { counted, decimalText, listed, powerOfTwo, rounded } from '../../../site/pictures/numbers.js';

describe('numbers in the words of a picture', () => {
  it('are rounded, raised, counted and listed', () => {
    expect([rounded(0.123456), rounded(123456), rounded(1e-9)]).to.deep.equal(['0.123', '123000', '10⁻⁹']);
    expect([powerOfTwo(64), powerOfTwo(-68)]).to.deep.equal(['2⁶⁴', '2⁻⁶⁸']);
    expect([counted(1, 'seed'), counted(2, 'seed')]).to.deep.equal(['1 seed', '2 seeds']);
    expect([listed([]), listed(['1']), listed(['1', '2', '3'])]).to.deep.equal(['', '1', '1, 2 and 3']);
  });

  it('are decimals where the denominator divides a power of ten', () => {
    const texts = ['3/8', '-1/20', '7', '0', '4639/10000', '1/1000000'].map(decimalText);
    expect(texts).to.deep.equal(['0.375', '−0.05', '7', '0', '0.4639', '0.000001']);
  });
});
