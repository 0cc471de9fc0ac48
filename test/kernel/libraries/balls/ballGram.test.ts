/** The bounds that Gram matrices of balls rest on, each tested where a smaller bound would be wrong. */
import { expect } from 'chai';
import { gathered, UNIT } from '../../../../src/kernel/libraries/balls/ball.js';
import {
  gramOf,
  gramProducts,
  longestLengths,
  relativeError,
  squaredLengths,
  sumsAreExact,
} from '../../../../src/kernel/libraries/balls/ballGram.js';
import { plainCholesky } from '../../../../src/kernel/libraries/floats/cholesky.js';

const exact = (rows: number, columns: number, entries: readonly number[]) => ({
  rows,
  columns,
  mid: Float64Array.from(entries),
  rad: new Float64Array(entries.length),
});

describe('Gram matrices of balls', () => {
  it('count every rounding of a sum in blocks: the terms of one block, one for each block, four more', () => {
    const counted = (rows: number): number => relativeError(rows) / UNIT;
    expect(counted(10)).to.be.within(14, 14.001);
    expect(counted(6400)).to.be.within(64 + 100 + 4, 64 + 100 + 4.001);
  });

  it('add squares in blocks of 64, as that count has it', () => {
    // Next to 2⁵⁴ a single 1 is lost, and 64 of them together are not.
    const entries = Float64Array.from({ length: 641 }, (_, k) => (k === 0 ? 2 ** 27 : 1));
    expect((squaredLengths(entries, 641, 1)[0] as number) - 2 ** 54).to.be.within(570, 640);
    expect([...squaredLengths(Float64Array.from([1, 2, 3, 4]), 2, 2)]).to.deep.equal([10, 20]);
  });

  it('bound lengths from above by as much as the sum may be off', () => {
    const [length] = longestLengths(new Float64Array(6400).fill(1), 6400, 1) as unknown as [number];
    expect(length / 80 - 1).to.be.at.least(168 * UNIT);
    expect(length / 80 - 1).to.be.at.most(400 * UNIT);
  });

  it('take sums for exact only if all entries are', () => {
    const whole = exact(2, 1, [3, 4]);
    expect(sumsAreExact(2, whole, whole)).to.equal(true);
    expect(sumsAreExact(2, { ...whole, rad: Float64Array.of(0, 0.5) }, whole)).to.equal(false);
    expect(sumsAreExact(2, whole, { ...whole, rad: Float64Array.of(0.5, 0) })).to.equal(false);
    const large = exact(2, 1, [2 ** 26, 1]);
    expect(sumsAreExact(2, large, large)).to.equal(false);
    expect(sumsAreExact(1, large, large)).to.equal(true);
  });

  it('hold the products of all numbers in the balls', () => {
    const T = { ...exact(2, 2, [3, 1, 4, 2]), rad: Float64Array.of(0, 0.25, 0.5, 0) };
    const { mid, rad } = gathered(gramOf(plainCholesky, T));
    for (const a of [0.75, 1, 1.25]) {
      for (const b of [3.5, 4, 4.5]) {
        const products = [9 + b * b, 3 * a + 2 * b, 3 * a + 2 * b, a * a + 4];
        products.forEach((product, k) => {
          expect(Math.abs(product - (mid[k] as number)), `${a}, ${b}, entry ${k}`).to.be.at.most(rad[k] as number);
        });
      }
    }
  });

  it('give any rectangle of the matrix', () => {
    const T = exact(2, 3, [1, 2, 3, 4, 5, 6]);
    const [two, three, last] = [
      { from: 0, to: 2 },
      { from: 0, to: 3 },
      { from: 1, to: 3 },
    ];
    expect([...gramProducts(plainCholesky, T, two, three)]).to.deep.equal([17, 22, 27, 22, 29, 36]);
    expect([...gramProducts(plainCholesky, T, last, three)]).to.deep.equal([22, 29, 36, 27, 36, 45]);
    expect([...gramProducts(plainCholesky, T, last, last)]).to.deep.equal([29, 36, 36, 45]);
  });
});
