import { expect } from 'chai';
import fc from 'fast-check';
import { khatriRao, product } from '../../../../src/kernel/libraries/algebra/matrices.js';
import { type Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { plainProduct } from '../../../../src/kernel/libraries/modular/product.js';
import { primeField } from '../../../../src/kernel/libraries/modular/primeField.js';
import { timesKhatriRao } from '../../../../src/kernel/libraries/modular/timesKhatriRao.js';
import { refuses } from '../../../support.js';

const matrixOf = (rows: number, columns: number, p: number): fc.Arbitrary<Matrix<number>> =>
  fc
    .array(fc.integer({ min: 0, max: p - 1 }), { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));
const size = fc.integer({ min: 1, max: 5 });

describe('timesKhatriRao', () => {
  it('is the product with the product that is stored', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(size, size, size, size, fc.constantFrom(3, 8191, 46337))
          .chain(([k, a, x, n, p]) =>
            fc.tuple(fc.constant(p), matrixOf(k, a * x, p), matrixOf(a, n, p), matrixOf(x, n, p)),
          ),
        ([p, Z, A, X]) => {
          const field = primeField(p);
          const { rows, columns, entries } = timesKhatriRao(Z, A, X, p, plainProduct);
          const got = { rows, columns, entries: Array.from(entries) };
          expect(got).to.deep.equal(product(field, Z, khatriRao(field, A, X)));
        },
      ),
    );
  });

  it('adds the largest residues, and no more of them than doubles count', () => {
    const [p, many] = [46337, 5000];
    const of = (rows: number, columns: number): Matrix<number> => ({
      rows,
      columns,
      entries: new Array<number>(rows * columns).fill(p - 1),
    });
    const { entries } = timesKhatriRao(of(1, many), of(many, 1), of(1, 1), p, plainProduct);
    // (p − 1)³ ≡ −1.
    expect(Array.from(entries)).to.deep.equal([((-many % p) + p) % p]);
    const tall = { rows: 2 ** 22 + 1, columns: 0, entries: [] };
    refuses(
      () => timesKhatriRao({ ...tall, rows: 0, columns: tall.rows }, tall, { ...tall, rows: 1 }, p, plainProduct),
      'limit',
      '$: expected a left Khatri–Rao factor of at most 4194304 rows, got 4194305',
    );
  });

  it('needs sizes that fit', () => {
    const of = (rows: number, columns: number): Matrix<number> => ({
      rows,
      columns,
      entries: new Array<number>(rows * columns).fill(1),
    });
    const times = (): never => expect.fail('nothing to multiply');
    refuses(
      () => timesKhatriRao(of(1, 5), of(2, 3), of(2, 3), 5, times),
      'mismatch',
      '$: expected a left factor of 2·2 columns, and factors of equally many, got 5; 3 and 3',
    );
    refuses(
      () => timesKhatriRao(of(1, 4), of(2, 3), of(2, 4), 5, times),
      'mismatch',
      '$: expected a left factor of 2·2 columns, and factors of equally many, got 4; 3 and 4',
    );
  });
});
