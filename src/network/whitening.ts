/**
 * Whitening without centring, which would be a bias: x ↦ L⁻¹x with LLᵀ = (1/N)Σ xₙxₙᵀ + εI. It makes all directions of the inputs
 * equally large, so that training by gradients reaches an exact fit in a reasonable number of steps. A network on whitened inputs with the
 * weights W is the same as one on the inputs themselves with the weights W·L⁻¹.
 */
import { fastestCholesky, type Triangle } from '../kernel/full.js';
import { factorOf } from '../compute/verified/solve.js';

/** The samples whose products are added at once. */
const BLOCK = 2000;
/** ε is this share of the mean square of an entry. */
const RIDGE = 1e-3;

/** L⁻¹, row by row; of N samples of `dimension` numbers each, one after another. */
export function whitening(inputs: Float32Array, dimension: number): readonly Float64Array[] {
  return inverse(factorOf(secondMoments(inputs, dimension)));
}

function secondMoments(inputs: Float32Array, dimension: number): Triangle {
  const samples = inputs.length / dimension;
  let sum: Triangle | undefined;
  for (let from = 0; from < samples; from += BLOCK) {
    const block = inputs.subarray(from * dimension, Math.min(from + BLOCK, samples) * dimension);
    const entries = Float64Array.from(block, (entry) => entry / Math.sqrt(samples));
    const gram = fastestCholesky.gram({ rows: block.length / dimension, columns: dimension, entries }, 'f64');
    if (sum === undefined) sum = gram;
    else for (let i = 0; i < dimension; i++) for (let j = 0; j <= i; j++) sum.set(i, j, sum.get(i, j) + gram.get(i, j));
  }
  const moments = sum as Triangle;
  const mean = moments.diagonal().reduce((all, entry) => all + entry, 0) / dimension;
  for (let i = 0; i < dimension; i++) moments.set(i, i, moments.get(i, i) + RIDGE * mean);
  return moments;
}

/** The inverse of a lower triangular matrix, given by its rows. */
function inverse(rows: readonly Float64Array[]): Float64Array[] {
  const found: Float64Array[] = [];
  rows.forEach((row, i) => {
    const result = new Float64Array(i + 1);
    for (let k = 0; k < i; k++) {
      const [factor, earlier] = [row[k] as number, found[k] as Float64Array];
      for (let j = 0; j <= k; j++) result[j] = (result[j] as number) - factor * (earlier[j] as number);
    }
    result[i] = 1;
    const diagonal = row[i] as number;
    for (let j = 0; j <= i; j++) result[j] = (result[j] as number) / diagonal;
    found.push(result);
  });
  return found;
}

/** W·L⁻¹ for the rows of W. */
export function unwhitened(hidden: readonly (readonly number[])[], inverseFactor: readonly Float64Array[]): number[][] {
  return hidden.map((row) => {
    const result = new Array<number>(row.length).fill(0);
    row.forEach((weight, k) => {
      (inverseFactor[k] as Float64Array).forEach((entry, j) => (result[j] = (result[j] as number) + weight * entry));
    });
    return result;
  });
}
