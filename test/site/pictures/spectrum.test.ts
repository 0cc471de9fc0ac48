import { expect } from 'chai';
import { degreeOfRank } from '../../../src/kernel/libraries/arcCosine/sphere.js';
import { rationals, toFloat, type Rational } from '../../../src/search.js';
import { closedText, spectrum } from '../../../site/pictures/spectrum.js';
import { spectrumWords, valueWords } from '../../../site/pictures/spectrumWords.js';
import type { Spectrum } from '../../../site/pictures/messages.js';

const at = (d: number, rank: number): Spectrum => spectrum({ kind: 'spectrum', d, rank });
const number = (text: string): number => toFloat(rationals.parseRational(text) as Rational);

describe('the picture of the spectrum', () => {
  it('has stairs that follow one another, of the degrees that the kernel counts', () => {
    for (const d of [2, 3, 5, 12]) {
      const { stairs } = at(d, 1);
      stairs.forEach(({ from, to, count, degree }, i) => {
        expect(from).to.equal((stairs[i - 1]?.to ?? 0) + 1);
        expect(to - from + 1).to.equal(count);
        expect(degreeOfRank(d, from), `${d}`).to.equal(degree);
        if (to < 1e7) expect(degreeOfRank(d, to), `${d}`).to.equal(degree);
      });
      const values = stairs.map(({ value }) => value);
      expect(values).to.deep.equal([...values].sort((a, b) => b - a));
    }
  });

  it('has the closed forms in the plane, and 1/(4d) first', () => {
    const { stairs } = at(2, 1);
    expect(stairs.slice(0, 4).map(({ closed }) => closed)).to.deep.equal(['1/8', '1/π²', '5/(9π²)', '17/(225π²)']);
    for (const { closed, lower, upper } of stairs) {
      const [p = '', q = '1'] = closed.replace('π²', '').replace(/[()]/g, '').split('/');
      const value = Number(p) / (Number(q || '1') * (closed.includes('π²') ? Math.PI ** 2 : 1));
      expect(value, closed).to.be.within(number(lower) * (1 - 1e-9), number(upper) * (1 + 1e-9));
    }
    for (const d of [2, 3, 7, 30]) expect(at(d, 1).stairs[0]?.closed).to.equal(`1/${4 * d}`);
  });

  it('reaches the bound up to d(d+3)/2 and not at the next', () => {
    for (const d of [2, 3, 5, 8, 20]) {
      const { threshold } = at(d, 1);
      expect([1, d, d + 1, threshold, threshold + 1].map((m) => at(d, m).isAbove)).to.deep.equal([
        true,
        true,
        true,
        true,
        false,
      ]);
    }
  });

  it('has sums that rise to one half', () => {
    const sums = [1, 6, 20, 21, 100, 1000].map((m) => number(at(5, m).trace[0]));
    expect(sums).to.deep.equal([...sums].sort((a, b) => a - b));
    expect(sums[0]).to.equal(5 / 20);
    expect(sums[1]).to.be.closeTo(5 / 20 + 9 / 256, 1e-6);
    expect(sums.at(-1)).to.be.within(0.48, 0.5);
  });

  it('stays within the places that there are', () => {
    expect(at(2, 10_000).rank).to.equal(at(2, 1).most);
    expect(at(2, 0).rank).to.equal(1);
  });

  it('says what is proved', () => {
    expect(spectrumWords(at(5, 21))).to.match(
      /m = 21, of degree 4; γ is exactly 29\/65536, between 0\.0004425048828 and 0\.0004425048829\. The kernel has proved here that this is below 1\/\(4dm\) = 1\/420/,
    );
    expect(spectrumWords(at(5, 20))).to.contain('γ is exactly 11/1024, equal to 0.0107421875.');
    expect(spectrumWords(at(30, 31))).to.not.contain('γ is exactly');
    expect(valueWords(at(30, 31).stairs[1] as Spectrum['stairs'][number])).to.match(/^about 0\.005/);
  });

  it('writes closed forms of every shape', () => {
    const half = rationals.rational(1n, 2n);
    const texts = [half, rationals.ZERO].flatMap((constant) =>
      [rationals.rational(-3n), half].map((overPiSquared) => closedText({ constant, overPiSquared })),
    );
    expect(texts).to.deep.equal(['1/2 − 3/π²', '1/2 + 1/(2π²)', '−3/π²', '1/(2π²)']);
  });
});
