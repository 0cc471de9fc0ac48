/** Exact systems by lifting: the answers of elimination, primes that divide determinants, and systems of any shape. */
import { expect } from 'chai';
import fc from 'fast-check';
import { matrices, multiplyExactly, rationals, type Matrix, type Rational } from 'lossproof/search';
import { nullVectorByBareiss, solveByBareiss } from '../../src/compute/bareiss.js';
import { nullVectorByLifting, solveByLifting, solveConsistently } from '../../src/compute/padicSolve.js';
import { rationals as whole, refuses } from '../support.js';
import {
  hostileFractions,
  itFindsNullVectors,
  itSolvesSystems,
  matrixOf,
  shown,
  smallFractions,
  systems,
  texts,
} from './exactSystems.js';

describe('compute/padicSolve', () => {
  itSolvesSystems(solveByLifting);
  itFindsNullVectors(nullVectorByLifting);

  it('gives the same as elimination, also for numbers of hundreds of digits', () => {
    fc.assert(
      fc.property(fc.oneof(systems(smallFractions, 9), systems(hostileFractions, 5)), ([B, R]) => {
        expect(texts(solveByLifting(B, R)), `${shown(B)}\n${shown(R)}`).to.deep.equal(texts(solveByBareiss(B, R)));
        expect(texts(nullVectorByLifting(B)), shown(B)).to.deep.equal(texts(nullVectorByBareiss(B)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same where the primes that are tried first divide the determinant', () => {
    // The largest primes below 2²⁶, as padic/residues.test.ts finds them: for two unknowns these are the ones tried.
    for (const bad of [[67108859n], [67108859n, 67108837n], [67108859n, 67108837n, 67108819n]]) {
      const determinant = bad.reduce((product, prime) => product * prime, 1n);
      const B = matrices.matrix(2, 2, (i, j) =>
        rationals.rational(
          [
            [1n, 7n],
            [3n, 21n + determinant],
          ][i]?.[j] ?? 0n,
        ),
      );
      const X = solveByLifting(B, whole([[5], [6]]));
      expect(texts(multiplyExactly(B, X as Matrix<Rational>))).to.deep.equal(['5', '6']);
      expect(nullVectorByLifting(B)).to.equal(undefined);
    }
  });
});

describe('solveConsistently', () => {
  const shapes = fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 2 }),
  );

  it('solves every consistent system, of any shape and rank', () => {
    const planted = shapes.chain(([rows, columns, sides]) =>
      fc.tuple(
        fc
          .integer({ min: 1, max: 4 })
          .chain((rank) =>
            fc
              .tuple(matrixOf(rows, rank), matrixOf(rank, columns))
              .map(([left, right]) => multiplyExactly(left, right)),
          ),
        matrixOf(columns, sides),
      ),
    );
    fc.assert(
      fc.property(planted, ([A, hidden]) => {
        const B = multiplyExactly(A, hidden);
        const solution = solveConsistently(A, B);
        expect(texts(multiplyExactly(A, solution?.X as Matrix<Rational>))).to.deep.equal(texts(B));
        expect(solution?.unique).to.equal(nullVectorByBareiss(A) === undefined);
        if (solution?.unique === true) expect(texts(solution.X)).to.deep.equal(texts(hidden));
      }),
    );
  });

  it('never answers an inconsistent system, and says so where the columns are independent', () => {
    const systemsOfAnyKind = shapes.chain(([rows, columns, sides]) =>
      fc.tuple(matrixOf(rows, columns), matrixOf(rows, sides)),
    );
    fc.assert(
      fc.property(systemsOfAnyKind, ([A, B]) => {
        const solution = solveConsistently(A, B);
        if (solution?.X !== undefined) {
          expect(texts(multiplyExactly(A, solution.X))).to.deep.equal(texts(B));
          return;
        }
        // Some right-hand side is independent of the columns: appended, it adds to the rank.
        const rankOf = (M: Matrix<Rational>): number =>
          M.columns === 0 ? 0 : nullVectorByBareiss(M) === undefined ? M.columns : rankOf(withoutDependent(M));
        expect(rankOf(beside(A, B))).to.be.greaterThan(rankOf(A));
        expect(solution === undefined).to.equal(nullVectorByBareiss(A) !== undefined);
      }),
    );
  });

  it('takes zeros where there are no equations', () => {
    const none = solveConsistently({ rows: 0, columns: 2, entries: [] }, { rows: 0, columns: 1, entries: [] });
    expect([texts(none?.X), none?.unique]).to.deep.equal([['0', '0'], false]);
  });

  it('refuses right-hand sides of another height', () => {
    refuses(
      () => solveConsistently(whole([[1], [1], [1]]), whole([[1], [1]])),
      'mismatch',
      '$: expected a block of 3 × 1, got 2 × 1',
    );
  });
});

function beside(A: Matrix<Rational>, B: Matrix<Rational>): Matrix<Rational> {
  return matrices.transpose(matrices.stack(matrices.transpose(A), matrices.transpose(B)));
}

/** Without the last column of the dependence that is found: the rank is the same. */
function withoutDependent(M: Matrix<Rational>): Matrix<Rational> {
  const v = nullVectorByBareiss(M) as Matrix<Rational>;
  const last = v.entries.findLastIndex((entry) => !rationals.isZero(entry));
  return matrices.matrix(M.rows, M.columns - 1, (i, j) => matrices.at(M, i, j < last ? j : j + 1));
}
