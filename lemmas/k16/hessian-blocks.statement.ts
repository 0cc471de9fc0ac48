/**
 * # k16/hessian-blocks
 *
 * Statement: with vec row by row and i ≤ j, block (j, i) of the Hessian of L is L_jᵀL_i ⊗ R_{j−1}XXᵀR_{i−1}ᵀ and, for i < j, besides
 * (L_jᵀGR_{i−1}ᵀ ⊗ W_{j−1} ⋯ W_{i+1})·K, K the commutation with K·vec(W_i) = vec(W_iᵀ).
 * Scope: every size × all data and weights.
 * Hypotheses: none.
 * Method: with all layers above, between and below two layers as one matrix each, the kernel differentiates the loss twice, in any
 * direction of the second layer, and compares with the blocks, as polynomials of any sizes; such matrices may be products of any number
 * of layers.
 * What the certificate proves: `holds`: the blocks at every depth and size. The whole Hessian for 1, 2 and 3 hidden layers at the recorded
 * widths illustrates it.
 * Control: swapped-factors (spoils): the formula with the factors of the second Kronecker product swapped is found out.
 * References: arXiv:1605.07110.
 */
import * as s from 'lossproof/schemes';
import type { IdentityEveryDepth, Part, Scheme, SchemeSymbols } from 'lossproof/schemes';
import { every, defineStatement, propositions, terms, type Term } from 'lossproof/statement';
import * as chains from './shared/chains.js';
import {
  between,
  correlation,
  identityOf,
  loss,
  threeLayerSizes,
  threeNetworks,
  times,
  transposed,
  type Linear,
  type ThreeLayerSizes,
} from './shared/layers.js';
import { paper, references } from './shared/paper.js';

/** The part of the second derivative of P, from A = L_jᵀGR_{i−1}ᵀ and M = W_{j−1} ⋯ W_{i+1}. */
type Curvature = (A: Term, M: Term) => Term;

/** Block (j, i), i ≤ j: derivatives by W_j, then by W_i. */
function block(network: Linear, j: number, i: number, curvature: Curvature): Term {
  const { widths, weights, X } = network;
  const left = (k: number): Term => between(network, k, weights.length) ?? identityOf(widths.at(-1) as number);
  const reached = (k: number): Term => times(between(network, 0, k - 1), X);
  const gaussNewton = terms.kronecker(
    terms.product(terms.transpose(left(j)), left(i)),
    terms.product(reached(j), terms.transpose(reached(i))),
  );
  if (i === j) return gaussNewton;
  const A = times(
    transposed(between(network, j, weights.length)),
    correlation(network),
    transposed(between(network, 0, i - 1)),
  );
  const M = between(network, i, j - 1) ?? identityOf(widths[i] as number);
  const K = terms.commutation(widths[i] as number, widths[i - 1] as number);
  return terms.sum(gaussNewton, terms.product(curvature(A, M), K));
}

/** All blocks in place, those above the diagonal as transposes. */
function assembled(network: Linear, curvature: Curvature): Term {
  const layers = network.weights.map((_, index) => index + 1);
  // A row of blocks is the transpose of a column of their transposes.
  const rows = layers.map((j) =>
    layers
      .map((i) => (i <= j ? terms.transpose(block(network, j, i, curvature)) : block(network, i, j, curvature)))
      .reduce(terms.stack),
  );
  return rows.map(terms.transpose).reduce(terms.stack);
}

/** Parts of a product of layers, in their order. */
const partsOf = (...parts: readonly [name: string, is: Part['is']][]): readonly Part[] =>
  parts.map(([name, is]) => ({ name, is }));

/** The column of ∂/∂W ⟨∂L/∂U, V⟩: the block of W and U, in their order, times vec(V). */
const blockTimes = (loss: Scheme, W: SchemeSymbols, U: SchemeSymbols, V: SchemeSymbols): Scheme => {
  const [rows, columns] = [...U.rows, ...U.columns] as [string, string];
  return s.vector(s.gradient(chains.pairing(s.gradient(loss, U), V, rows, columns), W));
};

