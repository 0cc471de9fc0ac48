/**
 * # k16/gradient
 *
 * Statement: ∂L/∂W_k = L_kᵀ G R_{k−1}ᵀ for the loss L = ½‖W_K ⋯ W₁X − Y‖² of a deep linear network.
 * Hypotheses: none.
 * Method: the kernel differentiates the loss and compares with the formula, as identities of polynomials.
 * What the certificate proves: the formula for 1, 2 and 3 hidden layers at the recorded widths, for all data and weights.
 * Control: the factor R₁ᵀ dropped.
 * References: arXiv:1605.07110.
 */
import { defineClaim, propositions, terms, type Proposition, type Subject, type Term } from 'lossproof';
import { between, correlation, loss, size, symbolic, times, transposed, type Linear } from './_layers.js';
import { paper, references } from './_paper.js';

type Names = 'd0' | 'd1' | 'd2' | 'd3' | 'dy' | 'N';

/** One, two and three hidden layers, the widths as they come. */
function networks({ sizes: { d0, d1, d2, d3, dy, N } }: Subject<Names>): readonly Linear[] {
  return [[d1], [d1, d2], [d1, d2, d3]].map((hidden) => symbolic([d0, ...hidden, dy], N));
}

/** L_kᵀ G R_{k−1}ᵀ with L_k = W_K ⋯ W_{k+1}, R_k = W_k ⋯ W₁. */
function formula(network: Linear, k: number): Term {
  const K = network.weights.length;
  return times(transposed(between(network, k, K)), correlation(network), transposed(between(network, 0, k - 1)));
}

function identities(subject: Subject<Names>): readonly Extract<Proposition, { kind: 'identity' }>[] {
  return networks(subject).flatMap((network) =>
    network.weights.map((W, index) =>
      propositions.identity(terms.gradient(loss(network), W), formula(network, index + 1)),
    ),
  );
}

/** ∂L/∂W₂ against G alone, with one hidden layer; the shapes agree where d₁ = d₀. */
function withoutFactor(subject: Subject<Names>): Extract<Proposition, { kind: 'notIdentity' }> {
  const [network] = networks(subject) as [Linear];
  return propositions.notIdentity(terms.gradient(loss(network), network.weights[1] as Term), correlation(network));
}

export default defineClaim<Names, never>({
  id: 'k16/gradient',
  version: 1,
  title: 'The gradient of a deep linear network',
  paper,
  statement: {
    tex: String.raw`\frac{\partial \mathcal L}{\partial W_k} = L_k^{\top}\, G\, R_{k-1}^{\top}, \qquad L_k = W_K \cdots W_{k+1},\; R_k = W_k \cdots W_1,\; G = (W_K \cdots W_1 X - Y) X^{\top}`,
    english:
      'The derivative of the squared loss by one layer is the correlation of error and input, carried back through the layers above and below.',
  },
  method: [
    'the loss is written as a polynomial in the weights and the data, everything an indeterminate',
    'the kernel differentiates it by each layer, for one, two and three hidden layers, and compares with the formula',
  ],
  sizes: {
    d0: size(2, 6, 'inputs'),
    d1: size(3, 6, 'units of the first hidden layer'),
    d2: size(2, 6, 'units of the second hidden layer'),
    d3: size(3, 6, 'units of the third hidden layer'),
    dy: size(2, 6, 'outputs'),
    N: size(2, 12, 'samples'),
  },
  presets: { teaching: { d1: 2, d3: 2, dy: 1 }, audit: {} },
  parameters: {},
  memory: ({ d0, d1, d2, d3, dy, N }) => N * dy * (d0 * d1 * d2 * d3 + 1) ** 2 * 400,
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
    'dropped-factor': {
      title: 'the formula without the factor R₁ᵀ is refuted at a point',
      breaks: [],
      subject: ({ sizes }) => ({ sizes: { ...sizes, d0: 2, d1: 2 }, parameters: {} }),
      outcomes: (subject) => [{ verdict: 'fails', proposition: withoutFactor(subject), shapes: {} }],
      search: (job) => {
        const { left, right } = withoutFactor(job);
        const { d0, d1, dy, N } = job.sizes;
        // With W₁ all ones, R₁ᵀ doubles what G has in every entry; G is not zero.
        const point = {
          W1: terms.constant('1', d1, d0),
          W2: terms.constant('1', dy, d1),
          X: terms.constant('1', d0, N),
          Y: terms.constant('0', dy, N),
        };
        job.prove('ringRefutation', [], { left, right, point });
      },
    },
  },
  references,
});
