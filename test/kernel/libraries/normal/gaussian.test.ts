import { expect } from 'chai';
import { gaussian } from '../../../../src/kernel/libraries/normal/gaussian.js';
import { formatRational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { Stream } from '../../../../src/kernel/core/data/stream.js';

const draws = (name: string, count: number, bits: number): Rational[] => {
  const stream = new Stream(name);
  return Array.from({ length: count }, () => gaussian(stream, bits));
};

const VECTOR_8 = ['-69/64', '-27/64', '45/256', '169/128', '-65/256', '-9/256', '-405/256', '37/32'];
const VECTOR_64 = [
  '-1241115612511552503/1152921504606846976',
  '14801684923763617303/18446744073709551616',
  '-3222870371214646843/18446744073709551616',
];
const VECTOR_1 = ['-1', '-1/2', '0', '3/2', '-1/2', '0', '-3/2', '1'];

/** Φ(b) − Φ(a) by the midpoint rule. */
function normalMass(a: number, b: number): number {
  const steps = 2000;
  const width = (b - a) / steps;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += Math.exp(-((a + (i + 0.5) * width) ** 2) / 2) * width;
  return sum / Math.sqrt(2 * Math.PI);
}

describe('gaussian', () => {
  it('draws the same numbers for ever', () => {
    expect(draws('vector', 8, 8).map(formatRational)).to.deep.equal(VECTOR_8);
    expect(draws('vector', 3, 64).map(formatRational)).to.deep.equal(VECTOR_64);
    expect(draws('vector', 8, 1).map(formatRational)).to.deep.equal(VECTOR_1);
  });

  it('rounds the same deviate to the nearest multiple of the stated power of two', () => {
    // Digits are drawn only as rounding needs them, so the first deviate is the same at all sizes, except for its sign.
    const first = (bits: number): Rational => {
      const { numerator, denominator } = draws('rounding', 1, bits)[0] as Rational;
      return { numerator: numerator < 0n ? -numerator : numerator, denominator };
    };
    const fine = first(60);
    for (const bits of [1, 4, 20]) {
      const coarse = first(bits);
      expect((1n << BigInt(bits)) % coarse.denominator).to.equal(0n);
      const error = fine.numerator * coarse.denominator - coarse.numerator * fine.denominator;
      const size = error < 0n ? -error : error;
      expect(size * 2n * (1n << BigInt(bits)) <= fine.denominator * coarse.denominator).to.equal(true);
    }
  });

  /** A stream with given words; each byte takes a word of its own. */
  const scripted = (...words: number[]): { stream: Stream; words: number[] } => {
    const next = () => words.shift() ?? expect.fail('more words drawn than expected');
    return { stream: { word: next, byte: next } as unknown as Stream, words };
  };
  const HALF = 2 ** 31;

  it('can be worked by hand', () => {
    // k = 0, as the run ½ > u₁ ends at once; x = ¾, kept as the uniform drawn before it is no smaller.
    const positive = scripted(HALF - 1, HALF, 2 ** 32 - 1, 3 * 2 ** 30, 0);
    expect(formatRational(gaussian(positive.stream, 4))).to.equal('3/4');
    expect(positive.words).to.deep.equal([]);
    const negative = scripted(HALF - 1, HALF, 2 ** 32 - 1, 3 * 2 ** 30, 1);
    expect(formatRational(gaussian(negative.stream, 4))).to.equal('-3/4');
    // Only the lowest bit of the byte is the sign.
    const even = scripted(HALF - 1, HALF, 2 ** 32 - 1, 3 * 2 ** 30, 254);
    expect(formatRational(gaussian(even.stream, 4))).to.equal('3/4');
  });

  it('starts again when the fraction is rejected', () => {
    // x = ¾, z = ½ < x, the coin ½·2 < ¾ fails: a run of length 0, which is even, so x is kept.
    const kept = scripted(HALF - 1, HALF, HALF, 3 * 2 ** 30, HALF, 0);
    expect(formatRational(gaussian(kept.stream, 4))).to.equal('3/4');
    expect(kept.words).to.deep.equal([]);
    // The coin ¼·2 < ¾ succeeds and z′ = ¾ ≥ z ends the run at length 1, which is odd: from the start, x = ¼.
    const rejected = scripted(
      HALF - 1,
      HALF,
      HALF,
      3 * 2 ** 30,
      2 ** 30,
      3 * 2 ** 30,
      HALF - 1,
      HALF,
      HALF,
      2 ** 30,
      0,
    );
    expect(formatRational(gaussian(rejected.stream, 4))).to.equal('1/4');
    expect(rejected.words).to.deep.equal([]);
  });

  it('compares as many digits as it takes', () => {
    // The second uniform equals the first in 32 digits and is smaller in the next, which makes a run of length 2, and k = 1.
    const equal = scripted(5, 5, 6, 7, HALF, HALF - 1, HALF, 2 ** 32 - 1, 0, 2 ** 32 - 1, 0);
    expect(formatRational(gaussian(equal.stream, 4))).to.equal('1');
    expect(equal.words).to.deep.equal([]);
  });

  it('has the frequencies of the normal distribution', () => {
    const count = 20_000;
    const edges = [-9, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 9];
    const values = draws('frequencies', count, 40).map((x) => Number(x.numerator) / Number(x.denominator));
    let chiSquare = 0;
    edges.slice(1).forEach((right, bin) => {
      const left = edges[bin] as number;
      const expected = count * normalMass(left, right);
      const found = values.filter((x) => x >= left && x < right).length;
      chiSquare += (found - expected) ** 2 / expected;
    });
    // Nine degrees of freedom: above 33.7 with probability 10⁻⁴. The seed is fixed, so this passes always or never.
    expect(chiSquare).to.be.below(33.7);
    expect(values.some((x) => Math.abs(x) > 3.5)).to.equal(true);
  });
});
