/** Balanced residues in doubles: the largest primes that keep sums exact, and reductions up to the largest sums. */
import { expect } from 'chai';
import fc from 'fast-check';
import { isPrime } from 'lossproof/search';
import { largestResidue, primesFor, quotient, reduce, residueOf } from '../../../src/compute/padic/residues.js';
import { firstPrimes } from './samples.js';

const sizes = fc.constantFrom(1, 2, 3, 10, 400, 1000, 5000, 2 ** 16);

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

  it('are exact quotients of multiples', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: -(2 ** 26), max: 2 ** 26 }), (terms, times) => {
        const [p = 0] = firstPrimes(terms, 1);
        expect(quotient(times * p, 1 / p), `${times}·${p}`).to.equal(times);
      }),
    );
  });

  it('come of whole numbers of any length', () => {
    const long = fc.bigInt({ min: -(2n ** 500n), max: 2n ** 500n });
    fc.assert(
      fc.property(fc.constantFrom(1031, 8191, 67108859), long, (p, x) => {
        const residue = residueOf(x, BigInt(p));
        expect(Math.abs(residue), `${x} modulo ${p}`).to.be.below(p / 2);
        expect((x - BigInt(residue)) % BigInt(p), `${x} modulo ${p}`).to.equal(0n);
      }),
    );
  });

  it('have no primes where sums would be too long', () => {
    expect([...primesFor(2 ** 40)]).to.deep.equal([]);
  });
});
