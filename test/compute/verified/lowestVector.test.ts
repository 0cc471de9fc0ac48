/** Vectors of least eigenvalue: as good as those of another implementation, among many close eigenvalues too. */
import { expect } from 'chai';
import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { Triangle } from '../../../src/kernel/libraries/floats/triangle.js';
import { lowestVector, norm } from '../../../src/compute/verified/lowestVector.js';
import { integerRows } from '../../support.js';

type Rows = readonly (readonly number[])[];

function lowestOf(rows: Rows): Float64Array {
  const triangle = new Triangle(rows.length, 'f64');
  rows.forEach((row, i) => {
    for (let j = 0; j <= i; j++) triangle.set(i, j, row[j] as number);
  });
  return lowestVector(triangle);
}

/** vᵀMv/|v|². */
function quotient(rows: Rows, v: Float64Array): number {
  const image = rows.map((row) => row.reduce((sum, entry, j) => sum + entry * (v[j] as number), 0));
  return image.reduce((sum, entry, i) => sum + entry * (v[i] as number), 0) / norm(v) ** 2;
}

function leastEigenvalue(rows: Rows): number {
  const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(rows.map((row) => [...row])), {
    assumeSymmetric: true,
  });
  return Math.min(...realEigenvalues);
}

const gram = (rows: Rows): Rows =>
  rows.map((a) => rows.map((b) => a.reduce((sum, x, k) => sum + x * (b[k] as number), 0)));

describe('compute/verified/lowestVector', () => {
  it('has the least eigenvalue as its quotient, and whole numbers of at most thirty bits', () => {
    const matrices = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 5 }))
      .chain(([size, more]) => integerRows(fc.constant(size), fc.constant(size + more)))
      .map(gram);
    fc.assert(
      fc.property(matrices, (rows) => {
        fc.pre(rows.flat().some((entry) => entry !== 0));
        const v = lowestOf(rows);
        expect(v.every(Number.isInteger)).to.equal(true);
        expect(Math.max(...v.map(Math.abs))).to.equal(2 ** 30);
        const trace = rows.reduce((sum, row, i) => sum + (row[i] as number), 0);
        const least = leastEigenvalue(rows);
        expect(quotient(rows, v)).to.be.within(least - 1e-12 * trace, least * (1 + 1e-6) + 1e-10 * trace);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the least of many close eigenvalues', () => {
    const diagonal = Array.from({ length: 200 }, (_, i) => 1 + ((i * 37) % 200) / 4000);
    const rows = diagonal.map((entry, i) => diagonal.map((_, j) => (i === j ? entry : 0)));
    expect(quotient(rows, lowestOf(rows))).to.be.within(1, 1 + 1e-5);
  });

  it('takes any vector where all eigenvalues are equal, and the only one of one row', () => {
    const unit = Array.from({ length: 7 }, (_, i) => Array.from({ length: 7 }, (__, j) => (i === j ? 3 : 0)));
    expect(quotient(unit, lowestOf(unit))).to.be.closeTo(3, 1e-12);
    expect([...lowestOf([[5]])]).to.deep.equal([2 ** 30]);
  });

  it('finds null vectors', () => {
    const rows = gram([
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
    const v = lowestOf(rows);
    expect(quotient(rows, v)).to.be.closeTo(0, 1e-12);
  });
});

describe('norm', () => {
  it('is the Euclidean length', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (entries) => {
        const expected = Math.hypot(...entries);
        expect(norm(Float64Array.from(entries))).to.be.closeTo(expected, 1e-12 * Math.max(expected, 1));
      }),
    );
  });
});
