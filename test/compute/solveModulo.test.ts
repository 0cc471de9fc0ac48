/** Plain systems over 𝔽ₚ: every solution tried where they are few, and the largest prime with the largest residues. */
import { expect } from 'chai';
import fc from 'fast-check';
import { LARGEST_PRIME, type Matrix } from '../../src/kernel/full.js';
import { solveFromLeft } from '../../src/compute/solveModulo.js';
import { integerRows } from '../support.js';

type Rows = readonly (readonly number[])[];

const matrix = (rows: Rows): Matrix<number> => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  entries: rows.flat(),
});

/** z·G over 𝔽ₚ, in whole numbers of any length. */
function image(z: readonly number[], G: Rows, p: number): number[] {
  return (G[0] as readonly number[]).map((_, n) =>
    Number(z.reduce((sum, entry, i) => sum + BigInt(entry) * BigInt(G[i]?.[n] as number), 0n) % BigInt(p)),
  );
}

/** All rows of `length` residues. */
function all(length: number, p: number): number[][] {
  return length === 0
    ? [[]]
    : all(length - 1, p).flatMap((row) => Array.from({ length: p }, (_, entry) => [...row, entry]));
}

const cases = (p: number, most: number, entry: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 2 }))
    .chain(([rows, columns, sides]) =>
      fc.tuple(
        fc.constant(p),
        integerRows(fc.constant(rows), fc.constant(columns), entry),
        integerRows(fc.constant(sides), fc.constant(columns), entry),
        integerRows(fc.constant(sides), fc.constant(rows), entry),
      ),
    );

describe('compute/solveModulo', () => {
  it('finds a solution wherever trying all of them finds one', () => {
    const few = fc.constantFrom(2, 3, 5).chain((p) => cases(p, 3, fc.integer({ min: 0, max: p - 1 })));
    fc.assert(
      fc.property(few, ([p, G, B]) => {
        const found = solveFromLeft(matrix(G), matrix(B), p);
        const tried = all(G.length, p);
        const solvable = B.every((b) => tried.some((z) => image(z, G, p).join() === b.join()));
        expect(found !== undefined).to.equal(solvable);
        B.forEach((b, k) => {
          if (found === undefined) return;
          const z = [...found.subarray(k * G.length, (k + 1) * G.length)];
          expect(image(z, G, p)).to.deep.equal(b);
          // A row of G that depends on earlier rows has no pivot, hence the coefficient zero.
          G.forEach((row, i) => {
            const earlier = all(i, p).some((y) => row.every((entry, n) => entry === (image(y, G, p)[n] ?? 0)));
            if (earlier) expect(z[i], `row ${i}`).to.equal(0);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is exact at the largest prime, with the largest residues', () => {
    const p = LARGEST_PRIME;
    const large = fc.oneof(fc.constantFrom(0, 1, p - 1), fc.integer({ min: 0, max: p - 1 }));
    fc.assert(
      fc.property(cases(p, 6, large), ([, G, , hidden]) => {
        const B = hidden.map((z) => image(z, G, p));
        const found = solveFromLeft(matrix(G), matrix(B), p);
        B.forEach((b, k) => {
          const z = [...(found as Int32Array).subarray(k * G.length, (k + 1) * G.length)];
          expect(image(z, G, p)).to.deep.equal(b);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('takes zeros where there are no equations, and no unknowns only for zeros', () => {
    const none = { rows: 2, columns: 0, entries: [] };
    expect(solveFromLeft(none, { rows: 1, columns: 0, entries: [] }, 7)).to.deep.equal(Int32Array.of(0, 0));
    const noUnknowns = { rows: 0, columns: 1, entries: [] };
    expect(solveFromLeft(noUnknowns, matrix([[0]]), 7)).to.deep.equal(new Int32Array(0));
    expect(solveFromLeft(noUnknowns, matrix([[1]]), 7)).to.equal(undefined);
  });
});
