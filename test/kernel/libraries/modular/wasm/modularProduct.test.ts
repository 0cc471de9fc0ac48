import { expect } from 'chai';
import fc from 'fast-check';
import { product } from '../../../../../src/kernel/libraries/algebra/matrices.js';
import { type Matrix } from '../../../../../src/kernel/core/data/matrix.js';
import { plainProduct } from '../../../../../src/kernel/libraries/modular/product.js';
import { primeField } from '../../../../../src/kernel/libraries/modular/primeField.js';
import { productModuloWasm } from '../../../../../src/kernel/libraries/modular/wasm/modularProduct.js';
import { refuses } from '../../../../support.js';
import { flatStream, matrixOf } from '../../../../assembly/matrices.js';

const primes = fc.constantFrom(3, 5, 7, 127, 4093, 8179, 8191);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

function random(rows: number, columns: number, p: number, seed: number): Matrix<number> {
  const draw = flatStream(seed);
  return matrixOf(rows, columns, () => draw(p));
}

/** The same with some residues negative, as Int16Array. */
function signed(m: Matrix<number>, p: number) {
  return { ...m, entries: Int16Array.from(m.entries, (entry, at) => (at % 3 === 0 && entry > 0 ? entry - p : entry)) };
}

function expectProduct(a: Matrix<number>, b: Matrix<number>, p: number): void {
  const expected = [...plainProduct(a, b, p)];
  expect([...productModuloWasm(a, b, p)]).to.deep.equal(expected);
  expect([...productModuloWasm(signed(a, p), signed(b, p), p)]).to.deep.equal(expected);
  expect([...plainProduct(signed(a, p), signed(b, p), p)]).to.deep.equal(expected);
}

/** Entry (i, j) of A·B, computed anew, at some places: for products too large to compute twice. */
function expectSomeEntries(a: Matrix<number>, b: Matrix<number>, p: number, seed: number): void {
  const found = productModuloWasm(a, b, p);
  expect(found.length).to.equal(a.rows * b.columns);
  const draw = flatStream(seed);
  for (let sample = 0; sample < 2000; sample++) {
    const [i, j] = [draw(a.rows), draw(b.columns)];
    let sum = 0n;
    for (let k = 0; k < a.columns; k++) {
      sum += BigInt((a.entries[i * a.columns + k] as number) * (b.entries[k * b.columns + j] as number));
    }
    expect(found[i * b.columns + j], `entry ${i}, ${j}, seed ${seed}`).to.equal(Number(sum % BigInt(p)));
  }
}

describe('assembly: products mod p', () => {
  it('agree with the plain twin and with the ring, of any shape', () => {
    fc.assert(
      fc.property(primes, seeds, (p, seed) => {
        const draw = flatStream(seed);
        const [m, k, n] = [1 + draw(12), 1 + draw(300), 1 + draw(40)];
        const [a, b] = [random(m, k, p, seed), random(k, n, p, seed + 1)];
        expect(product(primeField(p), a, b).entries).to.deep.equal([...plainProduct(a, b, p)]);
        expectProduct(a, b, p);
      }),
      { numRuns: 200 },
    );
  });

  it('agree at the ends of vectors and slices, single rows and columns included', () => {
    for (const k of [1, 7, 8, 9, 127, 128, 129, 256, 257]) {
      for (const m of [1, 3, 4, 5]) {
        for (const n of [1, 7, 8, 9]) expectProduct(random(m, k, 8191, k), random(k, n, 8191, n), 8191);
      }
    }
  });

  // Each slice of 128 adds 128·h², the most that int32 holds; the result is known without adding.
  it('add the largest residues of either sign without overflow', () => {
    for (const p of [3, 8191]) {
      const half = (p - 1) / 2;
      for (const [x, y] of [
        [half, half],
        [half, half + 1],
        [half + 1, half + 1],
      ] as const) {
        for (const depth of [127, 128, 129, 1024, 5000]) {
          const a = matrixOf(5, depth, () => x);
          const b = matrixOf(depth, 9, () => y);
          const entry = Number((BigInt(x) * BigInt(y) * BigInt(depth)) % BigInt(p));
          expect([...new Set(productModuloWasm(a, b, p))]).to.deep.equal([entry]);
        }
      }
    }
  });

  it('agree across tiles in each direction', () => {
    expectSomeEntries(random(2100, 20, 8191, 1), random(20, 30, 8191, 2), 8191, 3);
    expectSomeEntries(random(30, 9000, 8191, 4), random(9000, 20, 8191, 5), 8191, 6);
    expectSomeEntries(random(10, 30, 8191, 7), random(30, 4200, 8191, 8), 8191, 9);
    expectSomeEntries(random(1030, 4100, 127, 10), random(4100, 2060, 127, 11), 127, 12);
  });

  it('of nothing are zero or empty', () => {
    const empty = (rows: number, columns: number) => ({ rows, columns, entries: [] });
    expect([...productModuloWasm(empty(2, 0), empty(0, 3), 7)]).to.deep.equal([0, 0, 0, 0, 0, 0]);
    expect(productModuloWasm(empty(0, 3), random(3, 2, 7, 1), 7).length).to.equal(0);
    expect(productModuloWasm(random(2, 3, 7, 1), empty(3, 0), 7).length).to.equal(0);
  });

  it('are refused where they make no sense or do not fit', () => {
    const [wide, tall] = [random(1, 2, 7, 1), random(3, 1, 7, 2)];
    for (const multiply of [plainProduct, productModuloWasm]) {
      refuses(() => multiply(wide, tall, 7), 'mismatch', '$: expected a right factor of 2 rows, got 3');
    }
    refuses(() => productModuloWasm(wide, wide, 9), 'false', '$.prime: expected an odd prime of at most 8191, got 9');
    const short = { rows: 2, columns: 2, entries: [1] };
    refuses(() => productModuloWasm(short, wide, 7), 'mismatch', '$: expected 2 × 2 entries, got 1');
    refuses(() => productModuloWasm(wide, short, 7), 'mismatch', '$: expected 2 × 2 entries, got 1');
    for (const entry of [7, -7, 1.5]) {
      const right = { rows: 2, columns: 1, entries: [0, entry] };
      const message = `$: expected integers of less than 7 in size, got ${entry}`;
      refuses(() => productModuloWasm(wide, right, 7), 'malformed', message);
    }
    refuses(
      () =>
        productModuloWasm({ rows: 2 ** 30, columns: 0, entries: [] }, { rows: 0, columns: 2 ** 30, entries: [] }, 7),
      'limit',
      '$: expected a product that this machine can hold, got one of 1073741824 × 1073741824',
    );
  });
});
