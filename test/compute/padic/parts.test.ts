/** The parts of the lifting, each against its definition in whole numbers. */
import { expect } from 'chai';
import fc from 'fast-check';
import { isPrime, rationals } from 'lossproof/search';
import { greatestCommonDivisor } from '../../../src/compute/greatestCommonDivisor.js';
import { factor } from '../../../src/compute/padic/elimination.js';
import { digitsOf, limbBitsFor, limbsOf } from '../../../src/compute/padic/lifting.js';
import { Digits, reconstruct } from '../../../src/compute/padic/reconstruction.js';
import { largestResidue, primesFor, reduce } from '../../../src/compute/padic/residues.js';
import { choices, determinant } from '../../support.js';

const sizes = fc.constantFrom(1, 2, 3, 10, 400, 1000, 5000, 2 ** 16);

function firstPrimes(terms: number, count: number): number[] {
  const primes = primesFor(terms);
  return Array.from({ length: count }, () => primes.next().value ?? 0);
}

describe('residues', () => {
  it('come from the largest primes that keep sums of products exact', () => {
    for (const terms of [1, 2, 5, 64, 100, 400, 1000, 4096]) {
      const primes = firstPrimes(terms, 3);
      expect(primes.every(isPrime), primes.join()).to.equal(true);
      expect(primes).to.deep.equal([...primes].sort((a, b) => b - a));
      const [p = 0] = primes;
      expect(terms * largestResidue(p) ** 2 + p).to.be.at.most(2 ** 53);
      let next = p + 2;
      while (!isPrime(next)) next += 2;
      expect(next > 2 ** 26 || terms * largestResidue(next) ** 2 + next > 2 ** 53, `${terms}: ${next}`).to.equal(true);
    }
    expect(firstPrimes(2, 3)).to.deep.equal([67108859, 67108837, 67108819]);
  });

  it('are exact, balanced, and zero just for multiples of p, up to the largest sums', () => {
    const cases = sizes.chain((terms) => {
      const [p = 0] = firstPrimes(terms, 1);
      const most = 2 ** 53 - p;
      const multiple = fc
        .tuple(fc.integer({ min: -Math.floor(most / p), max: Math.floor(most / p) }), fc.integer({ min: -2, max: 2 }))
        .map(([times, by]) => Math.max(-most, Math.min(most, times * p + by)));
      const half = multiple.map((x) => Math.max(-most, Math.min(most, x + (p - 1) / 2)));
      return fc.tuple(
        fc.constant(p),
        fc.oneof(
          fc.maxSafeInteger().filter((x) => Math.abs(x) <= most),
          multiple,
          half,
        ),
      );
    });
    fc.assert(
      fc.property(cases, ([p, x]) => {
        const residue = reduce(x, p, 1 / p);
        expect(Number.isInteger(residue)).to.equal(true);
        expect(Math.abs(residue)).to.be.at.most(largestResidue(p));
        expect((BigInt(x) - BigInt(residue)) % BigInt(p)).to.equal(0n);
        expect(residue === 0).to.equal(BigInt(x) % BigInt(p) === 0n);
      }),
      { numRuns: 2000 },
    );
  });
});

const matrix = (rows: number, columns: number, entry = fc.bigInt({ min: -3n, max: 3n })) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

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

describe('reconstruct', () => {
  const p = 8191;
  const digitsOfFractions = (fractions: readonly (readonly [bigint, bigint])[], count: number): Digits => {
    const digits = new Digits(p);
    // x = a/b: the next digit d is a/b mod p, and what follows is (a − d·b)/p over b.
    let rest = fractions.map(([a]) => a);
    for (let k = 0; k < count; k++) {
      const digit = rest.map((a, i) => {
        const b = (fractions[i] as readonly [bigint, bigint])[1];
        for (let d = 0n; ; d++) if ((a - d * b) % BigInt(p) === 0n) return Number(d);
      });
      rest = rest.map((a, i) => (a - BigInt(digit[i] as number) * (fractions[i]?.[1] as bigint)) / BigInt(p));
      digits.push(Float64Array.from(digit));
    }
    return digits;
  };
  const fraction = fc.tuple(fc.bigInt({ min: -(2n ** 40n), max: 2n ** 40n }), fc.bigInt({ min: 1n, max: 5000n }));

  it('gives fractions back, over a common denominator', () => {
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1, maxLength: 3 }), (fractions) => {
        const found = reconstruct(digitsOfFractions(fractions, 24), fractions.length);
        expect(found).not.to.equal(undefined);
        fractions.forEach(([a, b], i) => {
          expect((found?.numerators[i] as bigint) * b).to.equal(a * (found?.denominator as bigint));
        });
      }),
      { numRuns: 20 },
    );
  });

  it('makes no guess from too few digits', () => {
    expect(reconstruct(digitsOfFractions([[2n ** 40n + 1n, 4999n]], 4), 1)).to.equal(undefined);
  });
});
