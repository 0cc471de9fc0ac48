import { expect } from 'chai';
import fc from 'fast-check';
import { toFloat } from '../../../../src/compute/float.js';
import * as dy from '../../../../src/kernel/libraries/reals/dyadic.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import { polygonShares } from '../../../../src/kernel/libraries/sectors/sphere.js';
import { rationals, refuses } from '../../../support.js';

const I = new Intervals(64);
type Sample = readonly [number, number, number];

const float = ({ lower, upper }: Interval): number => {
  const [low, high] = [lower, upper].map((end) => toFloat(dy.toRational(end))) as [number, number];
  expect(high - low).to.be.within(0, 1e-15);
  return low;
};
const matrixOf = (all: readonly Sample[]) => rationals([0, 1, 2].map((i) => all.map((each) => each[i] as number)));
const dot = (u: Sample, v: Sample): number => u.reduce((sum, each, i) => sum + each * (v[i] as number), 0);
const cross = ([a, b, c]: Sample, [d, e, f]: Sample): Sample => [b * f - c * e, c * d - a * f, a * e - b * d];

/** The signs of all cells, each of which has a corner. */
function signsSeen(all: readonly Sample[]): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  for (const [i, j] of all.flatMap((_, a) => all.slice(0, a).map((__, b) => [a, b] as const))) {
    // Around each corner there are four cells.
    const corner = cross(all[i] as Sample, all[j] as Sample);
    for (const turn of [1, -1]) {
      const sides = all.map((sample) => turn * Math.sign(dot(sample, corner)));
      for (const [a, b] of [
        [1, 1],
        [1, -1],
        [-1, 1],
        [-1, -1],
      ] as const) {
        // prettier-ignore
        const signs = sides.map((side, n) => (n === i ? a : n === j ? b : side));
        found.set(signs.join(), signs);
      }
    }
  }
  return [...found.values()];
}

const entry = fc.integer({ min: -20, max: 20 });
/** Samples of which no three are in a plane, and no two parallel. */
const samples = fc
  .array(fc.tuple(entry, entry, entry), { minLength: 2, maxLength: 6 })
  .filter((all) => all.every((u, i) => all.slice(0, i).every((v) => dot(cross(u, v), cross(u, v)) > 0)))
  .filter((all) =>
    all.every((u, i) => all.slice(0, i).every((v, j) => all.slice(0, j).every((w) => dot(u, cross(v, w)) !== 0))),
  );

describe('kernel/libraries/sectors/sphere', () => {
  it('encloses the shares of the cells: of many directions so many are in each, and they are 1 in all', () => {
    fc.assert(
      fc.property(samples, (all) => {
        const cells = signsSeen(all);
        const shares = polygonShares(I, matrixOf(all), cells).map(float);
        const text = JSON.stringify(all);
        expect(shares.reduce((sum, each) => sum + each)).to.be.closeTo(1, 1e-12);
        const counts = new Map(cells.map((signs) => [signs.join(), 0]));
        const directions = 4000;
        for (let k = 0; k < directions; k++) {
          // Points of a spiral, spread evenly over the sphere.
          const z = 1 - (2 * k + 1) / directions;
          const [radius, turn] = [Math.sqrt(1 - z * z), k * Math.PI * (3 - Math.sqrt(5))];
          const point = [radius * Math.cos(turn), radius * Math.sin(turn), z] as const;
          const key = all.map((sample) => Math.sign(dot(sample, point))).join();
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        cells.forEach((signs, cell) => {
          const seen = (counts.get(signs.join()) as number) / directions;
          expect(seen, `${text}, cell ${signs.join()}`).to.be.closeTo(shares[cell] as number, 0.02);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is an eighth in each octant, and the angle over 2π in a lune', () => {
    const axes = matrixOf([[1, 0, 0], [0, 2, 0], [0, 0, 3]]); // prettier-ignore
    expect(polygonShares(I, axes, [[1, 1, 1], [1, -1, 1]]).map(float)).to.deep.equal([0.125, 0.125]); // prettier-ignore
    // The angle between these is 45°.
    const two = matrixOf([[1, 0, 0], [1, 1, 0]]); // prettier-ignore
    const [wide, narrow] = polygonShares(I, two, [[1, 1], [1, -1]]).map(float) as [number, number]; // prettier-ignore
    expect(wide).to.be.closeTo(3 / 8, 1e-15);
    expect(narrow).to.be.closeTo(1 / 8, 1e-15);
  });

  it('refuses samples elsewhere, parallel ones, and three in a plane', () => {
    refuses(
      () => polygonShares(I, rationals([[1, 0], [0, 1]]), [[1, 1]]), // prettier-ignore
      'mismatch',
      '$.witness: expected two samples or more, in space, got 2 × 2',
    );
    refuses(
      () => polygonShares(I, matrixOf([[1, 2, 3]]), [[1]]),
      'mismatch',
      '$.witness: expected two samples or more, in space, got 3 × 1',
    );
    refuses(
      () => polygonShares(I, matrixOf([[1, 2, 3], [-2, -4, -6]]), [[1, -1]]), // prettier-ignore
      'false',
      '$.witness: expected samples of which no two are parallel, got two that are',
    );
    refuses(
      () => polygonShares(I, matrixOf([[1, 0, 0], [0, 1, 0], [1, 1, 0]]), [[1, 1, 1]]), // prettier-ignore
      'false',
      '$.witness: expected samples of which no three are in a plane, got three that are',
    );
  });
});
