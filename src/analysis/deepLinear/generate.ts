/**
 * Generates critical points of deep linear networks in two ways.
 *
 * By spectrum: the targets are made from a chosen singular value decomposition, and the point from an invariant subspace and
 * paddings whose products vanish, up to a change of basis in each layer. For given data, every critical point has this form.
 *
 * By targets: for arbitrary inputs and weights, the targets that make the point critical form an affine space, from which they are
 * drawn. Over all data, every critical point has this form; the spectra need not be rational.
 */
import { linearNetworks, matrices, rationals, type LinearPoint, type Rational } from '../../kernel/full.js';
import { nullSpace, solveLinear } from '../../compute/rowReduce.js';
import { identityOf, isZeroMatrix, minus, plus, scaled, times, whole, zeros, type Numbers } from './algebra.js';
import { plainPoint } from './decide.js';

/** Draws a whole number from 0 to count − 1. */
export type Dice = (count: number) => number;

/** The sizes of a deep linear network and of its data. */
export interface LinearSizes {
  /** d₀ … d_K. */
  readonly widths: readonly number[];
  readonly samples: number;
}

/** (I − A)(I + A)⁻¹ for a sparse skew-symmetric A of small whole numbers. */
function orthogonalMatrix(size: number, dice: Dice): Numbers {
  const skew = new Map<string, number>();
  for (let turn = 0; size > 1 && turn < (size + 1) / 2; turn++) {
    const i = dice(size);
    const j = (i + 1 + dice(size - 1)) % size;
    const value = dice(5) - 2;
    skew.set(`${i},${j}`, value);
    skew.set(`${j},${i}`, -value);
  }
  const A = matrices.matrix(size, size, (i, j) => whole(skew.get(`${i},${j}`) ?? 0));
  // I + A is invertible: A has no real eigenvalue but 0.
  return solveLinear(plus(identityOf(size), A), minus(identityOf(size), A)) as Numbers;
}

/** An integer matrix of determinant 1 and its inverse. */
function unimodular(size: number, dice: Dice): { readonly g: Numbers; readonly inverse: Numbers } {
  let [g, inverse] = [identityOf(size), identityOf(size)];
  for (let step = 0; size > 1 && step < size; step++) {
    const i = dice(size);
    const j = (i + 1 + dice(size - 1)) % size;
    const value = dice(3) - 1;
    const elementary = (factor: number): Numbers =>
      matrices.matrix(size, size, (a, b) => whole(a === b ? 1 : a === i && b === j ? factor : 0));
    g = times(elementary(value), g);
    inverse = times(inverse, elementary(-value));
  }
  return { g, inverse };
}

/** Draws a matrix of small whole numbers, of which `filled` in 4 may be other than zero. */
export function sparseMatrix(rows: number, columns: number, dice: Dice, filled: number): Numbers {
  return matrices.matrix(rows, columns, () => whole(dice(4) < filled ? dice(5) - 2 : 0));
}

/** The data of the generator by spectrum: Y = UDQ + Z with ZXᵀ = 0, X = TQ, QQᵀ = I, so that Σ = UDDᵀUᵀ. */
export interface Spectral {
  readonly sizes: LinearSizes;
  readonly inputs: Numbers;
  readonly targets: Numbers;
  readonly U: Numbers;
  /** The diagonal of D; BX = UDQ. */
  readonly values: readonly number[];
  /** ρ × d₀, with leftInverse·X = Q. */
  readonly leftInverse: Numbers;
}

/** Draws data whose Σ has the squares of the given values as its eigenvalues. */
export function spectralData(sizes: LinearSizes, values: readonly number[], dice: Dice): Spectral {
  const [inputs, outputs] = [sizes.widths[0] as number, sizes.widths.at(-1) as number];
  const rank = values.length;
  const U = orthogonalMatrix(outputs, dice);
  const Q = orthogonalMatrix(sizes.samples, dice);
  const { g, inverse } = unimodular(inputs, dice);
  const T = matrices.matrix(inputs, rank, (i, j) => matrices.at(g, i, j));
  const top = matrices.matrix(rank, sizes.samples, (i, n) => matrices.at(Q, i, n));
  const D = matrices.matrix(outputs, rank, (i, j) => whole(i === j ? (values[i] as number) : 0));
  const noise = matrices.matrix(outputs, sizes.samples, (_, n) => whole(n < rank ? 0 : dice(3) - 1));
  const leftInverse = matrices.matrix(rank, inputs, (i, j) => matrices.at(inverse, i, j));
  return {
    sizes,
    inputs: times(T, top),
    targets: plus(times(U, D, top), times(noise, Q)),
    U,
    values,
    leftInverse,
  };
}

/** The entries of Z₁ … Z_K, the parts of the weights outside the chosen subspace. */
export type Padding = (layer: number, row: number, column: number) => Rational;

/**
 * The point W_K = [U_S, U_QZ_K], W_k = diag(I, Z_k), W₁ = [U_SᵀB; Z₁]·leftInverse, up to invertible matrices between the layers. It is
 * critical if the products of the Z vanish, which the caller has to test.
 */
