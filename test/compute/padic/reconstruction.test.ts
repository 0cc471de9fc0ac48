/** Fractions from p-adic digits: those that the digits were made from, and none from too few. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Digits, reconstruct } from '../../../src/compute/padic/reconstruction.js';

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

  it('needs no digits for no unknowns', () => {
    const digits = new Digits(p);
    digits.push(new Float64Array());
    expect(reconstruct(digits, 0)).to.deep.equal({ numerators: [], denominator: 1n });
  });
});

describe('Digits', () => {
  it('are the digits of residues to the base p', () => {
    const p = 67108859;
    const half = (p - 1) / 2;
    const column = fc.array(fc.integer({ min: -half, max: half }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(column, (values) => {
        const digits = new Digits(p);
        for (const value of values) digits.push(Float64Array.of(7, value));
        expect(digits.count).to.equal(values.length);
        expect(digits.modulus).to.equal(BigInt(p) ** BigInt(values.length));
        const sum = values.reduceRight((rest, value) => rest * BigInt(p) + BigInt(value), 0n);
        expect(digits.residue(1)).to.equal(sum);
      }),
    );
  });
});
