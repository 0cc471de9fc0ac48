/** Means over symbols that are 0 or 1, against sums over all their values. */
import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateModulo } from '../../../../src/kernel/libraries/modular/residues.js';
import { evaluatePolynomials, evaluateRational } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import type { Polynomial } from '../../../../src/kernel/libraries/algebra/polynomial.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Data } from '../../../../src/kernel/core/logic/context.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { numbers, refuses, shownRows } from '../../../support.js';

const NONE: Data = new Map();

describe('kernel/libraries/algebra/evaluate, expectations', () => {
  it('V12: are over variables that are 1 with a probability from 0 to 1, and with no other', () => {
    const z = t.symbols('z', 1, 1);
    const over = (by: t.Term) => evaluatePolynomials([t.expectation(z, 'z', by)], NONE);
    for (const value of ['0', '1/3', '1']) expect(() => over(t.constant(value, 1, 1)), value).not.to.throw();
    for (const value of ['2', '-3', '4/3', '-1/100']) {
      refuses(
        () => over(t.constant(value, 1, 1)),
        'mismatch',
        `$.by: expected probabilities from 0 to 1, got ${value}`,
      );
    }
    refuses(() => over(t.symbols('Z', 1, 1)), 'mismatch', '$: expected a term without free symbols, got Z[1,1]');
  });

  const small = fc.integer({ min: -2, max: 2 });
  const chance = fc.integer({ min: 0, max: 4 }).map((n) => q.rational(BigInt(n), 4n));

  /** A polynomial in z[1,1], z[1,2], z[1,3] and w[1,1], as a term, with its value at numbers. */
  const polynomial = fc.array(
    fc.record({ factor: small, powers: fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }) }),
    { minLength: 1, maxLength: 5 },
  );
  const variables = [1, 2, 3].map((j) => t.entry(t.symbols('z', 1, 3), 1, j)).concat([t.symbols('w', 1, 1)]);
  const termOf = (monomials: readonly { factor: number; powers: number[] }[]): Term =>
    monomials
      .map(({ factor, powers }) =>
        powers
          .flatMap((power, i) => Array.from({ length: power }, () => variables[i] as Term))
          .reduce(t.product, t.constant(String(factor), 1, 1)),
      )
      .reduce(t.sum);

  it('are the sums over all values 0 and 1, weighted by their probabilities', () => {
    fc.assert(
      fc.property(polynomial, fc.tuple(chance, chance, chance), small, (monomials, chances, w) => {
        const term = termOf(monomials);
        const at = (z: readonly number[]): q.Rational => {
          const put = t.substitute(t.substitute(term, 'z', numbers([z])), 'w', numbers([[w]]));
          return evaluateRational(put, NONE).entries[0] as q.Rational;
        };
        const mean = [0, 1, 2, 3, 4, 5, 6, 7]
          .map((bits) => [bits & 1, (bits >> 1) & 1, bits >> 2])
          .map((z) =>
            z
              .map((one, i) => {
                const p = chances[i] as q.Rational;
                return one === 1 ? p : q.subtract(q.ONE, p);
              })
              .reduce(q.multiply, at(z)),
          )
          .reduce(q.add);
        const expected = t.expectation(term, 'z', numbers([chances.map(q.formatRational)]));
        const value = t.substitute(expected, 'w', numbers([[w]]));
        expect(shownRows(evaluateRational(value, NONE))).to.deep.equal([[q.formatRational(mean)]]);
        // 5 divides none of the denominators.
        const residue = Number((((mean.numerator * (mean.denominator === 1n ? 1n : 0n)) % 5n) + 5n) % 5n);
        if (mean.denominator === 1n) expect(evaluateModulo(value, NONE, 5).entries).to.deep.equal([residue]);
      }),
      { numRuns: 200 },
    );
  });

  it('take the mean over the symbols that have a probability, and leave all others as they are', () => {
    const z = t.symbols('z', 1, 2);
    const squares = t.product(z, t.transpose(z));
    const third = t.constant('1/3', 1, 1);
    const other = t.sum(third, t.product(t.entry(z, 1, 2), t.entry(z, 1, 2)));
    const [mean] = evaluatePolynomials([t.expectation(squares, 'z', third)], NONE);
    const [expected] = evaluatePolynomials([other], NONE);
    expect([...(mean?.entries[0] as Polynomial).values()].map(q.formatRational).sort()).to.deep.equal(['1', '1/3']);
    expect((expected?.entries[0] as Polynomial).size).to.equal(2);
    // E[z²] = E[z] = p, where substitution would give p².
    const one = t.symbols('z', 1, 1);
    const square = t.product(one, one);
    const half = t.constant('1/2', 1, 1);
    expect(shownRows(evaluateRational(t.expectation(square, 'z', half), NONE))).to.deep.equal([['1/2']]);
    expect(shownRows(evaluateRational(t.substitute(square, 'z', half), NONE))).to.deep.equal([['1/4']]);
  });
});
