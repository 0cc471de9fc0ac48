/** Plain gradient descent of a network with one hidden layer, by its hidden weights, from given starting weights. */
import { matrices, toDyadic, toFloat, type Matrix, type Rational } from 'lossproof/search';

const MOST_STEPS = 400;
/** Weights times samples times steps, at most. */
const MOST_WORK = 2 ** 30;
const RATE = 0.2;
const WEIGHT_BITS = 20;

export interface Problem {
  readonly inputs: Matrix<Rational>;
  readonly targets: Matrix<Rational>;
  /** The output weights. */
  readonly signs: Matrix<Rational>;
}

/**
 * Returns the weights after the last step, rounded to short fractions. With ℓ² the mean of |x|², it divides the starting weights by
 * ℓ and the rate by ℓ², as if the inputs had length 1.
 */
export function descend(start: Matrix<Rational>, { inputs, targets, signs }: Problem): Matrix<Rational> {
  const [n, d, m] = [start.rows, start.columns, inputs.columns];
  const [x, y, v] = [inputs, targets, signs].map(({ entries }) => Float64Array.from(entries, toFloat)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const squaredLength = Math.max(Number.MIN_VALUE, x.reduce((sum, entry) => sum + entry * entry, 0) / m);
  const w = Float64Array.from(start.entries, (entry) => toFloat(entry) / Math.sqrt(squaredLength));
  const steps = Math.max(10, Math.min(MOST_STEPS, Math.floor(MOST_WORK / (n * d * m))));
  const value = new Float64Array(n * m);
  for (let step = 0; step < steps; step++) {
    const residuals = y.map((target) => -target);
    for (let k = 0; k < n; k++) {
      const row = value.subarray(k * m, (k + 1) * m).fill(0);
      for (let j = 0; j < d; j++) addScaled(row, w[k * d + j] as number, x.subarray(j * m, (j + 1) * m));
      for (let l = 0; l < m; l++)
        residuals[l] = (residuals[l] as number) + (v[k] as number) * Math.max(0, row[l] as number);
    }
    const rate = RATE / (m * squaredLength);
    for (let k = 0; k < n; k++) {
      const seen = residuals.map((entry, l) => ((value[k * m + l] as number) > 0 ? entry : 0));
      for (let j = 0; j < d; j++) {
        const slope = dot(seen, x.subarray(j * m, (j + 1) * m));
        w[k * d + j] = (w[k * d + j] as number) - rate * (v[k] as number) * slope;
      }
    }
  }
  const bits = WEIGHT_BITS + Math.max(0, Math.ceil(Math.log2(squaredLength) / 2));
  return matrices.matrix(n, d, (i, j) => toDyadic(w[i * d + j] as number, bits));
}

function addScaled(sum: Float64Array, factor: number, x: Float64Array): void {
  for (let l = 0; l < sum.length; l++) sum[l] = (sum[l] as number) + factor * (x[l] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let l = 0; l < a.length; l++) sum += (a[l] as number) * (b[l] as number);
  return sum;
}
