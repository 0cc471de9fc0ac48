import { expect } from 'chai';
import fc from 'fast-check';
import {
  inverseModulo,
  isPrime,
  LARGEST_PRIME,
  primeField,
  requireField,
} from '../../../../src/kernel/libraries/modular/primeField.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rationalNumbers, refusalOf, refuses } from '../../../support.js';

const PRIMES = [2, 3, 5, 61, 8191, LARGEST_PRIME];

describe('prime fields', () => {
  it('are images of the rationals whose denominators the prime does not divide', () => {
    fc.assert(
      fc.property(rationalNumbers, rationalNumbers, fc.constantFrom(...PRIMES), (a, b, p) => {
        const field = primeField(p);
        fc.pre([a, b].every(({ denominator }) => denominator % BigInt(p) !== 0n));
        const [x, y] = [field.fromRational(a), field.fromRational(b)];
        expect([x, y].every((each) => Number.isInteger(each) && each >= 0 && each < p)).to.equal(true);
        expect(field.fromRational(q.add(a, b))).to.equal(field.add(x, y));
        expect(field.fromRational(q.multiply(a, b))).to.equal(field.multiply(x, y));
        expect(field.fromRational(q.negate(a))).to.equal(field.negate(x));
        expect(field.dot([x, y], [y, y])).to.equal(field.add(field.multiply(x, y), field.multiply(y, y)));
        expect(field.sum([x, y, x])).to.equal(field.add(x, field.add(y, x)));
        expect(field.isZero(x)).to.equal(a.numerator % BigInt(p) === 0n);
      }),
    );
  });

  it('have no image of a number whose denominator the prime divides', () => {
    refuses(
      () => primeField(5).fromRational(q.rational(1n, 10n)),
      'false',
      '$.prime: expected a prime that divides no denominator, got 5',
    );
  });

  it('have inverses of all that is not zero', () => {
    for (const p of [2, 3, 61, 8191]) {
      for (let a = 1; a < p; a++) if ((a * inverseModulo(a, p)) % p !== 1) expect.fail(`${a} modulo ${p}`);
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_PRIME - 1 }), (a) => {
        const inverse = inverseModulo(a, LARGEST_PRIME);
        expect(inverse).to.be.within(1, LARGEST_PRIME - 1);
        expect((a * inverse) % LARGEST_PRIME).to.equal(1);
      }),
    );
  });

  it('exist for primes alone: a sieve finds the same primes', () => {
    const composite = new Uint8Array(50_000);
    for (let a = 2; a < composite.length; a++) for (let b = 2 * a; b < composite.length; b += a) composite[b] = 1;
    for (let n = 2; n < composite.length; n++) if (isPrime(n) !== (composite[n] === 0)) expect.fail(`${n}`);
    for (const p of [0, 1, -3, 4, 1.5, NaN, Infinity, 2 ** 53 + 1]) expect(isPrime(p), `${p}`).to.equal(false);
    for (const p of [0, 1, 4, 46335, 46339, 46349, -7, NaN]) {
      expect(refusalOf(() => primeField(p)).expected, `${p}`).to.equal(`a prime of at most ${LARGEST_PRIME}`);
    }
    for (const p of PRIMES) requireField(p);
  });

  it('multiply residues exactly: the largest product is below 2³¹', () => {
    expect((LARGEST_PRIME - 1) ** 2).to.be.below(2 ** 31);
  });
});
