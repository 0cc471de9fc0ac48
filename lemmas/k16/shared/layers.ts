/**
 * Deep linear networks as terms: P = W_K ⋯ W₁ on widths d₀ … d_K, K = H + 1, and the loss ½‖PX − Y‖². Weights, inputs and
 * targets may be symbols, data or numbers.
 */
import { matrices, rationals, size, terms, type Size, type Term } from 'lossproof/statement';

export interface Linear {
  /** d₀ … d_K. */
  readonly widths: readonly number[];
  /** W₁ … W_K. */
  readonly weights: readonly Term[];
  readonly X: Term;
  readonly Y: Term;
  readonly samples: number;
}

/** The network with everything an indeterminate. */
export function symbolic(widths: readonly number[], samples: number): Linear {
  return {
    widths,
    weights: widths.slice(1).map((rows, k) => terms.symbols(`W${k + 1}`, rows, widths[k] as number)),
    X: terms.symbols('X', widths[0] as number, samples),
    Y: terms.symbols('Y', widths.at(-1) as number, samples),
    samples,
  };
}

/** Sizes of the claims about networks of one, two and three hidden layers at once. */
export type ThreeLayers = 'd0' | 'd1' | 'd2' | 'd3' | 'dy' | 'N';
export type ThreeLayerSizes = { readonly [name in ThreeLayers]: number };

export function threeLayerSizes(
  { d0, d1, d2, d3, dy, N }: ThreeLayerSizes,
  most: { readonly width: number; readonly samples: number },
): { readonly [name in ThreeLayers]: Size } {
  return {
    d0: size(d0, 1, most.width, 'inputs'),
    d1: size(d1, 1, most.width, 'units of the first hidden layer'),
    d2: size(d2, 1, most.width, 'units of the second hidden layer'),
    d3: size(d3, 1, most.width, 'units of the third hidden layer'),
    dy: size(dy, 1, most.width, 'outputs'),
    N: size(N, 1, most.samples, 'samples'),
  };
}

/** One, two and three hidden layers, the widths as they come. */
export function threeNetworks({ d0, d1, d2, d3, dy, N }: ThreeLayerSizes): readonly [Linear, Linear, Linear] {
  return [symbolic([d0, d1, dy], N), symbolic([d0, d1, d2, dy], N), symbolic([d0, d1, d2, d3, dy], N)];
}

/** The product of the factors that there are; a factor that is absent is an identity. */
export function times(...factors: readonly (Term | undefined)[]): Term {
  return factors.filter((factor) => factor !== undefined).reduce(terms.product);
}

/** W_to ⋯ W_{from+1}, the map from layer `from` to layer `to`; absent when it is the identity. */
export function between({ weights }: Linear, from: number, to: number): Term | undefined {
  const layers = weights.slice(from, to).reverse();
  return layers.length === 0 ? undefined : times(...layers);
}

export function transposed(term: Term | undefined): Term | undefined {
  return term === undefined ? undefined : terms.transpose(term);
}

export function identityOf(size: number): Term {
  return terms.diagonal(terms.constant('1', 1, size));
}

/** PX − Y. */
export function residual(network: Linear): Term {
  return terms.difference(times(between(network, 0, network.weights.length), network.X), network.Y);
}

/** ‖E‖² as a 1 × 1 matrix. */
export function squaredNorm(E: Term, rows: number, columns: number): Term {
  return terms.product(
    terms.product(terms.constant('1', 1, rows), terms.hadamard(E, E)),
    terms.constant('1', columns, 1),
  );
}

/** ½‖E‖² as a 1 × 1 matrix. */
export function halfSquaredNorm(E: Term, rows: number, columns: number): Term {
  return terms.scale('1/2', squaredNorm(E, rows, columns));
}

export function loss(network: Linear): Term {
  return halfSquaredNorm(residual(network), network.widths.at(-1) as number, network.samples);
}

/** G = (PX − Y)Xᵀ. */
export function correlation(network: Linear): Term {
  return terms.product(residual(network), terms.transpose(network.X));
}

/** The matrix of this shape that is 1 in its first entry and 0 elsewhere. */
export function corner(rows: number, columns: number): Term {
  return terms.literal(matrices.matrix(rows, columns, (i, j) => (i === 0 && j === 0 ? rationals.ONE : rationals.ZERO)));
}
