import { expect } from 'chai';
import fc from 'fast-check';
import { nearestDouble } from '../../src/kernel/float.js';
import { eigensystem } from '../../src/kernel/jacobi.js';
import * as q from '../../src/kernel/rational.js';
import { spectrumError } from '../../src/kernel/spectrum.js';
import type { FloatMatrix } from '../../src/kernel/triangle.js';
import { refuses } from '../support.js';
import { direction, reflected, whole } from './rules/symmetric.js';

const asNumber = (a: q.Rational | undefined): number => nearestDouble(a as q.Rational);

function known(eigenvalues: readonly number[], v: readonly number[]): FloatMatrix {
  const A = reflected(eigenvalues.map(whole), v);
  return { rows: A.rows, columns: A.rows, entries: Float64Array.from(A.entries, nearestDouble) };
}

const cases = fc
  .integer({ min: 1, max: 9 })
  .chain((n) => fc.tuple(direction(n), fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n, maxLength: n })));

describe('eigensystem', () => {
  it('finds eigenvalues in ascending order, and vectors that spectrumError believes', () => {
    fc.assert(
      fc.property(cases, ([v, eigenvalues]) => {
        const A = known(eigenvalues, v);
        const { values, vectors } = eigensystem(A);
        const expected = eigenvalues.toSorted((a, b) => a - b);
        values.forEach((value, k) => expect(value).to.be.closeTo(expected[k] as number, 1e-12));
        expect(asNumber(spectrumError(A, values, vectors))).to.be.below(1e-11);
      }),
      { numRuns: 200 },
    );
  });

  it('takes diagonal, zero and graded matrices', () => {
    const diagonal = { rows: 3, columns: 3, entries: Float64Array.of(3, 0, 0, 0, -1, 0, 0, 0, 2) };
    expect(eigensystem(diagonal).values).to.deep.equal([-1, 2, 3]);
    expect(eigensystem({ ...diagonal, entries: new Float64Array(9) }).values).to.deep.equal([0, 0, 0]);
    const graded = Float64Array.from({ length: 36 }, (_, at) => 10 ** -(3 * (Math.floor(at / 6) + (at % 6))));
    const { values, vectors } = eigensystem({ rows: 6, columns: 6, entries: graded });
    expect(values[5]).to.be.closeTo(1.000001000001, 1e-12);
    expect(asNumber(spectrumError({ rows: 6, columns: 6, entries: graded }, values, vectors))).to.be.below(1e-13);
  });
});

describe('spectrumError', () => {
  const A = known([1, 4, 9], [1, 2, 2]);
  const { values, vectors } = eigensystem(A);

  it('is at least the distance of wrong values, and not much more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (shifts) => {
          const wrong = [1, 4, 9].map((value, k) => value + (shifts[k] as number));
          const far = Math.max(...shifts.map(Math.abs));
          const error = asNumber(spectrumError(A, wrong, vectors));
          expect(error).to.be.at.least(far * (1 - 1e-12));
          expect(error).to.be.below(2 * far + 1e-12);
        },
      ),
    );
  });

  it('is at least the distance for vectors that are no eigenvectors, and none for ones that are far from orthonormal', () => {
    const unit = (k: number): Float64Array => Float64Array.from({ length: 3 }, (_, i) => (i === k ? 1 : 0));
    const standard = [unit(0), unit(1), unit(2)];
    expect(asNumber(spectrumError(A, [1, 4, 9], standard))).to.be.above(1);
    const nearly = vectors.map((v) => v.map((entry) => entry * 1.1));
    const error = asNumber(spectrumError(A, [2, 5, 10], nearly));
    expect(error).to.be.above(1);
    expect(spectrumError(A, values, [unit(0), unit(0), unit(1)])).to.equal(undefined);
    expect(
      spectrumError(
        A,
        values,
        vectors.map((v) => v.map((entry) => entry * 2)),
      ),
    ).to.equal(undefined);
    // ‖VᵀV − I‖ = 1 exactly: V may be singular.
    expect(spectrumError(A, values, [unit(0), unit(1), new Float64Array(3)])).to.equal(undefined);
  });

  it('refuses what is not finite', () => {
    const message = (got: number): string => `$: expected a finite floating-point number, got ${got}`;
    refuses(() => spectrumError(A, [1, 4, Infinity], vectors), 'limit', message(Infinity));
    const broken = vectors.map((v) => v.map(() => NaN));
    refuses(() => spectrumError(A, values, broken), 'limit', message(NaN));
  });
});
