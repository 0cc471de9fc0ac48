/** The terms of the bound of deficiencyTail, against exact tails, floating point, and Gaussian vectors that are drawn. */
import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { Stream } from '../../../../src/kernel/core/data/stream.js';
import { gaussian } from '../../../../src/kernel/libraries/normal/gaussian.js';
import { dyadic, toRational } from '../../../../src/kernel/libraries/reals/dyadic.js';
import { Intervals, point, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import {
  deviationTerm,
  momentTerm,
  orthantBound,
  reaches,
  spanTerm,
} from '../../../../src/kernel/libraries/regions/deficiency.js';
import { upperTail } from '../../../../src/kernel/libraries/statistics/binomial.js';
import { toFloat } from '../../../../src/compute/float.js';

const I = new Intervals(128);
const top = ({ upper }: Interval): number => toFloat(toRational(upper));
const choice = (parts: object = {}) => ({ used: 3, moment: 2, exponent: 5, deviation: q.rational(3n, 2n), ...parts });

const vectorOf = (stream: Stream, length: number): readonly number[] =>
  Array.from({ length }, () => toFloat(gaussian(stream, 20)));
const dot = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((total, value, i) => total + value * (y[i] as number), 0);

describe('regions/deficiency', () => {
  it('bounds e^{−t²/2} closely from above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (hundredths) => {
        const found = top(deviationTerm(I, q.rational(BigInt(hundredths), 100n)));
        const exact = Math.exp(-((hundredths / 100) ** 2) / 2);
        expect(found / exact, `t = ${hundredths}/100`).to.be.within(1 - 1e-12, 1 + 1e-12);
      }),
    );
  });

  it('multiplies the negative moments of χ² by the power of the threshold', () => {
    // 2^10/((8·6)(7·5)(6·4)) for 10 inputs: 10, 9 and 8 degrees of freedom.
    expect(top(momentTerm(I, 10, choice()))).to.be.closeTo(1024 / (8 * 6 * 7 * 5 * 6 * 4), 1e-15);
    expect(() => momentTerm(I, 9_000_000, choice({ used: 2000, moment: 1001 }))).to.throw(
      '$.witness: expected at most 2000000 factors, got 2002000',
    );
  });

  it('is the mean of det(WWᵀ)^{−h} of Gaussian W with 10 columns', () => {
    const stream = new Stream('determinants');
    const draws = 4000;
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) {
      const [a, b] = [vectorOf(stream, 10), vectorOf(stream, 10)];
      sum += 1 / (dot(a, a) * dot(b, b) - dot(a, b) ** 2);
    }
    const mean = top(momentTerm(I, 10, choice({ used: 2, moment: 1, exponent: 0 })));
    expect(sum / draws / mean).to.be.within(0.9, 1.1);
  });

  it('bounds the orthants of Gaussian vectors', () => {
    const found = top(orthantBound(I, 16, choice({ used: 4, exponent: 3 })));
    expect(found).to.be.closeTo(((4 + 2 + 1.5) / 2) ** 4 / Math.sqrt(8), 1e-9);
    // Two units w, v at an angle α: the preactivations of both are positive with the probability (π − α)/2π.
    const stream = new Stream('orthants');
    for (let draw = 0; draw < 300; draw++) {
      const [w, v] = [vectorOf(stream, 3), vectorOf(stream, 3)];
      const [ww, vv, wv] = [dot(w, w), dot(v, v), Math.abs(dot(w, v))];
      const largest = Math.sqrt((ww + vv + Math.hypot(ww - vv, 2 * wv)) / 2);
      const deviation = Math.max(0, Math.ceil(1000 * (largest - Math.sqrt(3) - Math.sqrt(2))));
      const exponent = Math.floor(Math.log2(ww * vv - wv * wv));
      const bound = top(
        orthantBound(I, 3, { used: 2, moment: 1, exponent, deviation: q.rational(BigInt(deviation), 1000n) }),
      );
      const mostProbable = (Math.PI - Math.acos(wv / Math.sqrt(ww * vv))) / (2 * Math.PI);
      expect(bound, `${w.join()} and ${v.join()}`).to.be.at.least(mostProbable);
    }
  });

  it('bounds exact binomial tails from above, by no more than a Chernoff bound does', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 59 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(cases, ([n, less, thousandths]) => {
        const k = Math.max(1, n - less);
        const p = q.rational(BigInt(thousandths), 1000n);
        const exact = toFloat(upperTail(n, k, p));
        const found = top(reaches(I, n, k, I.ofRational(p)));
        const share = thousandths / 1000;
        expect(found, `n = ${n}, k = ${k}, p = ${share}`).to.be.at.least(exact * (1 - 1e-12));
        const rest = k === n ? 1 : ((n * (1 - share)) / (n - k)) ** (n - k);
        const chernoff = n * share > k ? 1 : ((n * share) / k) ** k * rest;
        expect(found).to.be.closeTo(chernoff, 1e-9 * chernoff + 1e-300);
      }),
      { examples: [[[7, 0, 999]], [[1, 0, 500]], [[60, 30, 500]]] },
    );
    expect(top(reaches(I, 5, 3, I.ofInteger(2n)))).to.equal(1);
  });

  it('lowers the count where a probability would be too small a number', () => {
    const tiny = point(dyadic(1n, -3000));
    const { upper } = reaches(I, 1_279_999, 12_288, tiny);
    expect(upper.exponent).to.be.within(-1_000_000, -700_000);
    expect(() => reaches(I, 1_279_999, 1_277_849, point(dyadic(1n, -40)))).not.to.throw();
  });

  it('adds the ranks from the least on, up to the number of units, and of columns that there are', () => {
    const chance = q.rational(1n, 50n);
    const tail = (n: number, k: number, p: number) => top(reaches(I, n, k, I.ofRational(q.rational(BigInt(p), 50n))));
    const at = (least: number, used: number) =>
      top(spanTerm(I, { inputs: 4, samples: 12, least, used }, I.ofRational(chance)));
    const [zero, one, two] = [tail(12, 1, 1), 12 * tail(11, 4, 2), 66 * tail(10, 7, 4)];
    expect(at(0, 9)).to.be.closeTo(zero + one + two, 1e-12);
    expect(at(1, 9)).to.be.closeTo(one + two, 1e-12);
    expect(at(1, 1)).to.be.closeTo(one, 1e-12);
    expect(() => spanTerm(I, { inputs: 1, samples: 200_000, least: 1, used: 150_000 }, I.ofRational(chance))).to.throw(
      '$.witness: expected at most 100000 ranks, got 150000',
    );
  });
});
