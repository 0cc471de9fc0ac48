import { expect } from 'chai';
import fc from 'fast-check';
import { Encloser, isRational } from '../../../../src/kernel/libraries/reals/encloser.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import { ARC_COSINE_MATRICES, ARC_COSINE_REALS } from '../../../../src/kernel/libraries/arcCosine/kinds.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { at } from '../../../../src/kernel/libraries/algebra/matrices.js';
import * as r from '../../../../src/kernel/reals.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { ends, holds, order } from '../reals/intervals.js';

const encloser = (): Encloser => new Encloser(new Intervals(128), contextOf());

describe('kinds of the arc-cosine kernel', () => {
  it('cite the formula of Funk and Hecke exactly where they mean eigenvalues', () => {
    const citing = Object.entries({ ...ARC_COSINE_REALS, ...ARC_COSINE_MATRICES }).filter(([, { facts }]) =>
      facts?.some((fact) => fact.includes('Funk–Hecke')),
    );
    expect(citing.map(([kind]) => kind)).to.deep.equal(['kernelEigenvalue', 'rankedEigenvalue', 'partialTrace']);
  });

  it('have ranked eigenvalues that fall and are the eigenvalues of degrees with multiplicity', () => {
    // The largest eigenvalue is that of degree 1, with multiplicity d.
    for (const d of [2, 3, 7]) {
      const value = (rank: number) => encloser().interval(r.rankedEigenvalue(d, rank));
      const first = ends(encloser().interval(r.kernelEigenvalue(d, 1)));
      for (const rank of [1, d]) expect(ends(value(rank)), `γ_${rank} for d = ${d}`).to.deep.equal(first);
      expect(order(ends(value(d + 1))[1], first[0])).to.equal(-1);
      for (let rank = 1; rank < 12; rank++) {
        expect(order(ends(value(rank + 1))[0], ends(value(rank))[1]), `γ_${rank} for d = ${d}`).to.be.at.most(0);
      }
    }
  });

  it('have a trace of ½: partial sums rise towards it', () => {
    for (const d of [2, 3, 10]) {
      const sums = [0, 2, 10, 40].map((degree) => ends(encloser().interval(r.partialTrace(d, degree))));
      sums.forEach(([lower, upper], index) => {
        expect(order(upper, rational(1n, 2n))).to.equal(-1);
        const next = sums[index + 1];
        if (next !== undefined) expect(order(lower, next[1])).to.equal(-1);
      });
    }
  });

  it('are rational where no π is needed', () => {
    for (const real of [r.kernelEigenvalue(5, 1), r.kernelEigenvalue(5, 3)]) {
      expect(isRational(encloser().value(real))).to.equal(true);
    }
    expect(isRational(encloser().value(r.kernelEigenvalue(2, 2)))).to.equal(false);
  });

  it('have arcs that are the overlaps of planar directions', () => {
    const entry = fc.integer({ min: -20, max: 20 });
    const column = fc.tuple(entry, entry).filter(([x, y]) => x !== 0 || y !== 0);
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (columns) => {
        const X = numbers([columns.map(([x]) => x), columns.map(([, y]) => y)]);
        const [arcs, overlaps] = [encloser().matrix(r.arcs(X)), encloser().matrix(r.overlaps(X))];
        for (let i = 0; i < columns.length; i++) {
          for (let j = 0; j < columns.length; j++) {
            const [[low, high], [least, most]] = [ends(at(arcs, i, j)), ends(at(overlaps, i, j))];
            expect(
              order(low, most) <= 0 && order(least, high) <= 0,
              `(${i}, ${j}) of ${JSON.stringify(columns)}`,
            ).to.equal(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('have planar discrepancies that are the definition, computed another way: m²L₂² = Σk² − m²·E k²', () => {
    const X = numbers([
      [1, 2, -1],
      [0, 1, 3],
    ]);
    const squares = r.sumOfSquares(r.overlaps(X));
    const mean = r.meanSquaredOverlap(2);
    const expected = r.difference(r.quotient(squares, r.rational(9)), mean);
    const [low, high] = ends(encloser().interval(expected));
    const [least, most] = ends(encloser().interval(r.planarSquaredDiscrepancy(X)));
    expect(order(low, most) <= 0 && order(least, high) <= 0).to.equal(true);
    // One unit that is active on two nearly opposite directions counts 1, where the probability is nearly 0.
    holds(encloser().interval(r.planarLargestDiscrepancy(numbers([[1], [0]]))), q.ONE, 'one unit');
  });

  it('are of directions in the plane', () => {
    refuses(
      () => encloser().interval(r.planarSquaredDiscrepancy(numbers([[1], [2], [3]]))),
      'mismatch',
      '$: expected directions in the plane, one a column, of 2 × 1, got 3 × 1',
    );
  });
});
