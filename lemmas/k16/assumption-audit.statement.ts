/**
 * # k16/assumption-audit
 *
 * Statement: in a ReLU network with given weights, whether a path is active is not independent of the input, unless it always is
 * or never is.
 * Scope: every size × a population: any distribution of the inputs.
 * Hypotheses: A1p-m and A5u-m, which are what is audited. That 0 < P(Z = 1) < 1 is a condition inside the statement.
 * Method: Z is a function of the input; were it independent of it, P(Z = 1) would be its own square.
 * What the certificate proves: `holds`: the dependence, for all networks, weights and distributions.
 * Control: random-weights (refutes): if the sign of the weights is drawn too, the activation is independent of the input.
 * References: arXiv:1605.07110.
 */
import {
  every,
  defineStatement,
  matrices,
  propositions,
  rationals,
  size,
  terms,
  type Proposition,
  type Term,
} from 'lossproof/statement';
import { paper, references } from './shared/paper.js';

export const dependence = { kind: 'activationDependent', sizes: 'every' } as const satisfies Proposition;

/** Inputs of either sign, one a column: by their lengths activations do not change. */
const inputs: Term = terms.literal(matrices.matrix(1, 2, (_, j) => rationals.rational(j === 0 ? 1n : -1n)));

/** For one input, with the weight 1 or −1 with chance ½ each: the activation has the mean ½, whatever the sign of the input. */
export function meanOverWeights() {
  const [up, down] = [inputs, terms.scale('-1', inputs)].map((preactivation) => terms.slopes('0', preactivation)) as [
    Term,
    Term,
  ];
  return propositions.identity(terms.scale('1/2', terms.sum(up, down)), terms.constant('1/2', 1, 2));
}

export default defineStatement({
  id: 'k16/assumption-audit',
  version: 2,
  title: 'Given the weights, the activation of a path depends on its input',
  paper,
  statement: {
    tex: String.raw`Z = \prod_k \mathbf 1[v_{i_k}(x) \ge 0],\quad 0 < \Pr[Z = 1] < 1 \;\Longrightarrow\; Z \not\perp x`,
    english:
      'In a ReLU network with given weights, the activation of a path is not independent of the input, unless it has probability 0 or 1: the hypothesis of the reduction to a linear network is violated.',
  },
  scope: every('drawn'),
  sizes: { d0: size(4, 1, 1000, 'inputs of the network in the table; the claim is about every network') },
  presets: { teaching: { d0: 2 } },
  hypotheses: [
    {
      id: 'independent-activations',
      english: 'A1p-m, A5u-m: given the weights, the activation of a path is independent of the input, with 0 < ρ < 1',
      broken: () => dependence,
      unused: true,
    },
  ],
  outcomes: () => [{ finding: 'holds', proposition: dependence }],
  controls: {
    'random-weights': {
      kind: 'refutes',
      title: 'weights that are drawn too, with either sign: the activation is independent of the input',
      breaks: [],
      outcomes: () => [{ finding: 'fails', proposition: meanOverWeights() }],
    },
  },
  references,
});
