/** Factors modulo a prime, and solutions through them: against minors and products in whole numbers. */
import { expect } from 'chai';
import fc from 'fast-check';
import { dot, factor, solveModulo } from '../../../src/compute/padic/elimination.js';
import { largestResidue } from '../../../src/compute/padic/residues.js';
import { choices, determinant } from '../../support.js';
import { firstPrimes, matrix } from './samples.js';

describe('factor', () => {
  it('finds the first independent rows and columns, and L·U is what stands there', () => {
    const shapes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(
        shapes.chain(([rows, columns]) => matrix(rows, columns)),
        (M) => {
          const columns = (M[0] as bigint[]).length;
          const [p = 0] = firstPrimes(columns, 1);
          const factored = factor(M, columns, p);
          const rank = factored.rows.length;
          const { factors } = factored;
          const rankOf = (part: readonly (readonly bigint[])[]): number => {
            const width = part[0]?.length ?? 0;
            for (let size = Math.min(part.length, width); size > 0; size--)
              for (const rows of choices(part.length, size))
                for (const chosen of choices(width, size))
                  if (determinant(rows.map((i) => chosen.map((j) => part[i]?.[j] as bigint))) !== 0n) return size;
            return 0;
          };
          // Minors are at most 4!·3⁴ < p, so ranks modulo p are ranks over ℚ. A row is new when it adds to the rank.
          const newRows = M.flatMap((_, i) => (rankOf(M.slice(0, i + 1)) > rankOf(M.slice(0, i)) ? [i] : []));
          const before = (j: number): bigint[][] => M.map((row) => row.slice(0, j));
          const newColumns = Array.from({ length: columns }, (_, j) => j).filter(
            (j) => rankOf(before(j + 1)) > rankOf(before(j)),
          );
          expect([...factored.rows]).to.deep.equal(newRows);
          expect([...factored.columns].sort()).to.deep.equal(newColumns);
          for (let i = 0; i < rank; i++) {
            for (let j = 0; j < rank; j++) {
              let sum = 0n;
              for (let k = 0; k <= Math.min(i, j); k++) {
                const left = k === i ? 1n : BigInt(factors[i * rank + k] as number);
                sum += left * BigInt(factors[k * rank + j] as number);
              }
              const entry = M[factored.rows[i] as number]?.[factored.columns[j] as number] as bigint;
              expect((sum - entry) % BigInt(p)).to.equal(0n);
            }
          }
        },
      ),
    );
  });
});

/** Residues of any size, those of largest absolute value often among them. */
const residueRows = (rows: number, columns: number, p: number) => {
  const half = BigInt((p - 1) / 2);
  return matrix(rows, columns, fc.oneof(fc.constantFrom(half, -half, 0n), fc.bigInt({ min: -half, max: half })));
};

describe('solveModulo', () => {
  it('solves what was factored, with sums as long as they may be', () => {
    const systems = fc.integer({ min: 1, max: 40 }).chain((size) => {
      const [p = 0] = firstPrimes(size, 1);
      return fc.tuple(fc.constant(p), residueRows(size, size, p), residueRows(1, size, p));
    });
    let solved = 0;
    fc.assert(
      fc.property(systems, ([p, A, [b = []]]) => {
        const factored = factor(A, b.length, p);
        if (factored.rows.length < b.length) return;
        solved++;
        const x = Float64Array.from(b, Number);
        solveModulo(factored, x);
        for (const entry of x) expect(Math.abs(entry)).to.be.at.most(largestResidue(p));
        A.forEach((row, i) => {
          const image = factored.columns.reduce(
            (sum, column, j) => sum + (row[column] as bigint) * BigInt(x[j] ?? NaN),
            0n,
          );
          expect(
            (image - (b[i] as bigint)) % BigInt(p),
            `row ${i} modulo ${p}: ${A.join('; ')} | ${b.join()}`,
          ).to.equal(0n);
        });
      }),
      { numRuns: 60 },
    );
    expect(solved).to.be.greaterThan(30);
  });

  it('has nothing to solve without rows or columns', () => {
    for (const [rows, columns] of [
      [[], 3],
      [[[], []], 0],
    ] as const) {
      const factored = factor(rows, columns, 8191);
      expect([factored.rows, factored.columns, [...factored.factors]]).to.deep.equal([[], [], []]);
      const x = new Float64Array();
      solveModulo(factored, x);
      expect([...x]).to.deep.equal([]);
    }
  });
});

describe('dot', () => {
  it('is the sum of the products in any range', () => {
    const small = fc.integer({ min: -(2 ** 20), max: 2 ** 20 });
    const vectors = fc.integer({ min: 0, max: 13 }).chain((length) => {
      const exactly = { minLength: length, maxLength: length };
      return fc.tuple(fc.array(small, exactly), fc.array(small, exactly), fc.nat(length), fc.nat(5));
    });
    fc.assert(
      fc.property(vectors, ([row, vector, from, offset]) => {
        const stored = Float64Array.from([...Array<number>(offset).fill(7), ...row]);
        const expected = row.reduce((sum, entry, j) => (j < from ? sum : sum + entry * (vector[j] as number)), 0);
        expect(dot(stored, offset, Float64Array.from(vector), from, row.length)).to.equal(expected);
      }),
    );
  });
});
