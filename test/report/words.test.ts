/** Phrases that all reports share. */
import { GENERIC } from '../../src/kernel/libraries/twoLayer/generic.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { rationals, type Proposition } from '../../src/kernel/full.js';
import { errorText, polyglot } from '../../src/language/index.js';
import {
  assumedOf,
  assuranceText,
  counted,
  readingOf,
  reachText,
  secondsText,
  shortDigest,
  sizesText,
} from '../../src/report/words.js';
import { SIX } from '../support.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The power of two that a text such as 2⁻¹²⁸ names. */
function powerIn(text: string): number {
  const [, digits] = /^2⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(text) ?? expect.fail(text);
  return Number(Array.from(digits as string, (digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
}

describe('report/words', () => {
  it('bound an error by itself where it is plain, and else by the least power of two above it', () => {
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
          [1n, 2n, 20],
          [999_999n, 1_000_000n, 0],
        ],
      },
    );
    expect(errorText('0')).to.equal(undefined);
    expect(assuranceText('exact', '0')).to.equal('exact');
    expect(assuranceText('statistical', '1/20')).to.equal('statistical, error at most 1/20');
  });

  it('round times to what a person wants to know', () => {
    expect([0, 0.004, 12.345, 99.99, 100, 5999, 6000, 90_000].map(secondsText)).to.deep.equal([
      '0.00 s',
      '0.00 s',
      '12.35 s',
      '99.99 s',
      '1.7 min',
      '100.0 min',
      '1.7 h',
      '25.0 h',
    ]);
  });

  it('put one thing in the singular', () => {
    expect([0, 1, 2].map((count) => counted(count, 'cell'))).to.deep.equal(['0 cells', '1 cell', '2 cells']);
    expect(counted(3, 'hypothesis', 'hypotheses')).to.equal('3 hypotheses');
  });

  it('name sizes, reaches, digests, and what is assumed', () => {
    expect(sizesText({ d0: 4, slope: '1/10' })).to.equal('d0=4 slope=1/10');
    expect(reachText({ sizes: 'these', prefix: GENERIC })).to.equal('these sizes × almost every data, all weights');
    expect(shortDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)).to.equal('sha256:0123456789ab…');
    const statuses = (['checked', 'assumed', 'violated', 'assumed'] as const).map((status, at) => ({
      id: `h${at}`,
      status,
      used: at !== 3,
    }));
    expect(assumedOf(statuses)).to.equal('h1');
    expect(assumedOf([])).to.equal('');
  });

  it('call a formula short by its TeX, and the English complete by the kind of proposition', () => {
    const long: Proposition = { ...SIX, left: Array.from({ length: 200 }, () => '2') };
    const [short, other] = [readingOf(SIX, polyglot), readingOf(long, polyglot)];
    expect([short.short, other.short]).to.deep.equal([true, false]);
    expect(other.tex.length).to.be.greaterThan(320);
    expect([short.complete, other.complete]).to.deep.equal([true, true]);
    expect(readingOf({ kind: 'conjunction', of: [SIX, SIX] }, polyglot).complete).to.equal(false);
  });
});
