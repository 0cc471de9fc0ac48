/** Sizes and matrices of the network with one hidden layer. */
import {
  size,
  terms,
  type Network,
  type Shapes,
  type Size,
  type Sizes,
  type Subject,
  type Term,
} from 'lossproof/statement';

export type TwoLayer = 'd0' | 'd1' | 'N';
type Numbers = { readonly [name in TwoLayer]: number };
export type TwoLayerSubject = Subject<TwoLayer, 'slope'>;

export function twoLayerSizes(d0: number, d1: number, N: number, most: Numbers): { readonly [name in TwoLayer]: Size } {
  return {
    d0: size(d0, 1, most.d0, 'inputs'),
    d1: size(d1, 1, most.d1, 'hidden units'),
    N: size(N, 1, most.N, 'samples'),
  };
}

export const sizesOf = ({ d0, d1, N }: Numbers): Sizes => ({ inputs: d0, units: d1, samples: N });

/** The network on the instance's own matrices. */
export function networkOnData(s: string): Network {
  return {
    inputs: terms.data('X'),
    noise: terms.data('E'),
    targets: terms.data('y'),
    hidden: terms.data('W1'),
    output: terms.data('w2'),
    slope: s,
  };
}

/** A ∘ X for all A and X. */
export const freeProduct = ({ d0, d1, N }: Numbers): Term =>
  terms.khatriRao(terms.symbols('A', d1, N), terms.symbols('X', d0, N));

export const networkShapes = ({ d0, d1, N }: Numbers): Shapes => ({
  X: [d0, N],
  E: [d1, N],
  y: [1, N],
  W1: [d1, d0],
  w2: [1, d1],
});
