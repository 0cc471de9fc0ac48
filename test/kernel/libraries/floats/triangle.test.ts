import { expect } from 'chai';
import fc from 'fast-check';
import { heightOf, padded, Triangle } from '../../../../src/kernel/libraries/floats/triangle.js';
import { refuses } from '../../../support.js';

const precisions = fc.constantFrom('f32' as const, 'f64' as const);

describe('triangles', () => {
  it('keep each entry in a place of its own, inside the storage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), precisions, (size, precision) => {
        const triangle = new Triangle(size, precision);
        let next = 1;
        for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) triangle.set(i, j, next++);
        let expected = 1;
        for (let i = 0; i < size; i++) {
          for (let j = 0; j <= i; j++) if (triangle.get(i, j) !== expected++) expect.fail(`(${i}, ${j}) of ${size}`);
        }
        // Nothing was written outside the array, and beside the entries there are zeros and the ones of the padding.
        const stored = Array.from(triangle.storage).filter((entry) => entry !== 0).length;
        expect(stored).to.equal((size * (size + 1)) / 2 + padded(size) - size);
      }),
      { numRuns: 40 },
    );
  });

  it('round what is set to their precision', () => {
    const [single, double] = [new Triangle(1, 'f32'), new Triangle(1, 'f64')];
    for (const triangle of [single, double]) triangle.set(0, 0, 0.1);
    expect(single.get(0, 0)).to.equal(Math.fround(0.1));
    expect(double.get(0, 0)).to.equal(0.1);
    expect([heightOf('f32'), heightOf('f64')]).to.deep.equal([8, 4]);
  });

  it('have a diagonal, without the padding', () => {
    const triangle = new Triangle(3, 'f64');
    [4, 5, 6].forEach((entry, i) => {
      triangle.set(i, i, entry);
    });
    expect(Array.from(triangle.diagonal())).to.deep.equal([4, 5, 6]);
    expect([1, 7, 8, 9, 64, 65].map(padded)).to.deep.equal([8, 8, 8, 16, 64, 72]);
  });

  it('are refused where memory could not hold them', () => {
    refuses(
      () => new Triangle(24_000, 'f64'),
      'limit',
      '$: expected a symmetric matrix of at most 268435456 stored numbers, got 288768000',
    );
  });
});