export function spectralPoint(data: Spectral, chosen: readonly number[], padding: Padding, dice: Dice): LinearPoint {
  const { sizes, U, values, inputs, targets, leftInverse } = data;
  const depth = sizes.widths.length - 1;
  const s = chosen.length;
  const rest = Array.from({ length: U.rows }, (_, i) => i).filter((i) => !chosen.includes(i));
  const layers = Array.from({ length: depth }, (_, k) => {
    const layer = k + 1;
    const rows = layer === depth ? U.rows : (sizes.widths[layer] as number);
    const columns = layer === 1 ? values.length : (sizes.widths[k] as number);
    // In coordinates of the columns of U, the chosen ones first; W₁ acts on Q.
    return matrices.matrix(rows, columns, (i, j) => {
      if (layer === 1) {
        if (i >= s) return padding(1, i - s, j);
        return whole(j === chosen[i] ? (values[j] as number) : 0);
      }
      if (i < s || j < s) return whole(i === j ? 1 : 0);
      return padding(layer, i - s, j - s);
    });
  });
  const basis = matrices.matrix(U.rows, U.rows, (i, j) => matrices.at(U, i, [...chosen, ...rest][j] as number));
  layers[depth - 1] = times(basis, layers[depth - 1] as Numbers);
  layers[0] = times(layers[0] as Numbers, leftInverse);
  for (let k = 0; k + 1 < depth; k++) {
    const { g, inverse } = unimodular((layers[k] as Numbers).rows, dice);
    layers[k] = times(g, layers[k] as Numbers);
    layers[k + 1] = times(layers[k + 1] as Numbers, inverse);
  }
  return plainPoint(inputs, targets, layers);
}

/** Leaves the weights outside the chosen subspace zero. */
export const noPadding: Padding = () => rationals.ZERO;

const TRIES = 12;

/** Draws a critical point by spectrum: singular values may be repeated or zero, and paddings are nonzero if the attempts succeed. */
export function pointBySpectrum(sizes: LinearSizes, dice: Dice): LinearPoint {
  const { widths, samples } = sizes;
  const [inputs, outputs] = [widths[0] as number, widths.at(-1) as number];
  const most = Math.min(inputs, samples);
  const rank = dice(4) > 0 ? most : 1 + dice(most);
  const values = Array.from({ length: rank }, () => dice(5)).sort((a, b) => b - a);
  const data = spectralData(sizes, values, dice);
  const available = Array.from({ length: Math.min(outputs, rank) }, (_, i) => i);
  const bottleneck = Math.min(...widths);
  const size =
    dice(2) === 0 ? Math.min(bottleneck, available.length) : dice(1 + Math.min(bottleneck, available.length));
  const drawn =
    dice(3) === 0
      ? available.slice(0, size)
      : shuffled(available, dice)
          .slice(0, size)
          .sort((a, b) => a - b);
  const depth = widths.length - 1;
  // Without a hidden layer the loss is convex: only the least-squares fit, which takes all singular vectors, is critical.
  const chosen = depth === 1 ? available : drawn;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const filled = Array.from({ length: depth }, () => dice(3));
    const entries = new Map<string, Rational>();
    const padding: Padding = (layer, i, j) => {
      const key = `${layer},${i},${j}`;
      const value = entries.get(key) ?? whole(dice(4) < (filled[layer - 1] as number) ? dice(3) - 1 : 0);
      entries.set(key, value);
      return value;
    };
    const point = spectralPoint(data, chosen, padding, dice);
    if (isCritical(point)) return point;
  }
  return spectralPoint(data, chosen, noPadding, dice);
}

function shuffled<T>(items: readonly T[], dice: Dice): readonly T[] {
  const rest = [...items];
  return items.map(() => rest.splice(dice(rest.length), 1)[0] as T);
}

export function isCritical(point: LinearPoint): boolean {
  return linearNetworks.gradients(point).every(isZeroMatrix);
}

/** Draws inputs, weights and targets Y = PX − E, where E is drawn from the solutions of L_kᵀE(R_{k−1}X)ᵀ = 0 for all k. */
export function pointByTargets({ widths, samples }: LinearSizes, dice: Dice): LinearPoint {
  const filled = (): number => 1 + dice(4);
  const inputs = sparseMatrix(widths[0] as number, samples, dice, filled());
  const weights = widths
    .slice(1)
    .map((rows, k) => sparseMatrix(rows, widths[k] as number, dice, dice(4) === 0 ? 0 : filled()));
  const outputs = widths.at(-1) as number;
  const { lefts, rights } = linearNetworks.partialProducts({
    inputs,
    weights,
    targets: zeros(outputs, samples),
    weighting: zeros(outputs, samples),
  });
  // Row (i, j) of layer k: Σ (L_k)_{ai}(R_{k−1}X)_{jn}E_{an} = 0.
  const equations = weights.flatMap((_, k) => {
    const [L, R] = [lefts[k + 1] as Numbers, rights[k] as Numbers];
    return Array.from({ length: L.columns * R.rows }, (__, row) =>
      Array.from({ length: outputs * samples }, (___, at) =>
        rationals.multiply(
          matrices.at(L, Math.floor(at / samples), Math.floor(row / R.rows)),
          matrices.at(R, row % R.rows, at % samples),
        ),
      ),
    );
  });
  const system = matrices.matrix(equations.length, outputs * samples, (i, j) => equations[i]?.[j] as Rational);
  const solutions = nullSpace(system);
  const error = solutions
    .map((solution) => scaled(whole(dice(5) - 2), solution))
    .reduce(plus, zeros(outputs * samples, 1));
  const E = { rows: outputs, columns: samples, entries: error.entries };
  return plainPoint(inputs, minus(rights.at(-1) as Numbers, E), weights);
}
