/**
 * # k16/gradient
 *
 * Statement: ∂L/∂W_k = L_kᵀ G R_{k−1}ᵀ for the loss L = ½‖W_K ⋯ W₁X − Y‖² of a deep linear network.
 * Scope: every size × all data and weights.
 * Hypotheses: none.
 * Method: with all layers above and all below W_k as one matrix each, the kernel differentiates the loss and compares with the formula,
 * as polynomials of any sizes; such matrices may be products of any number of layers.
 * What the certificate proves: `holds`: the formula at every depth and size. The same for 1, 2 and 3 hidden layers at the recorded
 * widths, layer by layer, illustrates it.
 * Control: dropped-factor (spoils): the formula without the factor R₁ᵀ is found out.
 * References: arXiv:1605.07110.
 */
import * as s from 'lossproof/schemes';
import type { IdentityEveryDepth, Part } from 'lossproof/schemes';
import { every, defineStatement, propositions, terms, type Term } from 'lossproof/statement';
import * as chains from './shared/chains.js';
import {
  between,
  correlation,
  loss,
  threeLayerSizes,
  threeNetworks,
  times,
  transposed,
  type Linear,
  type ThreeLayerSizes,
} from './shared/layers.js';
import { paper, references } from './shared/paper.js';

/** L_kᵀ G R_{k−1}ᵀ with L_k = W_K ⋯ W_{k+1}, R_k = W_k ⋯ W₁. */
function formula(network: Linear, k: number): Term {
  const K = network.weights.length;
  return times(transposed(between(network, k, K)), correlation(network), transposed(between(network, 0, k - 1)));
}

/** With P = LWR at every depth, L and R the products of the layers above and below W: ∂L/∂W = LᵀGRᵀ. */
export function atEveryDepth(): IdentityEveryDepth {
  const [L, W, R] = [s.symbols('L', 'dy', 'a'), s.symbols('W', 'a', 'b'), s.symbols('R', 'b', 'd0')] as const;
  const P = chains.times(L, W, R);
  const parts: readonly Part[] = [
    { name: 'L', is: 'product' },
    { name: 'W', is: 'layer' },
    { name: 'R', is: 'product' },
  ];
  return s.identityEveryDepth(
    parts,
    s.gradient(chains.loss(P), W),
    chains.times(s.transpose(L), chains.correlation(P), s.transpose(R)),
  );
}

export const identities = (sizes: ThreeLayerSizes) =>
  threeNetworks(sizes).flatMap((network) =>
    network.weights.map((W, index) =>
      propositions.identity(terms.gradient(loss(network), W), formula(network, index + 1)),
    ),
  );

/** ∂L/∂W₂ against G alone, with one hidden layer; the shapes agree where d₁ = d₀. */
export function withoutFactor(sizes: ThreeLayerSizes) {
  const [network] = threeNetworks(sizes);
  return propositions.notIdentity(terms.gradient(loss(network), network.weights[1] as Term), correlation(network));
}

export default defineStatement({
  id: 'k16/gradient',
  title: 'The gradient of a deep linear network',
  paper,
  statement: {
    tex: String.raw`\frac{\partial \mathcal L}{\partial W_k} = L_k^{\top}\, G\, R_{k-1}^{\top}, \qquad L_k = W_K \cdots W_{k+1},\; R_k = W_k \cdots W_1,\; G = (W_K \cdots W_1 X - Y) X^{\top}`,
    english:
      'The derivative of the squared loss by one layer is the correlation of error and input, carried back through the layers above and below.',
  },
  scope: every('all'),
  sizes: threeLayerSizes({ d0: 2, d1: 3, d2: 2, d3: 3, dy: 2, N: 2 }, { width: 6, samples: 12 }),
  presets: { teaching: { d1: 2, d3: 2, dy: 1 } },
  outcomes: ({ sizes }) => [
    {
      finding: 'holds',
      claimed: atEveryDepth(),
      proposition: propositions.conjunction(atEveryDepth(), ...identities(sizes)),
    },
  ],
  controls: {
    'dropped-factor': {
      kind: 'spoils',
      title: 'the formula without the factor R₁ᵀ is refuted at a point',
      breaks: [],
      subject: ({ sizes }) => ({ sizes: { ...sizes, d0: 2, d1: 2 }, parameters: {} }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: withoutFactor(sizes) }],
    },
  },
  references,
});
