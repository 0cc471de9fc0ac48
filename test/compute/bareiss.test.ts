/** Fraction-free elimination: solutions by Cramer's rule, null vectors of dependent columns, and numbers of hundreds of digits. */
import { expect } from 'chai';
import fc from 'fast-check';
import { matrices, multiplyExactly, rationals, type Matrix, type Rational } from 'lossproof/search';
import { nullVectorByBareiss, solveByBareiss } from '../../src/compute/bareiss.js';
import {
  dependent,
  hostileFractions,
  itFindsNullVectors,
  itSolvesSystems,
  shown,
  systems,
  texts,
} from './exactSystems.js';

describe('compute/bareiss', () => {
  itSolvesSystems(solveByBareiss);
  itFindsNullVectors(nullVectorByBareiss);

  it('is exact for numbers of hundreds of digits', () => {
    fc.assert(
      fc.property(systems(hostileFractions, 4), ([B, R]) => {
        const X = solveByBareiss(B, R);
        const v = nullVectorByBareiss(B);
        expect(X === undefined, shown(B)).to.equal(v !== undefined);
        if (X !== undefined) expect(texts(multiplyExactly(B, X)), shown(B)).to.deep.equal(texts(R));
        const D = dependent(B);
        const combination = nullVectorByBareiss(D) as Matrix<Rational>;
        expect(multiplyExactly(D, combination).entries.every(rationals.isZero), shown(D)).to.equal(true);
      }),
    );
  });

  it('inverts Hilbert matrices, whose inverses are whole numbers', () => {
    for (const size of [1, 2, 5, 12]) {
      const hilbert = matrices.matrix(size, size, (i, j) => rationals.rational(1n, BigInt(i + j + 1)));
      const unit = matrices.matrix(size, size, (i, j) => (i === j ? rationals.ONE : rationals.ZERO));
      const inverse = solveByBareiss(hilbert, unit) as Matrix<Rational>;
      expect(
        inverse.entries.every(({ denominator }) => denominator === 1n),
        `size ${size}`,
      ).to.equal(true);
      // The corner is the square of the size, and the sum of all entries too.
      expect(texts(inverse)?.[0]).to.equal(`${size ** 2}`);
      expect(rationals.formatRational(inverse.entries.reduce(rationals.add))).to.equal(`${size ** 2}`);
    }
  });
});
