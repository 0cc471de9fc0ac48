import { expect } from 'chai';
import fc from 'fast-check';
import type { Precision } from '../../../../src/kernel/libraries/floats/float.js';
import { DEPTH, heightOf, padded, PIVOT_BYTES, Triangle } from '../../../../src/kernel/libraries/floats/triangle.js';
import { refuses } from '../../../support.js';

const precisions = fc.constantFrom<Precision>('f32', 'f64');
const sizes = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(63, 64, 65, 72, 127, 128, 129, 200));

function filled(size: number, precision: Precision, entry: (i: number, j: number) => number): Triangle {
  const triangle = new Triangle(size, precision);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) triangle.set(i, j, entry(i, j));
  return triangle;
}

describe('triangles in floating point', () => {
  it('keep each entry in a place of its own, and give the diagonal', () => {
    fc.assert(
      fc.property(sizes, precisions, (size, precision) => {
        const number = (i: number, j: number): number => (i * (i + 1)) / 2 + j + 1;
        const triangle = filled(size, precision, number);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j <= i; j++) {
            if (triangle.get(i, j) !== number(i, j)) expect.fail(`(${i}, ${j}) of ${size}, ${precision}`);
          }
        }
        expect([...triangle.diagonal()]).to.deep.equal(Array.from({ length: size }, (_, i) => number(i, i)));
      }),
      { numRuns: 60 },
    );
  });

  it('are padded by an identity matrix to a multiple of eight rows, in blocks of 64 columns', () => {
    fc.assert(
      fc.property(sizes, precisions, (size, precision) => {
        const order = padded(size);
        expect(order % 8).to.equal(0);
        expect(order - size).to.be.within(0, 7);
        const blocks = Math.ceil(order / DEPTH);
        const rows = Array.from({ length: blocks }, (_, block) => order - DEPTH * block);
        const { storage } = filled(size, precision, () => 0);
        expect(storage.length).to.equal(rows.reduce((sum, count) => sum + count * DEPTH, 0));
        expect(storage.filter((entry) => entry === 1).length, `${size}`).to.equal(order - size);
        expect(storage.filter((entry) => entry !== 0 && entry !== 1).length).to.equal(0);
      }),
    );
  });

  it('store tiles row after row, in each tile column after column', () => {
    for (const precision of ['f32', 'f64'] as const) {
      const height = heightOf(precision);
      const placeOf = (i: number, j: number): number =>
        filled(72, precision, (row, column) => (row === i && column === j ? 7 : 0)).storage.indexOf(7);
      expect(placeOf(0, 0)).to.equal(0);
      expect(placeOf(1, 0)).to.equal(1);
      expect(placeOf(height, 0)).to.equal(height * DEPTH);
      expect(placeOf(height + 1, 3)).to.equal(height * DEPTH + 3 * height + 1);
      // The second block of columns begins after 72 rows of the first, with row 64.
      expect(placeOf(64, 64)).to.equal(72 * DEPTH);
      expect(placeOf(65, 64)).to.equal(72 * DEPTH + 1);
    }
  });

  it('round what they store to their precision', () => {
    fc.assert(
      fc.property(fc.double(), (x) => {
        for (const [precision, expected] of [
          ['f64', x],
          ['f32', Math.fround(x)],
        ] as const) {
          const found = filled(1, precision, () => x).get(0, 0);
          expect(Object.is(found, expected), `${x} in ${precision}: ${found}`).to.equal(true);
        }
      }),
    );
  });

  it('have tiles of 32 bytes a column, four columns of which are the memory of pivots', () => {
    for (const precision of ['f32', 'f64'] as const) {
      expect(heightOf(precision) * new Triangle(1, precision).storage.BYTES_PER_ELEMENT).to.equal(PIVOT_BYTES / 4);
    }
  });

  it('are at most 2 GiB', () => {
    refuses(
      () => new Triangle(30_000, 'f64'),
      'limit',
      '$: expected a symmetric matrix of at most 268435456 stored numbers, got 450960384',
    );
  });

  it('cannot be altered in what they do', () => {
    expect(() => Object.assign(Triangle.prototype, { get: () => 1 })).to.throw(TypeError);
    expect(() => Object.assign(Triangle, { prototype: {} })).to.throw(TypeError);
  });
});
