/** The network's matrices, and the terms and real numbers that are built from them. */
import * as reals from 'lossproof/reals';
import { networks, rationals, terms, type Real, type RealMatrix, type Term } from 'lossproof/statement';

/** Inputs X (d × m, a sample a column), hidden weights W (n × d, a unit a row), output weights v and targets y. */
export const [X, W, v, y] = ['X', 'W', 'v', 'y'].map(terms.data) as [Term, Term, Term, Term];

/** 1{w·x > 0}, a row a unit; where w·x = 0 it would be 1, which the hypothesis generic-units excludes. */
export const indicators: Term = terms.slopes('0', terms.product(W, X));

/** D, whose block k of column l is v_k·1{w_k·x_l > 0}·x_l. */
export const features: Term = terms.khatriRao(terms.product(terms.diagonal(v), indicators), X);

export function gramOf(active: Term, inputs: Term): Term {
  const both = terms.product(terms.transpose(active), active);
  return terms.hadamard(terms.product(terms.transpose(inputs), inputs), both);
}

/** DᵀD, which does not depend on the signs v: ⟨xᵢ, xⱼ⟩ times the number of units that are active on both. */
export const gram: Term = gramOf(indicators, X);

/** G: ⟨xᵢ, xⱼ⟩·k(xᵢ, xⱼ), k = (π − angle)/2π. */
export const kernelGram: RealMatrix = reals.hadamard(
  reals.numbers(terms.product(terms.transpose(X), X)),
  reals.overlaps(X),
);

/** AᵀA: how many units are active on both samples, whatever the samples' lengths. */
const activeOnBoth: Term = terms.product(terms.transpose(indicators), indicators);

/**
 * The same for samples that are directions, x̂ = x/|x|: ⟨x̂ᵢ, x̂ⱼ⟩ is the cosine of their angle, and the units see x̂ as they see x.
 * G, G_n and the least eigenvalue of D̂ᵀD̂ then need no points of the sphere with rational coordinates, and any data will do.
 */
export const directionKernel: RealMatrix = reals.hadamard(reals.cosines(X), reals.overlaps(X));
const directionGram = (n: number): RealMatrix =>
  reals.hadamard(reals.cosines(X), reals.numbers(terms.scale(networks.over(1, n), activeOnBoth)));

/** G_n − G, and ‖G_n − G‖_F². */
export const directionDeviation = (n: number): RealMatrix => reals.minus(directionGram(n), directionKernel);
export const squaredDeviation = (n: number) => ({ kind: 'sumOfSquares', of: directionDeviation(n) }) as const;

/** s_m(D̂)² */
export const directionSquare: Real = reals.smallestEigenvalue(
  reals.hadamard(reals.cosines(X), reals.numbers(activeOnBoth)),
);

/** The unit vector number `place`, as a column. */
export function basisVector(length: number, place: number): Term {
  return terms.literal({
    rows: length,
    columns: 1,
    entries: Array.from({ length }, (_, i) => (i === place ? rationals.ONE : rationals.ZERO)),
  });
}
