/** Exact linear systems for tests: random matrices over ℚ, and what every solver must say of them. */
import { expect } from 'chai';
import fc from 'fast-check';
import { matrices, multiplyExactly, rationals, type Matrix, type Rational } from 'lossproof/search';
import { integerRows, rationals as whole, determinant } from '../support.js';

export const smallFractions = fc
  .tuple(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: 1n, max: 6n }))
  .map(([numerator, denominator]) => rationals.rational(numerator, denominator));

/** Numbers of hundreds of digits beside zeros and ones. */
export const hostileFractions = fc.oneof(
  fc.constantFrom(rationals.ZERO, rationals.ONE),
  fc
    .tuple(fc.bigInt({ min: -(2n ** 900n), max: 2n ** 900n }), fc.bigInt({ min: 1n, max: 2n ** 300n }))
    .map(([numerator, denominator]) => rationals.rational(numerator, denominator)),
);

export function matrixOf(rows: number, columns: number, entry = smallFractions): fc.Arbitrary<Matrix<Rational>> {
  return fc
    .array(entry, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));
}

/** Square matrices of at most `most` rows with one to three right-hand sides. */
export const systems = (entry: fc.Arbitrary<Rational>, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 3 }))
    .chain(([size, sides]) => fc.tuple(matrixOf(size, size, entry), matrixOf(size, sides, entry)));

export const texts = (m: Matrix<Rational> | undefined): readonly string[] | undefined =>
  m?.entries.map(rationals.formatRational);

/** A matrix for the message of a failure. */
export const shown = ({ rows, columns, entries }: Matrix<Rational>): string =>
  `${rows} × ${columns}: ${entries.map(rationals.formatRational).join(' ')}`;

/** M with its last column replaced by the sum of the others, or by zero when it is alone. */
export function dependent(M: Matrix<Rational>): Matrix<Rational> {
  return matrices.matrix(M.rows, M.columns, (i, j) =>
    j < M.columns - 1
      ? matrices.at(M, i, j)
      : M.entries.slice(i * M.columns, (i + 1) * M.columns - 1).reduce(rationals.add, rationals.ZERO),
  );
}

type Solve = (B: Matrix<Rational>, R: Matrix<Rational>) => Matrix<Rational> | undefined;
type NullVector = (M: Matrix<Rational>) => Matrix<Rational> | undefined;

/** B with column j replaced by a column. */
function replaced(B: readonly (readonly number[])[], j: number, column: readonly number[]): bigint[][] {
  return B.map((row, i) => row.map((entry, k) => BigInt(k === j ? (column[i] as number) : entry)));
}

/** Tests of a solver of BX = R for square B. */
export function itSolvesSystems(solve: Solve): void {
  it('solves BX = R as Cramer’s rule does, and nothing with determinant zero', () => {
    const cases = fc.integer({ min: 1, max: 4 }).chain((size) => {
      const rows = fc.constant(size);
      return fc.tuple(integerRows(rows, rows), integerRows(rows, fc.integer({ min: 1, max: 3 })));
    });
    fc.assert(
      fc.property(cases, ([B, R]) => {
        const X = solve(whole(B), whole(R));
        const divisor = determinant(B.map((row) => row.map(BigInt)));
        if (divisor === 0n) {
          expect(X).to.equal(undefined);
          return;
        }
        const expected = B.flatMap((_, j) =>
          (R[0] as number[]).map((__, side) => {
            const column = R.map((row) => row[side] as number);
            return rationals.formatRational(rationals.rational(determinant(replaced(B, j, column)), divisor));
          }),
        );
        expect(texts(X)).to.deep.equal(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('solves systems of fractions, multiplied back', () => {
    fc.assert(
      fc.property(systems(smallFractions, 6), ([B, R]) => {
        const X = solve(B, R);
        if (X !== undefined) expect(texts(multiplyExactly(B, X)), shown(B)).to.deep.equal(texts(R));
        expect(solve(dependent(B), R)).to.equal(undefined);
      }),
    );
  });

  it('says that a singular system is singular, consistent or not', () => {
    const two = whole([
      [1, 1],
      [1, 1],
    ]);
    expect(solve(two, whole([[1], [1]]))).to.equal(undefined);
    expect(solve(two, whole([[0], [1]]))).to.equal(undefined);
    expect(solve(whole([[0]]), whole([[0]]))).to.equal(undefined);
  });

  it('solves no equations for no unknowns', () => {
    expect(solve({ rows: 0, columns: 0, entries: [] }, { rows: 0, columns: 2, entries: [] })).to.deep.equal({
      rows: 0,
      columns: 2,
      entries: [],
    });
  });
}

/** Tests of a function that finds null vectors. */
export function itFindsNullVectors(nullVector: NullVector): void {
  it('finds a nonzero null vector of every matrix with dependent columns, and of no other', () => {
    const shapes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }));
    const planted = fc.tuple(
      shapes.chain(([rows, columns]) => integerRows(fc.constant(rows), fc.constant(columns))),
      fc.boolean(),
    );
    fc.assert(
      fc.property(planted, ([rows, plant]) => {
        const M = plant ? dependent(whole(rows)) : whole(rows);
        const integers = Array.from({ length: M.rows }, (_, i) =>
          M.entries.slice(i * M.columns, (i + 1) * M.columns).map(({ numerator }) => numerator),
        );
        const column = (j: number): bigint[] => integers.map((row) => row[j] as bigint);
        const gram = Array.from({ length: M.columns }, (_, i) =>
          Array.from({ length: M.columns }, (__, j) =>
            column(i).reduce((sum, entry, k) => sum + entry * (column(j)[k] as bigint), 0n),
          ),
        );
        const v = nullVector(M);
        // Columns are independent exactly if their Gram matrix is invertible.
        expect(v === undefined).to.equal(determinant(gram) !== 0n);
        if (v === undefined) return;
        const last = v.entries.findLastIndex((entry) => !rationals.isZero(entry));
        expect(texts(v)?.[last], 'the entry of the first dependent column').to.equal('1');
        expect(determinant(gram.slice(0, last).map((row) => row.slice(0, last)))).not.to.equal(0n);
        expect(multiplyExactly(M, v).entries.every(rationals.isZero)).to.equal(true);
      }),
      { numRuns: 200 },
    );
  });

  it('finds one of a matrix without rows, and none of a matrix without columns', () => {
    expect(texts(nullVector({ rows: 0, columns: 3, entries: [] }))).to.deep.equal(['1', '0', '0']);
    expect(nullVector({ rows: 2, columns: 0, entries: [] })).to.equal(undefined);
  });
}