/** Block (k, k) times vec(V), with P = LWR: L_kᵀL_k ⊗ R_{k−1}XXᵀR_{k−1}ᵀ. */
export function diagonalAtEveryDepth(): IdentityEveryDepth {
  const [L, W, R] = [s.symbols('L', 'dy', 'a'), s.symbols('W', 'a', 'b'), s.symbols('R', 'b', 'd0')] as const;
  const V = s.symbols('V', 'a', 'b');
  const reached = s.product(R, chains.X);
  const block = s.kronecker(s.product(s.transpose(L), L), s.product(reached, s.transpose(reached)));
  return s.identityEveryDepth(
    partsOf(['L', 'product'], ['W', 'layer'], ['R', 'product']),
    blockTimes(chains.loss(chains.times(L, W, R)), W, W, V),
    s.product(block, s.vector(V)),
  );
}

/** Block (j, i) times vec(V), with P = LWMUR: W = W_j, U = W_i, M the product between, and K·vec(V) = vec(Vᵀ). */
export function belowDiagonalAtEveryDepth(): IdentityEveryDepth {
  const [L, W, M] = [s.symbols('L', 'dy', 'a'), s.symbols('W', 'a', 'b'), s.symbols('M', 'b', 'c')] as const;
  const [U, R, V] = [s.symbols('U', 'c', 'e'), s.symbols('R', 'e', 'd0'), s.symbols('V', 'c', 'e')] as const;
  const P = chains.times(L, W, M, U, R);
  const [above, reached] = [chains.times(L, W, M), chains.times(M, U, R, chains.X)];
  const gaussNewton = s.kronecker(
    s.product(s.transpose(L), above),
    s.product(reached, s.transpose(s.product(R, chains.X))),
  );
  const curved = s.kronecker(chains.times(s.transpose(L), chains.correlation(P), s.transpose(R)), M);
  return s.identityEveryDepth(
    partsOf(['L', 'product'], ['W', 'layer'], ['M', 'product'], ['U', 'layer'], ['R', 'product']),
    blockTimes(chains.loss(P), W, U, V),
    s.sum(s.product(gaussNewton, s.vector(V)), s.product(curved, s.vector(s.transpose(V)))),
  );
}

/** What is claimed. */
export const atEveryDepth = () => propositions.conjunction(diagonalAtEveryDepth(), belowDiagonalAtEveryDepth());

const asStated: Curvature = (A, M) => terms.kronecker(A, M);
const swapped: Curvature = (A, M) => terms.kronecker(M, A);

const hessianOf = (network: Linear): Term => terms.hessian(loss(network), network.weights);

export const identities = (sizes: ThreeLayerSizes) =>
  threeNetworks(sizes).map((network) => propositions.identity(hessianOf(network), assembled(network, asStated)));

export function swappedFactors(sizes: ThreeLayerSizes) {
  const [network] = threeNetworks(sizes);
  return propositions.notIdentity(hessianOf(network), assembled(network, swapped));
}

export default defineStatement({
  id: 'k16/hessian-blocks',
  title: 'The Hessian of a deep linear network in Kronecker blocks',
  paper,
  statement: {
    tex: String.raw`\nabla^2_{W_j, W_i} \mathcal L = L_j^{\top} L_i \otimes R_{j-1} X X^{\top} R_{i-1}^{\top} + [i < j]\,\bigl(L_j^{\top} G R_{i-1}^{\top} \otimes W_{j-1} \cdots W_{i+1}\bigr) K_{d_i, d_{i-1}}, \qquad i \le j`,
    english:
      'Each block of second derivatives of the squared loss is a Kronecker product of the layers around it, and off the diagonal a second one that carries the error.',
  },
  scope: every('all'),
  sizes: threeLayerSizes({ d0: 2, d1: 3, d2: 2, d3: 2, dy: 2, N: 2 }, { width: 4, samples: 8 }),
  presets: { teaching: { d1: 2, d3: 1, dy: 1 } },
  outcomes: ({ sizes }) => [
    {
      finding: 'holds',
      claimed: atEveryDepth(),
      proposition: propositions.conjunction(atEveryDepth(), ...identities(sizes)),
    },
  ],
  controls: {
    'swapped-factors': {
      kind: 'spoils',
      title: 'one hidden layer, the factors of the second Kronecker product swapped: refuted at a point',
      breaks: [],
      subject: ({ sizes }) => ({ sizes: { ...sizes, d0: 2, d1: 2, dy: 2, N: 1 }, parameters: {} }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: swappedFactors(sizes) }],
    },
  },
  references,
});
