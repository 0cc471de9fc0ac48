/** Bounds of singular values: the kernel accepts the lower side, and the upper side holds in exact numbers. */
import { expect } from 'chai';
import fc from 'fast-check';
import {
  Context,
  infer,
  rationals,
  smallestSingularValue,
  terms,
  type FloatMatrix,
  type Json,
  type Rational,
  type SingularValueBounds,
} from 'lossproof/search';
import { Libraries, LIBRARIES } from '../../../src/kernel/full.js';

const ORIGIN = { claim: 'paper/claim', version: 1, sizes: {}, seed: 'seed' };

function random(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function matrixOf(rows: number, columns: number, entry: (i: number, j: number) => number): FloatMatrix {
  const entries = Float64Array.from({ length: rows * columns }, (_, at) =>
    entry(Math.floor(at / columns), at % columns),
  );
  return { rows, columns, entries };
}

const asTerm = (d: FloatMatrix) =>
  terms.literal({ ...d, entries: Array.from(d.entries, (entry) => rationals.rational(BigInt(entry))) });
const asNumber = ({ numerator, denominator }: Rational): number => Number(numerator) / Number(denominator);

/** The kernel proves the lower side, and |Dv| ≤ bound·|v| holds exactly; returns the two sides. */
function certified(d: FloatMatrix, { lower, upper }: SingularValueBounds): readonly [number, number] {
  const context = new Context(ORIGIN, {}, new Libraries(LIBRARIES));
  const matrix = asTerm(d) as unknown as Json;
  const v = Array.from(upper.vector, BigInt);
  const image = Array.from({ length: d.rows }, (_, i) =>
    v.reduce((sum, entry, j) => sum + BigInt(d.entries[i * d.columns + j] as number) * entry, 0n),
  );
  const square = (entries: readonly bigint[]): bigint => entries.reduce((sum, entry) => sum + entry * entry, 0n);
  const { numerator, denominator } = upper.bound;
  expect(square(v) > 0n && square(image) * denominator ** 2n <= square(v) * numerator ** 2n, 'upper').to.equal(true);
  if (lower === undefined) return [0, asNumber(upper.bound)];
  const { bound, precision } = lower;
  infer(context, 'gramLowerBound', [], { matrix, bound: rationals.formatRational(bound), precision });
  return [asNumber(bound), asNumber(upper.bound)];
}

describe('smallestSingularValue', () => {
  it('encloses what the kernel proves, of random matrices of whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 2 ** 30 }),
        (n, more, seed) => {
          const next = random(seed);
          const d = matrixOf(n + more, n, () => Math.floor(next() * 199) - 99);
          const [lower, upper] = certified(d, smallestSingularValue(d));
          expect(lower).to.be.at.most(upper);
          // Square matrices may be as good as singular; others are not.
          if (more > n) expect(lower).to.be.above(0.8 * upper);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds known singular values, in f32 where that is enough', () => {
    const wellConditioned = matrixOf(30, 20, (i, j) => (i === j ? 100 - j : 0));
    const easy = smallestSingularValue(wellConditioned);
    expect(easy.lower?.precision).to.equal('f32');
    const [low, high] = certified(wellConditioned, easy);
    expect(low).to.be.within(80, 81);
    // 40 steps with a ratio of (81/82)² end near, not at, the vector.
    expect(high).to.be.within(81, 81.5);
    const steep = matrixOf(20, 20, (i, j) => (i === j ? 3 ** j : 0));
    const hard = smallestSingularValue(steep);
    // A condition number of 3¹⁹: its square passes what f64 can prove.
    expect(hard.lower).to.equal(undefined);
    expect(certified(steep, hard)[1]).to.be.within(1, 1.01);
    const between = matrixOf(9, 9, (i, j) => (i === j ? 3 ** j : 0));
    const middle = smallestSingularValue(between);
    expect(middle.lower?.precision).to.equal('f64');
    const [least, most] = certified(between, middle);
    expect(least).to.be.within(0.99, 1);
    expect(most).to.be.within(1, 1.0001);
  });

  it('has no lower side where columns are dependent, and a short image there', () => {
    const next = random(3);
    const columns = Array.from({ length: 12 }, () => Math.floor(next() * 19) - 9);
    const d = matrixOf(12, 5, (i, j) => (columns[i] as number) * (j + 1) + (j === 2 ? i : j === 4 ? 2 * i : 0));
    const found = smallestSingularValue(d);
    expect(found.lower).to.equal(undefined);
    expect(certified(d, found)[1]).to.be.below(1e-5);
  });

  it('refuses the zero matrix', () => {
    expect(() => smallestSingularValue(matrixOf(3, 2, () => 0))).to.throw(
      RangeError,
      'a finite matrix that is not zero',
    );
  });
});
