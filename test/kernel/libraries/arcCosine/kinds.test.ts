import { expect } from 'chai';
import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { Libraries } from '../../../../src/kernel/core/logic/libraries.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { arcCosine } from '../../../../src/kernel/libraries/arcCosine/index.js';
import * as sphere from '../../../../src/kernel/libraries/arcCosine/sphere.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import * as r from '../../../../src/kernel/reals.js';
import { numbers, refuses } from '../../../support.js';
import { digits, encloser, exact } from '../reals/enclosing.js';
import { ends, holds, order } from '../reals/intervals.js';

const dimensions = fc.integer({ min: 2, max: 12 });
const degrees = fc.integer({ min: 0, max: 12 });
const near = (of: Parameters<typeof digits>[0]): number => nearestDouble(ends(encloser(160).interval(of))[0]);

/** g(x, y) = ⟨x, y⟩·(π − θ)/2π on the unit sphere, as a function of cos θ. */
const g = (cos: number): number => (cos * (Math.PI - Math.acos(Math.max(-1, Math.min(1, cos))))) / (2 * Math.PI);

/** Columns of the plane with a direction. */
const planar = fc
  .array(
    fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })).filter(([x, y]) => x !== 0 || y !== 0),
    { minLength: 1, maxLength: 5 },
  )
  .map((columns) => numbers([columns.map(([x]) => x), columns.map(([, y]) => y)]));

describe('the arc-cosine kernel on the sphere', () => {
  it('has as its eigenvalues on the circle those of the discrete transform of g', () => {
    // On N points around the circle the matrix of g is circulant; its eigenvalues over N are means of g·cos(kθ).
    const N = 4096;
    for (let k = 0; k <= 6; k++) {
      let mean = 0;
      for (let n = 0; n < N; n++)
        mean += (g(Math.cos((2 * Math.PI * n) / N)) * Math.cos((2 * Math.PI * k * n) / N)) / N;
      expect(near(r.kernelEigenvalue(2, k)), `degree ${k}`).to.be.closeTo(mean, 1e-6);
    }
  });

  it('has values between which π stands for no other number', () => {
    fc.assert(
      fc.property(dimensions, degrees, (dimension, degree) => {
        for (const [real, { constant, overPiSquared }] of [
          [r.kernelEigenvalue(dimension, degree), sphere.kernelEigenvalue(dimension, degree)],
          [r.partialTrace(dimension, degree), sphere.partialTrace(dimension, degree)],
          [r.meanSquaredOverlap(dimension), sphere.meanSquaredOverlap(dimension)],
        ] as const) {
          const what = JSON.stringify(real);
          if (q.isZero(overPiSquared)) {
            expect(exact(real), what).to.equal(q.formatRational(constant));
          } else {
            expect(exact(real), what).to.equal('no rational');
            const expected = nearestDouble(constant) + nearestDouble(overPiSquared) / Math.PI ** 2;
            expect(near(real), what).to.be.closeTo(expected, 1e-12);
          }
        }
      }),
    );
    // λ₀(2) = 1/π², E k²(3) = 1/8 − 1/2π²
    expect(digits(r.kernelEigenvalue(2, 0), 18)).to.deep.equal(['101321183642337771', '101321183642337771']);
    expect(digits(r.meanSquaredOverlap(3), 15)).to.deep.equal(['74339408178831', '74339408178831']);
    expect(exact(r.kernelEigenvalue(6, 1))).to.equal('1/24');
    expect(exact(r.rankedEigenvalue(3, 4))).to.equal('1/16');
    expect(exact(r.partialTrace(3, 0))).to.equal('1/16');
  });

  it('has its eigenvalues ranked by size, each as often as its multiplicity', () => {
    for (const dimension of [2, 3, 5]) {
      const all = Array.from({ length: 13 }, (_, degree) => ({
        value: near(r.kernelEigenvalue(dimension, degree)),
        count: Number(sphere.multiplicity(dimension, degree)),
      })).sort((a, b) => b.value - a.value);
      const ranked = all.flatMap(({ value, count }) => Array<number>(count).fill(value)).slice(0, 40);
      ranked.forEach((value, i) => {
        if (value > 0)
          expect(near(r.rankedEigenvalue(dimension, i + 1)), `rank ${i + 1} of ${dimension}`).to.equal(value);
      });
    }
  });

  it('has traces that sum its eigenvalues, and squares of overlaps as they are on the circle', () => {
    fc.assert(
      fc.property(dimensions, degrees, (dimension, degree) => {
        let sum = 0;
        for (let k = 0; k <= degree; k++) {
          sum += Number(sphere.multiplicity(dimension, k)) * near(r.kernelEigenvalue(dimension, k));
        }
        expect(near(r.partialTrace(dimension, degree)), `${dimension}, ${degree}`).to.be.closeTo(sum, 1e-12);
      }),
    );
    holds(encloser(80).interval(r.meanSquaredOverlap(2)), rational(1n, 12n), 'E k² on the circle');
  });

  it('cites the formula of Funk and Hecke for its spectrum, Cauchy’s for a moment, and nothing for what is elementary', () => {
    const facts = (kind: string): number => {
      const found = new Set<string>();
      new Libraries([arcCosine]).recording(new Set(), found).shapeOf('real', kind);
      return found.size;
    };
    for (const kind of ['kernelEigenvalue', 'rankedEigenvalue', 'partialTrace', 'meanFourthOverlap'])
      expect(facts(kind), kind).to.equal(1);
    for (const kind of ['meanSquaredOverlap', 'planarSquaredDiscrepancy', 'planarLargestDiscrepancy', 'pi']) {
      expect(facts(kind), kind).to.equal(0);
    }
  });
});

