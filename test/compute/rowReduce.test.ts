import { expect } from 'chai';
import fc from 'fast-check';
import { matrices, rationals, RATIONALS, type Matrix, type Rational } from 'lossproof/search';
import { isPositiveSemidefinite } from '../../src/kernel/libraries/algebra/semidefinite.js';
import { negativeDirectionOf, nullSpace, projectionOnRange, rankOf, solveLinear } from '../../src/compute/rowReduce.js';
import { choices, determinant, integerRows, rationals as whole, shownRows } from '../support.js';

const size = fc.integer({ min: 1, max: 4 });
const anyRows = integerRows(size, size);
const times = (a: Matrix<Rational>, b: Matrix<Rational>) => matrices.product(RATIONALS, a, b);
const isZero = (m: Matrix<Rational>): boolean => m.entries.every(rationals.isZero);

function rankByMinors(rows: readonly (readonly number[])[]): number {
  const columns = rows[0]?.length ?? 0;
  for (let order = Math.min(rows.length, columns); order > 0; order--) {
    for (const chosen of choices(rows.length, order)) {
      for (const picked of choices(columns, order)) {
        if (determinant(chosen.map((i) => picked.map((j) => BigInt(rows[i]?.[j] ?? 0)))) !== 0n) return order;
      }
    }
  }
  return 0;
}

describe('row reduction over ℚ', () => {
  it('finds the rank, and a basis of the null space', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const M = whole(rows);
        const rank = rankByMinors(rows);
        const basis = nullSpace(M);
        expect(rankOf(M)).to.equal(rank);
        expect(basis).to.have.length(M.columns - rank);
        for (const vector of basis) expect(isZero(times(M, vector))).to.equal(true);
        if (basis.length > 0) expect(rankOf(basis.reduce((all, v) => joined(all, v)))).to.equal(basis.length);
      }),
      { numRuns: 300 },
    );
  });

  it('solves what can be solved, and nothing else', () => {
    fc.assert(
      fc.property(anyRows, fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 }), (rows, right) => {
        const A = whole(rows);
        const b = whole(rows.map((_, i) => [Number(right[i])]));
        const z = solveLinear(A, b);
        const solvable = rankOf(joined(A, b)) === rankOf(A);
        expect(z !== undefined).to.equal(solvable);
        if (z !== undefined) expect(shownRows(times(A, z))).to.deep.equal(shownRows(b));
      }),
      { numRuns: 300 },
    );
  });

  it('projects on the range', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const M = whole(rows);
        const P = projectionOnRange(M);
        expect(shownRows(times(P, P))).to.deep.equal(shownRows(P));
        expect(shownRows(matrices.transpose(P))).to.deep.equal(shownRows(P));
        expect(shownRows(times(P, M))).to.deep.equal(shownRows(M));
        expect(rankOf(P)).to.equal(rankOf(M));
      }),
    );
  });

  it('finds a negative direction wherever there is one', () => {
    const symmetric = integerRows(fc.integer({ min: 1, max: 5 }), fc.constant(5)).map((rows) =>
      rows.map((_, i) => rows.map((__, j) => (i < j ? rows[i]?.[j] : rows[j]?.[i]) as number)),
    );
    let found = 0;
    fc.assert(
      fc.property(symmetric, fc.boolean(), (rows, lifted) => {
        // Gram matrices with one entry lowered: zero pivots before the negative direction shows.
        const gram = rows.map((a) => rows.map((b) => a.reduce((sum, x, k) => sum + x * Number(b[k]), 0)));
        const H = whole(
          lifted ? gram.map((row, i) => row.map((x, j) => (i === j && i === gram.length - 1 ? x - 1 : x))) : rows,
        );
        const v = negativeDirectionOf(H);
        expect(v === undefined).to.equal(isPositiveSemidefinite(H));
        if (v === undefined) return;
        found++;
        const value = times(matrices.transpose(v), times(H, v)).entries[0] as Rational;
        expect(rationals.sign(value)).to.equal(-1);
      }),
      { numRuns: 500 },
    );
    expect(found).to.be.greaterThan(0);
  });
});

function joined(a: Matrix<Rational>, b: Matrix<Rational>): Matrix<Rational> {
  return matrices.transpose(matrices.stack(matrices.transpose(a), matrices.transpose(b)));
}
