import { expect } from 'chai';
import fc from 'fast-check';
import { rationals } from '../../src/kernel/full.js';
import { errorText } from '../../src/report/words.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The power of two that a text such as 2⁻¹²⁸ names. */
function powerIn(text: string): number {
  const [, digits] = /^2⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(text) ?? expect.fail(text);
  return Number(Array.from(digits as string, (digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
}

describe('report/words: errorText', () => {
  it('bounds an error by itself where it is plain, and else by the least power of two above it', () => {
    const numerator = fc.bigInt({ min: 1n, max: 10n ** 20n });
    fc.assert(
      fc.property(numerator, numerator, fc.nat({ max: 400 }), (a, b, more) => {
        // At most 1, as every bound of a probability is.
        const error = rationals.rational(a < b ? a : b, (a < b ? b : a) << BigInt(more));
        const text = errorText(rationals.formatRational(error)) as string;
        if (error.denominator < 1_000_000n) {
          expect(rationals.parseRational(text)).to.deep.equal(error);
          return;
        }
        const power = BigInt(powerIn(text));
        expect(error.numerator << power <= error.denominator, `${text} bounds it`).to.equal(true);
        expect(error.numerator << (power + 1n) > error.denominator, `${text} is the least`).to.equal(true);
      }),
      {
        examples: [
          [1n, 1n, 128],
          [1n, 20n, 0],
          [1n, 2n, 20],
          [999_999n, 1_000_000n, 0],
        ],
      },
    );
    expect(errorText('0')).to.equal(undefined);
  });
});
