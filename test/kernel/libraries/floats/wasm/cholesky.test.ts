import { expect } from 'chai';
import fc from 'fast-check';
import { plainCholesky } from '../../../../../src/kernel/libraries/floats/cholesky.js';
import type { Precision } from '../../../../../src/kernel/libraries/floats/float.js';
import { Triangle, type FloatMatrix } from '../../../../../src/kernel/libraries/floats/triangle.js';
import { choleskyOn, fastestCholesky, wasmCholesky } from '../../../../../src/kernel/libraries/floats/wasm/cholesky.js';
import { refuses } from '../../../../support.js';
import { flatStream } from '../../../../assembly/matrices.js';

const precisions = fc.constantFrom<Precision>('f32', 'f64');
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
/** Around the blocks of 64, the tiles of 4 and 8, and the groups of 4. */
const sizes = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.constantFrom(60, 63, 64, 65, 67, 72, 127, 128, 129, 133, 192),
);

type Random = (bound: number) => number;

function matrixOf(rows: number, columns: number, entry: () => number): FloatMatrix {
  return { rows, columns, entries: Float64Array.from({ length: rows * columns }, entry) };
}

/** Numbers of every kind: whole, rounded, tiny, huge, subnormal, and zeros of both signs. */
function anyNumber(random: Random): number {
  const sign = random(2) === 0 ? 1 : -1;
  switch (random(6)) {
    case 0:
      return sign * random(100);
    case 1:
      return sign * 0;
    case 2:
      return sign * (random(1000) / 7) * 2 ** (random(80) - 40);
    case 3:
      return sign * random(1000) * 2 ** -149;
    case 4:
      return sign * random(1000) * 2 ** -1074;
    default:
      return (sign * random(2 ** 30)) / 3;
  }
}

/** Bit by bit, −0 included. */
function expectSame(a: Triangle, b: Triangle, what: string): void {
  for (let i = 0; i < a.size; i++) {
    for (let j = 0; j <= i; j++) {
      if (!Object.is(a.get(i, j), b.get(i, j))) expect.fail(`${what} (${i}, ${j}): ${a.get(i, j)} and ${b.get(i, j)}`);
    }
  }
}

function triangleOf(size: number, precision: Precision, entry: (i: number, j: number) => number): Triangle {
  const triangle = new Triangle(size, precision);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) triangle.set(i, j, entry(i, j));
  return triangle;
}

/** Both factorisations of one matrix stop at the same column, or leave the same bits. */
function expectSameFactor(size: number, precision: Precision, entry: (i: number, j: number) => number): number {
  const plain = triangleOf(size, precision, entry);
  const fast = triangleOf(size, precision, (i, j) => plain.get(i, j));
  const stops = [plainCholesky.factor(plain), wasmCholesky.factor(fast)];
  expect(stops[0], 'column that stops it').to.equal(stops[1]);
  expectSame(plain, fast, 'factor');
  return stops[0] as number;
}

