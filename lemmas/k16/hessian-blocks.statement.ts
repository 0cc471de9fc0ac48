/**
 * # k16/hessian-blocks
 *
 * Statement: with vec row by row and i ≤ j, block (j, i) of the Hessian of L is L_jᵀL_i ⊗ R_{j−1}XXᵀR_{i−1}ᵀ and, for i < j, besides
 * (L_jᵀGR_{i−1}ᵀ ⊗ W_{j−1} ⋯ W_{i+1})·K, K the commutation with K·vec(W_i) = vec(W_iᵀ).
 * Scope: every size × all data and weights.
 * Hypotheses: none.
 * Method: the kernel differentiates the loss twice and compares with the blocks, put together, as polynomials.
 * What the certificate proves: `holds here`: the formula for 1, 2 and 3 hidden layers at the recorded widths, for all data and
 * weights.
 * Control: swapped-factors (spoils): the formula with the factors of the second Kronecker product swapped is found out.
 * References: arXiv:1605.07110.
 */
import { every, defineStatement, propositions, terms, type Term } from 'lossproof/statement';
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
  outcomes: ({ sizes }) => [{ finding: 'holds', proposition: propositions.conjunction(...identities(sizes)) }],
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
