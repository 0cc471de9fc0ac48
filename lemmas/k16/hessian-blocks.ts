/**
 * # k16/hessian-blocks
 *
 * Statement: with vec row by row and i ≤ j, block (j, i) of the Hessian of L is L_jᵀL_i ⊗ R_{j−1}XXᵀR_{i−1}ᵀ and, for i < j, besides
 * (L_jᵀGR_{i−1}ᵀ ⊗ W_{j−1} ⋯ W_{i+1})·K, K the commutation with K·vec(W_i) = vec(W_iᵀ).
 * Hypotheses: none.
 * Method: the kernel differentiates the loss twice and compares with the blocks, put together, as polynomials.
 * What the certificate proves: the formula for 1, 2 and 3 hidden layers at the recorded widths, for all data and weights.
 * Control: the factors of the second Kronecker product swapped.
 * References: arXiv:1605.07110.
 */
import { defineClaim, propositions, terms, type Subject, type Term } from 'lossproof';
import { between, correlation, identityOf, loss, size, symbolic, times, transposed, type Linear } from './_layers.js';
import { paper, references } from './_paper.js';

type Names = 'd0' | 'd1' | 'd2' | 'd3' | 'dy' | 'N';

/** One, two and three hidden layers, the widths as they come. */
function networks({ sizes: { d0, d1, d2, d3, dy, N } }: Subject<Names>): readonly Linear[] {
  return [[d1], [d1, d2], [d1, d2, d3]].map((hidden) => symbolic([d0, ...hidden, dy], N));
}

/** How the second derivative of P enters: A = L_jᵀGR_{i−1}ᵀ and M = W_{j−1} ⋯ W_{i+1}. */
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

const identities = (subject: Subject<Names>) =>
  networks(subject).map((network) => propositions.identity(hessianOf(network), assembled(network, asStated)));

function refuted(subject: Subject<Names>) {
  const [network] = networks(subject) as [Linear];
  return propositions.notIdentity(hessianOf(network), assembled(network, swapped));
}

export default defineClaim<Names, never>({
  id: 'k16/hessian-blocks',
  version: 1,
  title: 'The Hessian of a deep linear network in Kronecker blocks',
  paper,
  statement: {
    tex: String.raw`\nabla^2_{W_j, W_i} \mathcal L = L_j^{\top} L_i \otimes R_{j-1} X X^{\top} R_{i-1}^{\top} + [i < j]\,\bigl(L_j^{\top} G R_{i-1}^{\top} \otimes W_{j-1} \cdots W_{i+1}\bigr) K_{d_i, d_{i-1}}, \qquad i \le j`,
    english:
      'Each block of second derivatives of the squared loss is a Kronecker product of the layers around it, and off the diagonal a second one that carries the error.',
  },
  method: [
    'the loss is written as a polynomial in the weights and the data, everything an indeterminate',
    'the blocks are put together, rows of a layer’s entries after each other, those above the diagonal as transposes',
    'the kernel differentiates the loss twice and compares all entries at once',
  ],
  sizes: {
    d0: size(2, 4, 'inputs'),
    d1: size(3, 4, 'units of the first hidden layer'),
    d2: size(2, 4, 'units of the second hidden layer'),
    d3: size(2, 4, 'units of the third hidden layer'),
    dy: size(2, 4, 'outputs'),
    N: size(2, 8, 'samples'),
  },
  presets: { teaching: { d1: 2, d3: 1, dy: 1 }, audit: {} },
  parameters: {},
  memory: ({ d0, d1, d2, d3, dy, N }) => N * dy * (d0 * d1 * d2 * d3 + 1) ** 2 * 4000,
  hypotheses: [],
  main: {
    outcomes: (subject) => [
      { verdict: 'holds', proposition: propositions.conjunction(...identities(subject)), shapes: {} },
    ],
    search: (job) => {
      job.conclude(...identities(job).map(({ left, right }) => job.prove('ringIdentity', [], { left, right })));
    },
  },
  controls: {
    'swapped-factors': {
      title: 'one hidden layer, the factors of the second Kronecker product swapped: refuted at a point',
      breaks: [],
      subject: ({ sizes }) => ({ sizes: { ...sizes, d0: 2, d1: 2, dy: 2, N: 1 }, parameters: {} }),
      outcomes: (subject) => [{ verdict: 'fails', proposition: refuted(subject), shapes: {} }],
      search: (job) => {
        const { left, right } = refuted(job);
        const { d0, d1, dy, N } = job.sizes;
        // At W = 0 only the second product is left, with A = −YXᵀ all −1: A ⊗ I and I ⊗ A differ.
        const point = {
          W1: terms.constant('0', d1, d0),
          W2: terms.constant('0', dy, d1),
          X: terms.constant('1', d0, N),
          Y: terms.constant('1', dy, N),
        };
        job.prove('ringRefutation', [], { left, right, point });
      },
    },
  },
  references,
});
