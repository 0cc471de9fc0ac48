/** The deep linear network of the claims about critical points: on X and Y of the instance, with weights W₁ … W_{H+1}. */
import { matrices, rationals, terms, type LinearNetwork, type Shapes, type Term } from 'lossproof/statement';
import { outputsOf, widthsOf, type DeepSizes } from './widths.js';

export const [X, Y] = [terms.data('X'), terms.data('Y')];

/** XXᵀ. */
export const gram = terms.product(X, terms.transpose(X));

/** YXᵀ. */
export const targetsByInputs = terms.product(Y, terms.transpose(X));

export const weightNames = (sizes: DeepSizes, prefix = 'W'): readonly string[] =>
  Array.from({ length: sizes.H + 1 }, (_, k) => `${prefix}${k + 1}`);

/** The network with these weights; off-diagonal errors count `weight` times. */
export function networkWith(sizes: DeepSizes, weights: readonly Term[], weight = '1'): LinearNetwork {
  const [rows, columns] = [outputsOf(sizes), sizes.N];
  const entries = Array.from({ length: rows * columns }, (_, at) =>
    Math.floor(at / columns) === at % columns ? '1' : weight,
  );
  const weighting: Term =
    weight === '1' ? terms.constant('1', rows, columns) : { kind: 'matrix', rows, columns, entries };
  return { inputs: X, targets: Y, weighting, weights };
}

/** The network with the weights of the instance. */
export const networkOnData = (sizes: DeepSizes, prefix = 'W', weight = '1'): LinearNetwork =>
  networkWith(sizes, weightNames(sizes, prefix).map(terms.data), weight);

export function zeroWeights(sizes: DeepSizes): readonly Term[] {
  const widths = widthsOf(sizes);
  return widths.slice(1).map((rows, k) => terms.constant('0', rows, widths[k] as number));
}

/** Data and weights, as many sets of weights as there are prefixes. */
export function shapesOf(sizes: DeepSizes, prefixes: readonly string[] = ['W']): Shapes {
  const widths = widthsOf(sizes);
  const weights = prefixes.flatMap((prefix) =>
    weightNames(sizes, prefix).map((name, k) => [name, [widths[k + 1] as number, widths[k] as number]] as const),
  );
  return { X: [sizes.d0, sizes.N], Y: [outputsOf(sizes), sizes.N], ...Object.fromEntries(weights) };
}

/** W_j ⋯ W_i, i ≤ j, and the identity of the given size for an empty product. */
export function productOf(weights: readonly Term[], size: number): Term {
  const [first, ...rest] = weights;
  if (first === undefined) return identityMatrix(size);
  return rest.reduce((right, W) => terms.product(W, right), first);
}

/** The identity, written out. */
export function identityMatrix(size: number): Term {
  return terms.literal(matrices.matrix(size, size, (i, j) => (i === j ? rationals.ONE : rationals.ZERO)));
}

/** PX − Y. */
export function errorOf({ inputs, targets, weights }: LinearNetwork, sizes: DeepSizes): Term {
  return terms.difference(terms.product(productOf(weights, sizes.d0), inputs), targets);
}
