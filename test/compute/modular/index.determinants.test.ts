/** Determinants and inverses over 𝔽ₚ for searches. */
import { expect } from 'chai';
import fc from 'fast-check';
import { determinantModulo, inverseModulo } from '../../../src/compute/modular/index.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import { determinant } from '../../support.js';
import { randomResidues, residueProduct } from './plain.js';

const primes = fc.constantFrom(3, 5, 7, 127, 4093, 8179, 8191);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('compute: determinants and inverses mod p', () => {
  it('have the determinant that expansion gives', async () => {
    await fc.assert(
      fc.asyncProperty(primes, seeds, fc.integer({ min: 1, max: 6 }), async (p, seed, size) => {
        const draw = flatStream(seed);
        // Many zeros, so that rows are swapped and columns depend on each other.
        const m = matrixOf(size, size, () => (draw(3) === 0 ? draw(p) : 0));
        const rows = Array.from({ length: size }, (_, i) => m.entries.slice(i * size, (i + 1) * size).map(BigInt));
        const modulus = BigInt(p);
        const expected = Number(((determinant(rows) % modulus) + modulus) % modulus);
        expect((await determinantModulo(m, p)).determinant, JSON.stringify(m)).to.equal(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('are multiplicative, and change their sign with two rows', async () => {
    const p = 8191;
    for (const size of [30, 129, 300]) {
      const [a, b] = [randomResidues(size, size, p, size), randomResidues(size, size, p, size + 1)];
      const [ofA, ofB, ofBoth] = await Promise.all(
        [a, b, residueProduct(a, b, p)].map(async (m) => (await determinantModulo(m, p, { threads: 2 })).determinant),
      );
      expect(ofBoth).to.equal(((ofA as number) * (ofB as number)) % p);
      const swapped = matrixOf(size, size, (i, j) => a.entries[(i < 2 ? 1 - i : i) * size + j] as number);
      expect((await determinantModulo(swapped, p)).determinant).to.equal(p - (ofA as number));
    }
  });

  it('inverts what is invertible', async () => {
    for (const size of [1, 2, 9, 130, 520]) {
      const p = size < 100 ? 127 : 8191;
      const a = randomResidues(size, size, p, size + 7);
      const { inverse } = await inverseModulo(a, p);
      const entries = inverse as Int16Array;
      const unit = matrixOf(size, size, (i, j) => (i === j ? 1 : 0));
      expect(residueProduct(a, { rows: size, columns: size, entries }, p)).to.deep.equal(unit);
      const singular = matrixOf(size, size, (i, j) => (j === 0 ? 0 : (a.entries[i * size + j] as number)));
      expect((await inverseModulo(singular, p)).inverse).to.equal(undefined);
      expect((await determinantModulo(singular, p)).determinant).to.equal(0);
    }
  });
});
