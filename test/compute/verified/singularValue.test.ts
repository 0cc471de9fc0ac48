/** What the search proposes is what the kernel accepts. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Matrix, SVD } from 'ml-matrix';
import {
  Context,
  infer,
  rationals,
  singularValueBound,
  terms,
  type FloatMatrix,
  type Json,
  type Rational,
  type SingularValueBound,
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

/** The rule accepts the bound; returns it, or 0 if there is none. */
function certified(d: FloatMatrix, found: SingularValueBound | undefined): number {
  if (found === undefined) return 0;
  const context = new Context(ORIGIN, {}, new Libraries(LIBRARIES));
  const matrix = asTerm(d) as unknown as Json;
  infer(context, 'gramLowerBound', [], {
    matrix,
    bound: rationals.formatRational(found.bound),
    precision: found.precision,
  });
  return asNumber(found.bound);
}

/** The least singular value as ml-matrix computes it. */
const leastOf = ({ rows, columns, entries }: FloatMatrix): number =>
  Math.min(...new SVD(Matrix.from1DArray(rows, columns, Array.from(entries))).diagonal);

describe('singularValueBound', () => {
  it('encloses what the kernel proves, of random matrices of whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 2 ** 30 }),
        (n, more, seed) => {
          const next = random(seed);
          const d = matrixOf(n + more, n, () => Math.floor(next() * 199) - 99);
          const lower = certified(d, singularValueBound(d));
          const value = leastOf(d);
          expect(lower).to.be.at.most(value * (1 + 1e-9) + 1e-9);
          // Square matrices may be as good as singular; others are not.
          if (more > n) expect(lower).to.be.above(0.8 * value);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds known singular values, in f32 where that is enough', () => {
    const wellConditioned = matrixOf(30, 20, (i, j) => (i === j ? 100 - j : 0));
    const easy = singularValueBound(wellConditioned);
    expect(easy?.precision).to.equal('f32');
    expect(certified(wellConditioned, easy)).to.be.within(80, 81);
    // A condition number of 3¹⁹: its square is beyond what f64 can prove.
    expect(singularValueBound(matrixOf(20, 20, (i, j) => (i === j ? 3 ** j : 0)))).to.equal(undefined);
    const between = matrixOf(9, 9, (i, j) => (i === j ? 3 ** j : 0));
    const middle = singularValueBound(between);
    expect(middle?.precision).to.equal('f64');
    expect(certified(between, middle)).to.be.within(0.99, 1);
  });

  it('finds nothing where columns are dependent', () => {
    const next = random(3);
    const columns = Array.from({ length: 12 }, () => Math.floor(next() * 19) - 9);
    const d = matrixOf(12, 5, (i, j) => (columns[i] as number) * (j + 1) + (j === 2 ? i : j === 4 ? 2 * i : 0));
    expect(singularValueBound(d)).to.equal(undefined);
  });

  it('refuses the zero matrix', () => {
    expect(() => singularValueBound(matrixOf(3, 2, () => 0))).to.throw(RangeError, 'a finite matrix that is not zero');
  });
});
