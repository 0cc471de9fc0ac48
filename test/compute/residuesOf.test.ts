/** Terms modulo a prime for engines: what the kernel evaluates, with Khatri–Rao products formed from reduced factors. */
import { expect } from 'chai';
import fc from 'fast-check';
import { terms, type Term } from '../../src/kernel/full.js';
import { evaluateModulo, residues } from '../../src/kernel/libraries/modular/residues.js';
import { residuesOf } from '../../src/compute/residuesOf.js';
import { contextOf, integerRows, numbers, refuses } from '../support.js';

const context = contextOf({});
const reduced = (term: Term, prime: number) => residuesOf(term, prime, (part) => residues(context, part, prime));
const size = fc.integer({ min: 1, max: 6 });

describe('residuesOf', () => {
  it('is what the kernel evaluates modulo p', () => {
    const factors = fc
      .tuple(integerRows(size, fc.constant(4)), integerRows(size, fc.constant(4)))
      .map(([a, x]) => [numbers(a.map((row) => row.map((entry) => `${entry}/7`))), numbers(x)] as const)
      .map(([a, x]) => [terms.scale('1', a), x] as const);
    fc.assert(
      fc.property(factors, fc.constantFrom(13, 8191, 46337), ([a, x], prime) => {
        for (const term of [terms.khatriRao(a, x), terms.product(a, terms.transpose(x))]) {
          const { rows, columns, entries } = reduced(term, prime);
          expect({ rows, columns, entries: Array.from(entries) }).to.deep.equal(evaluateModulo(term, new Map(), prime));
        }
      }),
    );
  });

  it('multiplies the largest residues exactly', () => {
    // (−1)·(−1) = 1 and (−1)·2 = −2.
    const term = terms.khatriRao(numbers([[-1, -1]]), numbers([[-1, 2]]));
    expect(Array.from(reduced(term, 46337).entries)).to.deep.equal([1, 46335]);
  });

  it('refuses a prime that divides a denominator, and factors that do not fit', () => {
    const half = numbers([['1/2', 1]]);
    refuses(() => reduced(half, 2), 'false', '$.prime: expected a prime that divides no denominator, got 2');
    refuses(
      () => reduced(terms.khatriRao(half, numbers([[1, 2, 3]])), 13),
      'mismatch',
      '$: expected a right Khatri–Rao factor of 1 × 2, got 1 × 3',
    );
  });
});
