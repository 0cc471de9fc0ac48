import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import {
  inverseModulo,
  isPrime,
  LARGEST_PRIME,
  primeField,
  requireField,
} from '../../../../src/kernel/libraries/modular/primeField.js';
import { rationalNumbers, refuses } from '../../../support.js';

/** Primes by crossing out multiples. */
function sieve(limit: number): number[] {
  const composite = new Set<number>();
  const primes: number[] = [];
  for (let n = 2; n <= limit; n++) {
    if (composite.has(n)) continue;
    primes.push(n);
    for (let multiple = n * n; multiple <= limit; multiple += n) composite.add(multiple);
  }
  return primes;
}

const PRIMES = sieve(LARGEST_PRIME);
const primes = fc.oneof(fc.constantFrom(...PRIMES.slice(0, 8)), fc.constantFrom(...PRIMES.slice(-20)));

describe('the field of residues modulo a prime', () => {
  it('knows the primes', () => {
    const found = Array.from({ length: 3000 }, (_, n) => n - 5).filter(isPrime);
    expect(found).to.deep.equal(PRIMES.filter((p) => p < 2995));
    for (const n of [2.5, NaN, Infinity, 2 ** 53, -7]) expect(isPrime(n), String(n)).to.equal(false);
    expect(isPrime(LARGEST_PRIME)).to.equal(true);
    expect(isPrime(214 * 214 + 1)).to.equal(PRIMES.includes(214 * 214 + 1));
    expect(isPrime(211 * 211)).to.equal(false);
  });

  it('keeps products of residues and one more residue within int32', () => {
    expect(LARGEST_PRIME * (LARGEST_PRIME - 1)).to.be.below(2 ** 31);
    expect(LARGEST_PRIME).to.equal(46337);
  });

  it('inverts residues', () => {
    fc.assert(
      fc.property(primes, fc.nat(), (p, n) => {
        const a = (n % (p - 1)) + 1;
        const inverse = inverseModulo(a, p);
        expect((BigInt(a) * BigInt(inverse)) % BigInt(p)).to.equal(1n % BigInt(p));
        expect(inverse).to.be.within(0, p - 1);
      }),
    );
    expect(inverseModulo(1, 2)).to.equal(1);
  });

  it('reduces ℚ to 𝔽ₚ by a homomorphism', () => {
    fc.assert(
      fc.property(primes, rationalNumbers, rationalNumbers, (p, a, b) => {
        fc.pre(a.denominator % BigInt(p) !== 0n && b.denominator % BigInt(p) !== 0n);
        const field = primeField(p);
        const [x, y] = [field.fromRational(a), field.fromRational(b)];
        // x is the residue with x·denominator ≡ numerator.
        expect((BigInt(x) * a.denominator - a.numerator) % BigInt(p)).to.equal(0n);
        expect(x).to.be.within(0, p - 1);
        expect(field.add(x, y)).to.equal(field.fromRational(q.add(a, b)));
        expect(field.sum([x, y, x])).to.equal(field.fromRational(q.add(a, q.add(b, a))));
        expect(field.multiply(x, y)).to.equal(field.fromRational(q.multiply(a, b)));
        expect(field.dot([x, y, x], [x, x, y])).to.equal(field.fromRational(q.dot([a, b, a], [a, a, b])));
        expect(field.negate(x)).to.equal(field.fromRational(q.negate(a)));
        expect(field.isZero(x)).to.equal(a.numerator % BigInt(p) === 0n);
      }),
    );
    const field = primeField(7);
    expect([field.zero, field.one]).to.deep.equal([0, 1]);
    expect(field.negate(0)).to.equal(0);
    expect(field.sum([])).to.equal(0);
  });

  it('gives no image to a fraction whose denominator the prime divides', () => {
    refuses(
      () => primeField(3).fromRational(q.rational(1n, 6n)),
      'false',
      '$.prime: expected a prime that divides no denominator, got 3',
    );
  });

  it('asks for a prime within the bound', () => {
    for (const p of [2, 3, LARGEST_PRIME]) {
      primeField(p);
      requireField(p);
    }
    for (const p of [1, 0, -7, 4, 9, 46349, 46341, 2.5, NaN]) {
      const message = `$.prime: expected a prime of at most 46337, got ${p}`;
      refuses(() => primeField(p), 'false', message);
      refuses(
        () => {
          requireField(p);
        },
        'false',
        message,
      );
    }
  });
});