describe('the arc-cosine kernel in the plane', () => {
  it('has the overlaps of half-circles as arcs: positive semidefinite, and like those of angles', () => {
    fc.assert(
      fc.property(planar, (X) => {
        const [arcs, overlaps] = [r.arcs(X), r.overlaps(X)].map((matrix) => encloser(80).matrix(matrix));
        arcs?.entries.forEach((entry, k) => {
          const [[al, au], [bl, bu]] = [ends(entry), ends(overlaps?.entries[k] as never)];
          expect(order(al, bu) <= 0 && order(bl, au) <= 0, `entry ${k} of ${X.entries.join()}`).to.equal(true);
        });
        const size = arcs?.rows as number;
        const entries = (arcs?.entries ?? []).map((entry) => nearestDouble(ends(entry)[0]));
        const rows = Array.from({ length: size }, (_, i) => entries.slice(i * size, (i + 1) * size));
        const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true });
        expect(Math.min(...realEigenvalues), X.entries.join()).to.be.above(-1e-12);
      }),
    );
  });

  it('has the discrepancies of directions, whatever their lengths', () => {
    // At 45°: k = 3/8, so the mean square is (½·¼ + ½·9/64) − 1/12. At opposite ends of the arc where both are active, of 3/8
    // of a turn, the difference is 1 − k = 1 − 1/8.
    for (const X of [
      numbers([
        ['1/2', '1/3'],
        ['0', '1/3'],
      ]),
      numbers([
        [7, 9],
        [0, 9],
      ]),
    ]) {
      const square = q.subtract(rational(25n, 128n), rational(1n, 12n));
      holds(encloser(80).interval(r.planarSquaredDiscrepancy(X)), square, 'mean square');
      holds(encloser(80).interval(r.planarLargestDiscrepancy(X)), rational(7n, 8n), 'largest');
      const entries = encloser(80).matrix(r.arcs(X)).entries;
      ['1/2', '3/8', '3/8', '1/2'].forEach((expected, i) => {
        holds(entries[i] as never, q.parseRational(expected) as Rational, `entry ${i}`);
      });
    }
  });

  it('takes directions in the plane only', () => {
    const space = numbers([[1], [1], [1]]);
    for (const of of [
      () => encloser().matrix(r.arcs(space)),
      () => encloser().value(r.planarSquaredDiscrepancy(space)),
      () => encloser().value(r.planarLargestDiscrepancy(space)),
    ]) {
      refuses(of, 'mismatch', '$: expected directions in the plane, one a column, of 2 × 1, got 3 × 1');
    }
    refuses(
      () =>
        encloser().matrix(
          r.arcs(
            numbers([
              [1, 0],
              [1, 0],
            ]),
          ),
        ),
      'false',
      '$: expected columns that have a direction, got a zero column, number 2',
    );
  });
});
