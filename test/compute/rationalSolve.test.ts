/** Exact solving: what comes out is multiplied back. */
import { expect } from 'chai';
import fc from 'fast-check';
import {
  matrices,
  multiplyExactly,
  nullVectorOf,
  rationals,
  solveExactly,
  type Matrix,
  type Rational,
} from 'lossproof';

const rational = fc
  .tuple(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: 1n, max: 6n }))
  .map(([numerator, denominator]) => rationals.rational(numerator, denominator));

function matrixOf(rows: number, columns: number): fc.Arbitrary<Matrix<Rational>> {
  return fc
    .array(rational, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));
}

const texts = ({ entries }: Matrix<Rational>): readonly string[] => entries.map(rationals.formatRational);

describe('solveExactly', () => {
  it('solves Bx = r, or B has a null vector', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((size) => fc.tuple(matrixOf(size, size), matrixOf(size, 1))),
        ([B, r]) => {
          const x = solveExactly(B, r);
          if (x === undefined) expect(nullVectorOf(B)).not.to.equal(undefined);
          else expect(texts(multiplyExactly(B, x))).to.deep.equal(texts(r));
        },
      ),
    );
  });

  it('says that a singular system is singular', () => {
    const two = matrices.matrix(2, 2, () => rationals.ONE);
    expect(
      solveExactly(
        two,
        matrices.matrix(2, 1, () => rationals.ONE),
      ),
    ).to.equal(undefined);
  });
});

describe('nullVectorOf', () => {
  const shapes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }));

  it('finds a nonzero null vector of every matrix with more columns than rows', () => {
    fc.assert(
      fc.property(
        shapes.filter(([rows, columns]) => columns > rows).chain(([rows, columns]) => matrixOf(rows, columns)),
        (M) => {
          const v = nullVectorOf(M) as Matrix<Rational>;
          expect(v.entries.some((entry) => !rationals.isZero(entry))).to.equal(true);
          expect(multiplyExactly(M, v).entries.every(rationals.isZero)).to.equal(true);
        },
      ),
    );
  });

  it('finds one of a matrix with a planted dependence, wherever it is', () => {
    fc.assert(
      fc.property(
        shapes.chain(([rows, columns]) => fc.tuple(matrixOf(rows + columns, columns), fc.nat({ max: columns - 1 }))),
        ([M, place]) => {
          // Column `place` becomes the sum of the others (zero when it is alone).
          const planted = matrices.matrix(M.rows, M.columns, (i, j) =>
            j !== place
              ? matrices.at(M, i, j)
              : M.entries
                  .slice(i * M.columns, (i + 1) * M.columns)
                  .filter((_, column) => column !== place)
                  .reduce(rationals.add, rationals.ZERO),
          );
          const v = nullVectorOf(planted) as Matrix<Rational>;
          expect(v.entries.some((entry) => !rationals.isZero(entry))).to.equal(true);
          expect(multiplyExactly(planted, v).entries.every(rationals.isZero)).to.equal(true);
        },
      ),
    );
  });

  it('finds none where the columns are independent', () => {
    const identity = matrices.matrix(4, 3, (i, j) => (i === j ? rationals.ONE : rationals.ZERO));
    expect(nullVectorOf(identity)).to.equal(undefined);
  });
});