describe('assembly: Cholesky', () => {
  it('is available here', () => {
    expect(fastestCholesky).to.equal(wasmCholesky);
    expect(choleskyOn(undefined)).to.equal(plainCholesky);
  });

  it('keeps each entry of a triangle in a place of its own', () => {
    for (const precision of ['f32', 'f64'] as const) {
      for (const size of [1, 8, 9, 64, 65, 130]) {
        let next = 0;
        const triangle = triangleOf(size, precision, () => ++next);
        next = 0;
        for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) expect(triangle.get(i, j)).to.equal(++next);
        expect(triangle.diagonal()).to.deep.equal(
          Float64Array.from({ length: size }, (_, i) => ((i + 1) * (i + 2)) / 2),
        );
      }
    }
  });

  it('computes Gram matrices with the bits of the plain twin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), sizes, precisions, seeds, (m, n, precision, seed) => {
        const random = flatStream(seed);
        const d = matrixOf(m, n, () => anyNumber(random));
        expectSame(plainCholesky.gram(d, precision), wasmCholesky.gram(d, precision), 'gram');
      }),
      { numRuns: 60 },
    );
  });

  it('factors Gram matrices with the bits of the plain twin, whether it completes or stops', () => {
    let completed = 0;
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 30 }), precisions, seeds, (n, more, precision, seed) => {
        const random = flatStream(seed);
        const d = matrixOf(Math.max(1, n + more - 10), n, () => random(2001) - 1000);
        const gram = wasmCholesky.gram(d, precision);
        if (expectSameFactor(n, precision, (i, j) => gram.get(i, j)) === 0) completed++;
      }),
      { numRuns: 80 },
    );
    expect(completed).to.be.above(10);
  });

  it('factors anything at all with the bits of the plain twin', () => {
    fc.assert(
      fc.property(sizes, precisions, seeds, (n, precision, seed) => {
        const random = flatStream(seed);
        const stop = random(2) === 0 ? n : random(n);
        expectSameFactor(n, precision, (i, j) => {
          if (i !== j) return anyNumber(random) * 2 ** -20;
          return i < stop ? Math.abs(anyNumber(random)) + 2 ** (random(60) - 10) : anyNumber(random);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('adds in the order that is written down, not in another', () => {
    // From 1, two halves of the spacing below it: one by one nothing is lost, their sum of blocks takes both.
    const tiny = 2 ** -27;
    const entry = (i: number, j: number): number => (i === j ? 1 : i === 64 ? tiny : 0);
    const triangle = triangleOf(65, 'f64', entry);
    expect(wasmCholesky.factor(triangle)).to.equal(0);
    expect(triangle.get(64, 64)).to.equal(Math.sqrt(1 - 64 * tiny ** 2));
    expect(triangle.get(64, 64)).to.be.below(1);
  });

  it('stops at a pivot that is zero, negative, infinite or no number, in any column', () => {
    for (const precision of ['f32', 'f64'] as const) {
      for (const at of [0, 3, 4, 7, 63, 64, 69]) {
        for (const pivot of [0, -0, -1, NaN, Infinity, -Infinity]) {
          const entry = (i: number, j: number): number => (i === j ? (i === at ? pivot : 2) : 0);
          expect(expectSameFactor(70, precision, entry), `${pivot} at ${at}`).to.equal(at + 1);
        }
      }
    }
  });

  it('stops below an entry that is not finite, or overflows', () => {
    for (const entry of [NaN, Infinity, -Infinity, Number.MAX_VALUE]) {
      for (const [row, column] of [
        [3, 0],
        [69, 2],
        [69, 66],
      ] as const) {
        for (const precision of ['f32', 'f64'] as const) {
          const stop = expectSameFactor(70, precision, (i, j) => (i === j ? 1 : i === row && j === column ? entry : 0));
          expect(stop).to.equal(row + 1);
        }
      }
    }
  });

  it('leaves the matrix as it was when it stops', () => {
    for (const arithmetic of [plainCholesky, wasmCholesky]) {
      const entry = (i: number, j: number): number => (i === j ? 4 - i : 1);
      const triangle = triangleOf(6, 'f64', entry);
      expect(arithmetic.factor(triangle)).to.be.above(0);
      expectSame(triangle, triangleOf(6, 'f64', entry), 'matrix');
    }
  });

  it('has no memory of larger jobs before it', () => {
    const random = flatStream(5);
    const large = matrixOf(2100, 500, () => random(7) - 3);
    const small = matrixOf(70, 21, () => random(7) - 3);
    const before = wasmCholesky.gram(small, 'f64');
    wasmCholesky.factor(wasmCholesky.gram(large, 'f64'));
    wasmCholesky.gram(
      matrixOf(100, 64, () => NaN),
      'f64',
    );
    expectSame(wasmCholesky.gram(small, 'f64'), before, 'gram');
  });

  it('refuses what does not fit', () => {
    refuses(
      () => new Triangle(30_000, 'f64'),
      'limit',
      '$: expected a symmetric matrix of at most 268435456 stored numbers, got 450960384',
    );
    const wide = { rows: 2 ** 26, columns: 1, entries: new Float64Array(0) };
    refuses(
      () => wasmCholesky.gram(wide, 'f64'),
      'limit',
      '$: expected matrices of at most 4294967296 bytes in all, got 4294971520',
    );
  });
});
