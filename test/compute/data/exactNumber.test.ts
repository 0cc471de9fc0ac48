/** Numbers of a text: exact in whatever way they are written, or none. */
import { expect } from 'chai';
import fc from 'fast-check';
import { exactNumber, isBeyondLimit } from '../../../src/compute/data/exactNumber.js';
import { rationalOfDouble, rationals } from 'lossproof/search';

const shown = (text: string): string | undefined => {
  const number = exactNumber(text);
  return number && rationals.formatRational(number);
};

describe('compute/data/exactNumber', () => {
  it('reads whole numbers, fractions, decimals and powers of ten', () => {
    for (const [text, value] of [
      ['3', '3'],
      ['-22/7', '-22/7'],
      ['+0.10', '1/10'],
      ['-0.0', '0'],
      ['.5', '1/2'],
      ['5.', '5'],
      ['1.000000000000000000e+00', '1'],
      ['2.5E-3', '1/400'],
      ['1e22', '10000000000000000000000'],
    ] as const) {
      expect(shown(text), text).to.equal(value);
    }
  });

  it('reads all digits of a fraction', () => {
    fc.assert(
      fc.property(fc.integer(), (top) => {
        // 20 digits behind the point are all that such a fraction has.
        const value = top / 2 ** 20;
        expect(exactNumber(value.toFixed(20)), value.toFixed(20)).to.deep.equal(rationalOfDouble(value));
      }),
    );
  });

  it('reads nothing else', () => {
    for (const text of [
      '',
      '.',
      '+',
      'e5',
      '1e',
      '1e99999',
      '0x10',
      '1_000',
      '1,5',
      'nan',
      'inf',
      '1 2',
      '1/0',
      '--1',
    ]) {
      expect(shown(text), text).to.equal(undefined);
    }
    expect(shown('1e1000')).to.have.length(1001);
    expect(shown('1e1001')).to.equal(undefined);
    expect(shown('9'.repeat(2001)), 'a text of no end').to.equal(undefined);
  });

  it('tells what is too long from what is no number', () => {
    for (const text of ['1e1001', '-1e999999999', '+.5E-99999', '9'.repeat(2001), `1/${'3'.repeat(2000)}`])
      expect(isBeyondLimit(text), text.slice(0, 20)).to.equal(true);
    for (const text of [
      '',
      '.',
      '1e',
      'e99999',
      '1/0',
      `1/${'0'.repeat(2000)}`,
      'x',
      '1e1000',
      '3',
      '22/7',
      '1e99999x',
    ])
      expect(isBeyondLimit(text), text.slice(0, 20)).to.equal(false);
  });
});
