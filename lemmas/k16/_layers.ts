/**
 * Deep linear networks as terms: P = W_K ⋯ W₁ on widths d₀ … d_K, K = H + 1, and the loss ½‖PX − Y‖². What a network is made
 * of may be symbols, data or numbers.
 */
import { terms, type Size, type Term } from 'lossproof';

export interface Linear {
  /** d₀ … d_K. */
  readonly widths: readonly number[];
  /** W₁ … W_K. */
  readonly weights: readonly Term[];
  readonly X: Term;
  readonly Y: Term;
  readonly samples: number;
}

/** Everything as indeterminates. */
export function symbolic(widths: readonly number[], samples: number): Linear {
  return {
    widths,
    weights: widths.slice(1).map((rows, k) => terms.symbols(`W${k + 1}`, rows, widths[k] as number)),
    X: terms.symbols('X', widths[0] as number, samples),
    Y: terms.symbols('Y', widths.at(-1) as number, samples),
    samples,
  };
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

export function loss(network: Linear): Term {
  return terms.scale('1/2', squaredNorm(residual(network), network.widths.at(-1) as number, network.samples));
}

/** G = (PX − Y)Xᵀ. */
export function correlation(network: Linear): Term {
  return terms.product(residual(network), terms.transpose(network.X));
}

/** The matrix of this shape that is 1 in its first entry and 0 elsewhere. */
export function corner(rows: number, columns: number): Term {
  const entries = Array.from({ length: rows * columns }, (_, i) => (i === 0 ? '1' : '0'));
  return { kind: 'matrix', rows, columns, entries };
}

export function size(value: number, most: number, says: string, least = 1): Size {
  return { default: value, least, most, says };
}
