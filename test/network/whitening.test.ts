/** Whitening: second moments become the identity but for the ridge, and weights are folded back. */
import { expect } from 'chai';
import fc from 'fast-check';
import { unwhitened, whitening } from '../../src/network/whitening.js';

const entry = fc.integer({ min: -9, max: 9 });
const samplesOf = (count: number): fc.Arbitrary<Float32Array> =>
  fc.array(entry, { minLength: 3 * count, maxLength: 3 * count }).map((entries) => Float32Array.from(entries));

/** L⁻¹x for each sample. */
function whitened(inputs: Float32Array, inverse: readonly Float64Array[]): number[][] {
  return Array.from({ length: inputs.length / 3 }, (_, n) =>
    inverse.map((row) => row.reduce((sum, factor, j) => sum + factor * (inputs[3 * n + j] as number), 0)),
  );
}

function moment(samples: readonly (readonly number[])[], i: number, j: number): number {
  return samples.reduce((sum, x) => sum + (x[i] as number) * (x[j] as number), 0) / samples.length;
}

describe('network/whitening', () => {
  it('makes the second moments those of the identity, less the share of the ridge', () => {
    fc.assert(
      fc.property(samplesOf(40), (inputs) => {
        fc.pre(inputs.some((value) => value !== 0));
        const inverse = whitening(inputs, 3);
        const found = whitened(inputs, inverse);
        const meanSquare = inputs.reduce((sum, value) => sum + value * value, 0) / inputs.length;
        for (let i = 0; i < 3; i++) {
          for (let j = 0; j < 3; j++) {
            // L⁻¹(C + εI)L⁻ᵀ = I, so that the moments are I − εL⁻¹L⁻ᵀ.
            const [a, b] = [inverse[i] as Float64Array, inverse[j] as Float64Array];
            const ridge = a.reduce((sum, factor, k) => sum + factor * (b[k] ?? 0), 0) * 1e-3 * meanSquare;
            expect(moment(found, i, j) + ridge).to.be.closeTo(i === j ? 1 : 0, 1e-6);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('adds blocks of samples: as many copies of some samples have the same whitening', () => {
    const few = Float32Array.from([1, 2, 3, -4, 5, 6, 7, 8, -9, 1, 0, 1]);
    const many = Float32Array.from({ length: 1100 * few.length }, (_, at) => few[at % few.length] as number);
    const [one, other] = [whitening(few, 3), whitening(many, 3)];
    one.forEach((row, i) => {
      row.forEach((value, j) => {
        expect((other[i] as Float64Array)[j]).to.be.closeTo(value, 1e-9);
      });
    });
  });

  it('folds weights back: W·(L⁻¹x) = (W·L⁻¹)x', () => {
    fc.assert(
      fc.property(samplesOf(5), fc.array(entry, { minLength: 3, maxLength: 3 }), (inputs, row) => {
        fc.pre(inputs.some((value) => value !== 0));
        const inverse = whitening(inputs, 3);
        const [folded] = unwhitened([row], inverse) as [number[]];
        whitened(inputs, inverse).forEach((x, n) => {
          const expected = x.reduce((sum, value, j) => sum + value * (row[j] as number), 0);
          const found = folded.reduce((sum, value, j) => sum + value * (inputs[3 * n + j] as number), 0);
          expect(found).to.be.closeTo(expected, 1e-6 * (1 + Math.abs(expected)));
        });
      }),
      { numRuns: 30 },
    );
  });
});
