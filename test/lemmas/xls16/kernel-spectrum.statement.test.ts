import { expect } from 'chai';
import { rationals, type Rational } from 'lossproof/statement';
import statement, { comparisons, enclosures } from '../../../lemmas/xls16/kernel-spectrum.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

const valueOf = (text: string): Rational => rationals.parseRational(text) as Rational;
const among = (value: string, { lower, upper }: { readonly lower: string; readonly upper: string }): boolean =>
  [rationals.subtract(valueOf(value), valueOf(lower)), rationals.subtract(valueOf(upper), valueOf(value))].every(
    (room) => rationals.sign(room) >= 0,
  );

describe('the statement of xls16/kernel-spectrum', () => {
  it('encloses each eigenvalue and γ_m, and compares neighbours and the sum on both sides', () => {
    const kinds = partsOf(statedAt(statement, { d: 3, degree: 6, m: 50 })).map(({ kind }) => kind);
    // λ₁, λ₀, λ₂, λ₄, λ₆ and γ₅₀; four pairs of neighbours and two bounds of the sum.
    expect(kinds).to.deep.equal([...Array<string>(6).fill('enclosed'), ...Array<string>(6).fill('realComparison')]);
  });

  it('has bounds around the values that are known in three dimensions', () => {
    // λ₁ = 1/(4d) = 1/12, and λ₀ = −(1/4π)∫t·arccos t dt = 1/16.
    const [first, zeroth] = enclosures({ sizes: { d: 3, degree: 2, m: 1, digits: 20 }, parameters: {} });
    if (first === undefined || zeroth === undefined) return expect.fail('two enclosures were expected');
    expect(among('1/12', first), JSON.stringify(first)).to.equal(true);
    expect(among('1/16', zeroth), JSON.stringify(zeroth)).to.equal(true);
  });

  it('has as many digits as asked for', () => {
    for (const digits of [2, 8, 32]) {
      for (const { lower, upper } of enclosures({ sizes: { d: 5, degree: 4, m: 9, digits }, parameters: {} })) {
        const width = rationals.subtract(valueOf(upper), valueOf(lower));
        const room = rationals.subtract(
          rationals.multiply(rationals.rational(2n, 10n ** BigInt(digits - 1)), valueOf(upper)),
          width,
        );
        expect(rationals.sign(room), `${digits} digits: ${lower} to ${upper}`).to.be.at.least(0);
      }
    }
  });

  it('orders the degrees 1, 0, 2, 4, …', () => {
    const order = comparisons({ sizes: { d: 4, degree: 7, m: 1, digits: 2 }, parameters: {} });
    const degrees = order.map(({ left, right }) => [left, right].map((real) => ('degree' in real ? real.degree : '')));
    expect(degrees.slice(0, -2)).to.deep.equal([
      [0, 1],
      [2, 0],
      [4, 2],
      [6, 4],
    ]);
  });

  it('has no matrices and decides no hypothesis', () => {
    const stated = statedAt(statement);
    expect(stated.outcomes.map(({ shapes }) => shapes)).to.deep.equal([{}]);
    expect(decidable(stated)).to.deep.equal(['uniform-inputs: assumed']);
  });
});
