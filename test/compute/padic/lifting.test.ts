/** Dixon's lifting: digits that solve modulo every power of the prime, and limbs that add up. */
import { expect } from 'chai';
import fc from 'fast-check';
import { factor } from '../../../src/compute/padic/elimination.js';
import { digitsOf, limbBitsFor, limbsOf } from '../../../src/compute/padic/lifting.js';
import { Digits } from '../../../src/compute/padic/reconstruction.js';
import { largestResidue } from '../../../src/compute/padic/residues.js';
import { firstPrimes, matrix } from './samples.js';

describe('digitsOf', () => {
  it('gives digits with A(x₀ + x₁p + … + x_{k−1}p^{k−1}) ≡ b (mod pᵏ), whatever the size of the numbers', () => {
    const entry = fc.oneof(fc.bigInt({ min: -9n, max: 9n }), fc.bigInt({ min: -(2n ** 700n), max: 2n ** 700n }));
    const systems = fc
      .integer({ min: 1, max: 6 })
      .chain((size) => fc.tuple(matrix(size, size, entry), fc.array(entry, { minLength: size, maxLength: size })));
    fc.assert(
      fc.property(systems, ([A, b]) => {
        const size = b.length;
        const [p = 0] = firstPrimes(size, 1);
        const factored = factor(A, size, p);
        fc.pre(factored.rows.length === size);
        const bits = limbBitsFor(size, p);
        const ordered = A.flatMap((row) => factored.columns.map((column) => row[column] as bigint));
        const source = digitsOf(factored, limbsOf(ordered, bits), bits, b);
        const digits = new Digits(p);
        for (let k = 0; k < 60; k++) digits.push(source.next().value);
        A.forEach((row, i) => {
          const sum = factored.columns.reduce((s, column, j) => s + (row[column] as bigint) * digits.residue(j), 0n);
          expect((sum - (b[i] as bigint)) % digits.modulus).to.equal(0n);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('splits into limbs that are balanced and add up', () => {
    const entries = fc.array(fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(entries, fc.integer({ min: 3, max: 26 }), (numbers, bits) => {
        const limbs = limbsOf(numbers, bits);
        numbers.forEach((number, i) => {
          const parts = limbs.map((limb) => limb[i] as number);
          expect(parts.every((part) => Math.abs(part) <= 2 ** (bits - 1))).to.equal(true);
          expect(parts.reduce((sum, part, l) => sum + (BigInt(part) << BigInt(bits * l)), 0n)).to.equal(number);
        });
      }),
    );
  });
});

describe('limbBitsFor', () => {
  it('is the largest number of bits that keeps every operation exact', () => {
    for (const size of [0, 1, 2, 10, 400, 5000, 2 ** 16]) {
      const [p = 0] = firstPrimes(Math.max(size, 1), 1);
      const bits = limbBitsFor(size, p);
      const largest = (w: number): number => 2 * Math.max(size, 1) * largestResidue(p) * 2 ** w + p;
      expect(bits, `${size}`).to.be.at.least(3);
      expect(largest(bits), `${size}: ${bits} bits`).to.be.at.most(2 ** 53);
      expect(largest(bits + 1), `${size}: ${bits + 1} bits`).to.be.above(2 ** 53);
    }
  });
});
