import { expect } from 'chai';
import fc from 'fast-check';
import { leftInverse } from '../../../src/formal/export/leftInverse.js';

const matrixOf = (m: number, n: number) =>
  fc.array(fc.array(fc.bigInt({ min: -50n, max: 50n }), { minLength: n, maxLength: n }), {
    minLength: m,
    maxLength: m,
  });
const shapes = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));

describe('formal/export/leftInverse', () => {
  it('gives rows that invert the chosen columns, modulo its prime', () => {
    fc.assert(
      fc.property(
        shapes.chain(([m, n]) => fc.tuple(matrixOf(m, n), fc.integer({ min: 1, max: Math.min(m, n) }))),
        ([rows, rank]) => {
          const found = leftInverse(rows, rank);
          if (found === undefined) return;
          const p = BigInt(found.prime);
          expect(found.choice).to.have.length(rank);
          expect(new Set(found.choice).size).to.equal(rank);
          found.inverse.forEach((row, i) => {
            found.choice.forEach((column, j) => {
              const entry = row.reduce((sum, each, k) => sum + each * (rows[k]?.[column] as bigint), 0n);
              expect((((entry - (i === j ? 1n : 0n)) % p) + p) % p).to.equal(0n);
            });
          });
        },
      ),
    );
  });

  it('takes the first prime modulo which the rank is kept, and skips columns that depend on others', () => {
    const rows = [
      [3n, 6n, 1n],
      [0n, 0n, 5n],
    ];
    expect(leftInverse(rows, 2)).to.deep.include({ prime: 7, choice: [0, 2] });
    expect(leftInverse([[1n]], 1)).to.deep.equal({ prime: 3, choice: [0], inverse: [[1n]] });
  });

  it('finds nothing where the rank is smaller', () => {
    expect(
      leftInverse(
        [
          [1n, 2n],
          [2n, 4n],
        ],
        2,
      ),
    ).to.equal(undefined);
    expect(leftInverse([[0n]], 1)).to.equal(undefined);
  });
});
