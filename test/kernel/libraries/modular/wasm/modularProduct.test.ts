import { expect } from 'chai';
import fc from 'fast-check';
import { product } from '../../../../../src/kernel/libraries/algebra/matrices.js';
import { type Matrix } from '../../../../../src/kernel/core/data/matrix.js';
import { plainProduct } from '../../../../../src/kernel/libraries/modular/product.js';
import { primeField } from '../../../../../src/kernel/libraries/modular/primeField.js';
import {
  integerProductWasm,
  productModuloWasm,
} from '../../../../../src/kernel/libraries/modular/wasm/modularProduct.js';
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

describe('products mod p in WebAssembly', () => {
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

describe('products of small integers in WebAssembly', () => {
  /** Every entry of A·B, or every so many, computed anew in bigints. */
  function expectExact(a: Matrix<number>, b: Matrix<number>, most: number, step = 1): void {
    const found = integerProductWasm(a, b, most, most) ?? expect.fail(`no product of ${a.rows} × ${a.columns}`);
    expect(found.length).to.equal(a.rows * b.columns);
    for (let at = 0; at < found.length; at += step) {
      const [i, j] = [Math.floor(at / b.columns), at % b.columns];
      let sum = 0n;
      for (let k = 0; k < a.columns; k++) {
        sum += BigInt(a.entries[i * a.columns + k] as number) * BigInt(b.entries[k * b.columns + j] as number);
      }
      if (found[at] !== Number(sum)) {
        expect.fail(`entry ${i}, ${j} of ${a.rows} × ${a.columns} × ${b.columns}: ${found[at]}, not ${sum}`);
      }
    }
  }
  const within = (rows: number, columns: number, most: number, seed: number): Matrix<number> => {
    const draw = flatStream(seed);
    return matrixOf(rows, columns, () => draw(2 * most + 1) - most);
  };

  it('are exact, of any shape and at the ends of vectors, slices and tiles', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 9, 255, 700), (seed, most) => {
        const draw = flatStream(seed);
        const [m, k, n] = [1 + draw(12), 1 + draw(300), 1 + draw(40)];
        expectExact(within(m, k, most, seed), within(k, n, most, seed + 1), most);
      }),
      { numRuns: 200 },
    );
    for (const k of [1, 7, 8, 9, 127, 128, 129, 257]) {
      for (const m of [1, 3, 4, 5]) {
        for (const n of [1, 7, 8, 9]) expectExact(within(m, k, 99, k), within(k, n, 99, n), 99);
      }
    }
    expectExact(within(1030, 9, 99, 1), within(9, 30, 99, 2), 99, 17);
    expectExact(within(9, 30, 99, 3), within(30, 4200, 99, 4), 99, 17);
    expectExact(within(5, 4096, 99, 5), within(4096, 20, 99, 6), 99);
  });

  it('take bytes and doubles as they are', () => {
    const a = within(3, 50, 300, 1);
    const bytes = { rows: 50, columns: 11, entries: Uint8Array.from({ length: 550 }, (_, at) => (at * 77) % 256) };
    const [expected, found] = [
      integerProductWasm(a, { ...bytes, entries: Array.from(bytes.entries) }, 300, 255),
      integerProductWasm({ ...a, entries: Float64Array.from(a.entries) }, bytes, 300, 255),
    ];
    expect(found).to.deep.equal(expected);
    expect(found?.some((entry) => entry < 0) && found.some((entry) => entry > 0)).to.equal(true);
  });

  // The sums of these are the largest below 2³¹ of either sign.
  it('are those of the largest sums, and undefined where a sum could be larger', () => {
    for (const [depth, left, right] of [
      [128, 4095, 4095],
      [129, 4095, 4064],
      [4096, 128, 4095],
      [4096, 723, 725],
    ] as const) {
      for (const sign of [1, -1]) {
        const a = matrixOf(5, depth, () => sign * left);
        const b = matrixOf(depth, 9, () => right);
        expect([...new Set(integerProductWasm(a, b, left, right))]).to.deep.equal([sign * left * right * depth]);
      }
    }
    const ones = (depth: number) => [matrixOf(1, depth, () => 1), matrixOf(depth, 1, () => 1)] as const;
    for (const [depth, left, right] of [
      [1, 4096, 1],
      [1, 1, 4096],
      [4097, 1, 1],
      [129, 4095, 4095],
      [2048, 1024, 1024],
    ] as const) {
      expect(integerProductWasm(...ones(depth), left, right), `${depth} · ${left} · ${right}`).to.equal(undefined);
    }
  });
});
