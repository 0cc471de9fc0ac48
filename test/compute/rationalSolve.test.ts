/** Exact solving: both ways give the same, and what comes out is multiplied back. */
import { expect } from 'chai';
import fc from 'fast-check';
import {
  draw,
  matrices,
  multiplyExactly,
  nullVectorOf,
  rationals,
  RATIONALS,
  solveConsistently,
  solveExactly,
  type Law,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import { nullVectorByBareiss, solveByBareiss } from '../../src/compute/bareiss.js';
import { nullVectorByLifting, solveByLifting } from '../../src/compute/padicSolve.js';

const rational = fc
  .tuple(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: 1n, max: 6n }))
  .map(([numerator, denominator]) => rationals.rational(numerator, denominator));

/** Numbers of hundreds of digits beside zeros and ones. */
const hostile = fc.oneof(
  fc.constantFrom(rationals.ZERO, rationals.ONE),
  fc
    .tuple(fc.bigInt({ min: -(2n ** 900n), max: 2n ** 900n }), fc.bigInt({ min: 1n, max: 2n ** 300n }))
    .map(([numerator, denominator]) => rationals.rational(numerator, denominator)),
);

function matrixOf(rows: number, columns: number, entry = rational): fc.Arbitrary<Matrix<Rational>> {
  return fc
    .array(entry, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));
}

const systems = (entry: fc.Arbitrary<Rational>, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 3 }))
    .chain(([size, sides]) => fc.tuple(matrixOf(size, size, entry), matrixOf(size, sides, entry)));

const texts = (m: Matrix<Rational> | undefined): readonly string[] | undefined =>
  m?.entries.map(rationals.formatRational);

function drawn(label: string, rows: number, columns: number, law: Law): Matrix<Rational> {
  return draw({ rows, columns, label, law }, { claim: 'test/solve', version: 1, sizes: {}, seed: '1' });
}

/** M with its last column replaced by the sum of the others, or zero when it is alone. */
function dependent(M: Matrix<Rational>): Matrix<Rational> {
  return matrices.matrix(M.rows, M.columns, (i, j) =>
    j < M.columns - 1
      ? matrices.at(M, i, j)
      : M.entries.slice(i * M.columns, (i + 1) * M.columns - 1).reduce(rationals.add, rationals.ZERO),
  );
}

describe('solving exactly', () => {
  for (const [name, solve, nullVector] of [
    ['by size', solveExactly, nullVectorOf],
    ['elimination', solveByBareiss, nullVectorByBareiss],
    ['lifting', solveByLifting, nullVectorByLifting],
  ] as const) {
    it(`solves BX = R, or B has a null vector (${name})`, () => {
      fc.assert(
        fc.property(systems(rational, 6), ([B, R]) => {
          const X = solve(B, R);
          if (X === undefined) expect(nullVector(B)).not.to.equal(undefined);
          else expect(texts(multiplyExactly(B, X))).to.deep.equal(texts(R));
        }),
      );
    });

    it(`says that a singular system is singular, consistent or not (${name})`, () => {
      const two = matrices.matrix(2, 2, () => rationals.ONE);
      const one = matrices.matrix(1, 1, () => rationals.ZERO);
      const ramp = matrices.matrix(2, 1, (i) => rationals.rational(BigInt(i)));
      const ones = matrices.matrix(2, 1, () => rationals.ONE);
      expect(solve(two, ones)).to.equal(undefined);
      expect(solve(two, ramp)).to.equal(undefined);
      expect(solve(one, one)).to.equal(undefined);
    });

    it(`finds a nonzero null vector of every matrix with dependent columns, and of no other (${name})`, () => {
      const shapes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }));
      const planted = fc.tuple(
        shapes.chain(([rows, columns]) => matrixOf(rows, columns)),
        fc.boolean(),
      );
      fc.assert(
        fc.property(planted, ([drawnAtRandom, plant]) => {
          const M = plant ? dependent(drawnAtRandom) : drawnAtRandom;
          const v = nullVector(M);
          if (v === undefined) {
            expect(plant || M.columns > M.rows).to.equal(false);
            // Independent columns are exactly those with an invertible Gram matrix.
            const gram = multiplyExactly(matrices.transpose(M), M);
            expect(
              solveByBareiss(
                gram,
                matrices.matrix(M.columns, 1, () => rationals.ONE),
              ),
            ).not.to.equal(undefined);
          } else {
            expect(v.entries.some((entry) => !rationals.isZero(entry))).to.equal(true);
            expect(multiplyExactly(M, v).entries.every(rationals.isZero)).to.equal(true);
          }
        }),
      );
    });
  }

  it('gives the same by lifting and by elimination, also for numbers of hundreds of digits', () => {
    fc.assert(
      fc.property(fc.oneof(systems(rational, 9), systems(hostile, 5)), ([B, R]) => {
        expect(texts(solveByLifting(B, R))).to.deep.equal(texts(solveByBareiss(B, R)));
        expect(texts(nullVectorByLifting(B))).to.deep.equal(texts(nullVectorByBareiss(B)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same where the primes that are tried first divide the determinant', () => {
    // The largest primes below 2²⁶, as residues.test.ts finds them: for two unknowns these are the ones tried.
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
      const R = matrices.matrix(2, 1, (i) => rationals.rational(BigInt(i + 5)));
      const X = solveByLifting(B, R);
      expect(texts(multiplyExactly(B, X as Matrix<Rational>))).to.deep.equal(['5', '6']);
      expect(nullVectorByLifting(B)).to.equal(undefined);
    }
  });

  it('refuses what is no square system', () => {
    const wide = matrices.matrix(2, 3, () => rationals.ONE);
    const side = matrices.matrix(2, 1, () => rationals.ONE);
    expect(() => solveExactly(wide, side)).to.throw(/expected a square matrix of 2 × 2, got 2 × 3/);
    expect(() => solveConsistently(matrices.transpose(wide), side)).to.throw(/expected a block of 3 × 1, got 2 × 1/);
  });

  it('solves and shows dependence at sizes where lifting is used', () => {
    for (const [size, law] of [
      [40, { kind: 'gaussian', bits: 6 }],
      [60, { kind: 'uniform', from: -1, to: 1 }],
      [30, { kind: 'gaussian', bits: 64 }],
    ] as const) {
      const B = drawn(`B ${size}`, size, size, law);
      const r = drawn(`r ${size}`, size, 1, law);
      const x = solveExactly(B, r);
      expect(texts(x)).to.deep.equal(texts(solveByBareiss(B, r)));
      expect(solveExactly(dependent(B), r)).to.equal(undefined);
      expect(texts(nullVectorOf(dependent(B)))).to.deep.equal(
        Array.from({ length: size }, (_, j) => (j === size - 1 ? '1' : '-1')),
      );
    }
  });
});

describe('multiplyExactly', () => {
  it('is the product that the kernel computes, in the same lowest terms', () => {
    const factors = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, middle, columns]) =>
        fc
          .constantFrom(rational, hostile)
          .chain((entry) => fc.tuple(matrixOf(rows, middle, entry), matrixOf(middle, columns, entry))),
      );
    fc.assert(
      fc.property(factors, ([a, b]) => {
        expect(multiplyExactly(a, b)).to.deep.equal(matrices.product(RATIONALS, a, b));
      }),
    );
  });

  it('refuses factors that do not fit', () => {
    const row = matrices.matrix(1, 2, () => rationals.ONE);
    expect(() => multiplyExactly(row, row)).to.throw(/a right factor of 2 × 2/);
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
          .tuple(fc.integer({ min: 1, max: 4 }), fc.constant(columns))
          .chain(([rank]) =>
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
