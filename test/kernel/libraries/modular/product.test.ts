import { expect } from 'chai';
import fc from 'fast-check';
import { matrix } from '../../../../src/kernel/core/data/matrix.js';
import { product } from '../../../../src/kernel/libraries/algebra/matrices.js';
import { plainProduct } from '../../../../src/kernel/libraries/modular/product.js';
import { primeField } from '../../../../src/kernel/libraries/modular/primeField.js';
import { refuses } from '../../../support.js';

describe('products mod p, entry by entry', () => {
  it('are those of the ring, for residues of either sign', () => {
    const sizes = fc.integer({ min: 0, max: 6 });
    const primes = fc.constantFrom(2, 3, 5, 8191, 46337);
    fc.assert(
      fc.property(sizes, sizes, sizes, primes, fc.infiniteStream(fc.nat()), (m, k, n, p, numbers) => {
        const draw = (): number => (numbers.next().value as number) % p;
        const [a, b] = [matrix(m, k, draw), matrix(k, n, draw)];
        const expected = product(primeField(p), a, b).entries;
        expect([...plainProduct(a, b, p)]).to.deep.equal(expected);
        const signed = { ...a, entries: a.entries.map((entry, at) => (at % 2 === 0 && entry > 0 ? entry - p : entry)) };
        expect([...plainProduct(signed, b, p)]).to.deep.equal(expected);
      }),
    );
  });

  it('are exact with the largest residues of the largest prime', () => {
    const p = 46337;
    const a = matrix(1, 5, () => p - 1);
    expect([
      ...plainProduct(
        a,
        matrix(5, 1, () => p - 1),
        p,
      ),
    ]).to.deep.equal([5]);
    expect([
      ...plainProduct(
        a,
        matrix(5, 1, () => 1 - p),
        p,
      ),
    ]).to.deep.equal([p - 5]);
  });

  it('are refused where the sizes do not match', () => {
    const [wide, tall] = [matrix(1, 2, () => 1), matrix(3, 1, () => 1)];
    refuses(() => plainProduct(wide, tall, 7), 'mismatch', '$: expected a right factor of 2 rows, got 3');
  });
});
