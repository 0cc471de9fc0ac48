/** ReLU networks as sums over paths that are active or not, and expectations of their predictions and losses. */
import { rationals, terms, type Rational, type Subject, type Term } from 'lossproof/statement';
import { between, halfSquaredNorm, identityOf, symbolic, times, type Linear } from './layers.js';

export type Reduction = Subject<'H' | 'd0' | 'd1' | 'dy' | 'N', 'q' | 'rho'>;

/** A network with H hidden layers of d₁ units. */
export function network({ sizes: { H, d0, d1, dy, N } }: Reduction): Linear {
  return symbolic([d0, ...Array.from({ length: H }, () => d1), dy], N);
}

/** Paths from an input through one unit of each hidden layer; they are counted with the input running fastest. */
export const pathsOf = ({ sizes: { H, d0, d1 } }: Reduction): number => d0 * d1 ** H;

/** Row j: the product of the weights on each path to output j. M₁ = W₁, M_k = W_k(I ∘ M_{k−1}ᵀ)ᵀ. */
export function pathWeights({ weights, widths }: Linear): Term {
  return weights.reduce((below, W, k) => {
    const spread = terms.khatriRao(identityOf(widths[k] as number), terms.transpose(below));
    return terms.product(W, terms.transpose(spread));
  });
}

/** Row p: the input at which path p begins. */
export const pathInputs = (subject: Reduction, X: Term): Term =>
  terms.kronecker(terms.constant('1', pathsOf(subject) / subject.sizes.d0, 1), X);

/** Ŷ = q·M(Z ⊙ X̃): every path brings its input to the output where Z says that it is active. */
export function model(subject: Reduction, linear: Linear, Z: Term): Term {
  const active = terms.hadamard(Z, pathInputs(subject, linear.X));
  return terms.scale(subject.parameters.q, terms.product(pathWeights(linear), active));
}

const lossOf = (prediction: Term, { sizes: { dy, N } }: Reduction, { Y }: Linear): Term =>
  halfSquaredNorm(terms.difference(prediction, Y), dy, N);

/** E‖Ŷ − Y‖²/2 − ‖E Ŷ − Y‖²/2, the mean being that of `mean`. */
export function gapOf(subject: Reduction, linear: Linear, prediction: Term, mean: (of: Term) => Term): Term {
  return terms.difference(mean(lossOf(prediction, subject, linear)), lossOf(mean(prediction), subject, linear));
}

const numberOf = (text: string): Rational => rationals.parseRational(text) as Rational;

/** 1 − ρ. */
export const complement = (rho: string): string =>
  rationals.formatRational(rationals.subtract(rationals.ONE, numberOf(rho)));

/** ½q²ρ(1 − ρ)·Σ over outputs, samples and paths of (weight of the path × its input)². */
export function varianceOfPaths(subject: Reduction, linear: Linear): Term {
  const { dy, N } = subject.sizes;
  const { q, rho } = subject.parameters;
  const factor = [q, q, rho, complement(rho), '1/2'].map(numberOf).reduce(rationals.multiply);
  const [M, inputs] = [pathWeights(linear), pathInputs(subject, linear.X)];
  const squares = terms.product(terms.hadamard(M, M), terms.hadamard(inputs, inputs));
  const all = terms.product(terms.product(terms.constant('1', 1, dy), squares), terms.constant('1', N, 1));
  return terms.scale(rationals.formatRational(factor), all);
}

/** qρ·W_K ⋯ W₁X. */
export function expectedModel({ parameters: { q, rho } }: Reduction, linear: Linear): Term {
  const P = times(between(linear, 0, linear.weights.length), linear.X);
  return terms.scale(q, terms.scale(rho, P));
}
