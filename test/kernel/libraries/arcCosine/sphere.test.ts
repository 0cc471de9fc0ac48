/** The spectrum on the sphere against quadrature, against matrices of sampled points, and against itself. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import * as sphere from '../../../../src/kernel/libraries/arcCosine/sphere.js';
import type { Closed } from '../../../../src/kernel/libraries/arcCosine/sphere.js';
import { gaussian } from '../../../../src/kernel/libraries/normal/gaussian.js';
import { Stream } from '../../../../src/kernel/core/data/stream.js';
import { pi } from '../../../../src/kernel/libraries/reals/elementary.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import { toFloat } from '../../../../src/compute/float.js';
import { refuses } from '../../../support.js';
import { decimalNumber, ends, holds, order, width } from '../reals/intervals.js';

const VALUES = JSON.parse(
  readFileSync(new URL('../../../../../test/kernel/reference/values.json', import.meta.url), 'utf8'),
) as {
  readonly eigenvalue: readonly (readonly [number, number, string])[];
  readonly meanSquare: readonly (readonly [number, string])[];
};

const I = new Intervals(160);
const SLACK = rational(1n, 10n ** 57n);

function enclosed({ constant, overPiSquared }: Closed): Interval {
  return I.add(I.ofRational(constant), I.divide(I.ofRational(overPiSquared), I.square(pi(I))));
}

const float = (closed: Closed): number => {
  const [lower] = ends(enclosed(closed));
  return Number((lower.numerator * 10n ** 18n) / lower.denominator) / 1e18;
};

describe('sphere', () => {
  it('has the eigenvalues that quadrature finds', () => {
    for (const [d, k, expected] of VALUES.eigenvalue) {
      const found = enclosed(sphere.kernelEigenvalue(d, k));
      holds(found, decimalNumber(expected), `λ_${k} for d = ${d}`, SLACK);
      expect(order(width(found), rational(1n, 10n ** 45n))).to.be.at.most(0);
    }
  });

  it('has the mean square that quadrature finds', () => {
    for (const [d, expected] of VALUES.meanSquare) {
      holds(enclosed(sphere.meanSquaredOverlap(d)), decimalNumber(expected), `E k² for d = ${d}`, SLACK);
    }
  });

  it('has 1/4d at degree 1 and 0 at other odd degrees', () => {
    for (const d of [2, 3, 6, 31, 1500]) {
      expect(sphere.kernelEigenvalue(d, 1)).to.deep.equal({
        constant: rational(1n, BigInt(4 * d)),
        overPiSquared: q.ZERO,
      });
      for (const k of [3, 5, 21]) {
        expect(sphere.kernelEigenvalue(d, k)).to.deep.equal({ constant: q.ZERO, overPiSquared: q.ZERO });
      }
    }
  });

  it('is rational in odd dimensions and rational over π² in even ones', () => {
    for (const d of [2, 3, 4, 5, 12, 13]) {
      for (const k of [0, 2, 4, 10]) {
        const { constant, overPiSquared } = sphere.kernelEigenvalue(d, k);
        expect(q.isZero(d % 2 === 1 ? overPiSquared : constant), `d = ${d}, k = ${k}`).to.equal(true);
      }
    }
  });

  it('falls in the order 1, 0, 2, 4, …', () => {
    for (const d of [2, 3, 4, 7, 10, 100, 999, 1500]) {
      const degrees = [1, 0, 2, 4, 6, 8, 20, 22];
      const values = degrees.map((k) => ends(enclosed(sphere.kernelEigenvalue(d, k))));
      values.slice(1).forEach(([, upper], i) => {
        expect(order(upper, values[i]?.[0] as q.Rational), `d = ${d}, after degree ${degrees[i]}`).to.equal(-1);
      });
    }
  });

  it('counts harmonics as polynomials: C(k+d−1, d−1) − C(k+d−3, d−1)', () => {
    const binomial = (n: number, k: number): bigint => {
      let result = 1n;
      for (let i = 0; i < k; i++) result = (result * BigInt(n - i)) / BigInt(i + 1);
      return n < k ? 0n : result;
    };
    for (let d = 2; d < 12; d++) {
      for (let k = 0; k < 12; k++) {
        const expected = binomial(k + d - 1, d - 1) - (k < 2 ? 0n : binomial(k + d - 3, d - 1));
        expect(sphere.multiplicity(d, k), `d = ${d}, k = ${k}`).to.equal(expected);
      }
    }
    expect(sphere.multiplicity(1500, 2)).to.equal(1125749n);
  });

  it('finds the degree of a rank by counting', () => {
    for (const d of [2, 3, 5]) {
      const ranks = [1, 0, 2, 4, 6].flatMap((k) => Array(Number(sphere.multiplicity(d, k))).fill(k) as number[]);
      ranks.forEach((k, i) => {
        expect(sphere.degreeOfRank(d, i + 1)).to.equal(k);
      });
    }
    expect(sphere.degreeOfRank(2, 1_000_000)).to.equal(999_998);
  });

  it('sums to nearly one half, from below', () => {
    for (const d of [2, 3, 5, 10]) {
      const sums = [0, 1, 2, 10, 100].map((k) => float(sphere.partialTrace(d, k)));
      sums.slice(1).forEach((sum, i) => {
        expect(sum).to.be.greaterThan(sums[i] as number);
      });
      expect(sums.at(-1)).to.be.within(0.5 - d / 200, 0.5);
    }
  });

  it('refuses ratios of too many factors', () => {
    refuses(() => sphere.kernelEigenvalue(3, 9000), 'limit', '$: expected at most 2000 factors, got 4499');
    refuses(() => sphere.partialTrace(3, 4001), 'limit', '$: expected degrees up to 4000, got 4001');
  });

  it('is the spectrum that many sampled points show', () => {
    const [d, size] = [3, 220];
    const stream = new Stream('sampled points');
    const points = Array.from({ length: size }, () => {
      const x = Array.from({ length: d }, () => toFloat(gaussian(stream, 20)));
      const length = Math.sqrt(x.reduce((sum, entry) => sum + entry * entry, 0));
      return x.map((entry) => entry / length);
    });
    const g = (x: number[], y: number[]): number => {
      const t = Math.max(
        -1,
        Math.min(
          1,
          x.reduce((sum, entry, i) => sum + entry * (y[i] as number), 0),
        ),
      );
      return (t * (Math.PI - Math.acos(t))) / (2 * Math.PI * size);
    };
    const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(points.map((x) => points.map((y) => g(x, y)))), {
      assumeSymmetric: true,
    });
    const found = [...realEigenvalues].sort((a, b) => b - a);
    [1, 1, 1, 0, 2, 2, 2, 2, 2].forEach((k, i) => {
      const expected = float(sphere.kernelEigenvalue(d, k));
      expect(Math.abs((found[i] as number) / expected - 1), `rank ${i + 1}`).to.be.below(0.25);
    });
  });
});
