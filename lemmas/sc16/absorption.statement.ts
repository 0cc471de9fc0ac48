/**
 * # sc16/absorption
 *
 * Statement: where w₂ᵢ = 0 at a differentiable local minimum, gᵢ = (1/N) Σₙ eₙ a_{i,n} xₙ still vanishes: otherwise the Hessian in
 * (w₂ᵢ, wᵢ) has a negative direction.
 * Scope: every size × all data and weights.
 * Hypotheses: the pattern is constant near the point, and gᵢ ≠ 0; both are conditions inside the statement.
 * Method: two identities of matrices of polynomials, with 1/N as an indeterminate: the Hessian block, and the value of its form in an
 * explicit direction. Each holds at every size because it does at one.
 * What the certificate proves: `holds`: both identities at every size, for all data and weights and any number of units. That a local minimum has no direction of negative curvature is a textbook fact.
 * Control: zero-gradient (refutes): without gᵢ ≠ 0 there need be no negative direction; the block is positive semidefinite.
 * References: arXiv:1605.08361.
 */
import { absorptionAtEverySize } from 'lossproof/schemes';
import {
  every,
  defineStatement,
  networks,
  propositions,
  size,
  terms,
  type Proposition,
  type Term,
} from 'lossproof/statement';
import { paper, references } from './shared/paper.js';

interface Numbers {
  readonly d0: number;
  readonly N: number;
}

/** The Hessian in (z, w) at z = 0, on data. */
export function hessianOnData({ d0, N }: Numbers): Term {
  const [e, a] = [terms.symbols('e', 1, N), terms.symbols('a', 1, N)];
  const [X, w, z] = [terms.symbols('X', d0, N), terms.symbols('w', 1, d0), terms.symbols('z', 1, 1)] as const;
  const output = terms.product(z, terms.hadamard(a, terms.product(w, X)));
  const loss = networks.meanSquaredError(terms.difference(e, output), N);
  const atZero = terms.substitute(terms.hessian(loss, [z, w]), 'z', terms.constant('0', 1, 1));
  return ['e', 'a', 'X', 'w'].reduce((term, name) => terms.substitute(term, name, terms.data(name)), atZero);
}

/** (1/N) Σₙ eₙ aₙ xₙᵀ = 0, on data. */
function gradientVanishes({ d0 }: Numbers): Proposition {
  const weighted = terms.product(terms.hadamard(terms.data('e'), terms.data('a')), terms.transpose(terms.data('X')));
  return propositions.identity(weighted, terms.constant('0', 1, d0));
}

export default defineStatement({
  id: 'sc16/absorption',
  title: 'A unit with output weight zero hides nothing',
  paper,
  statement: {
    tex: String.raw`w_{2,i} = 0,\; g_i \ne 0 \;\Longrightarrow\; \exists\,(\delta z, \delta w):\; -2\,\delta z\, g_i \cdot \delta w + c\,\delta z^2 < 0, \qquad g_i = \frac1N \sum_n e_n a_{i,n} x_n,\;\; c = \frac1N \sum_n (a_{i,n}\, w_i \cdot x_n)^2`,
    english:
      'At a differentiable local minimum the gradient gᵢ of each hidden unit vanishes, even where its output weight is zero.',
  },
  scope: every('all'),
  // The statement is for every size; these are the sizes of the control.
  sizes: { d0: size(4, 1, 60, 'inputs'), N: size(16, 1, 400, 'samples') },
  presets: { teaching: { d0: 2, N: 3 } },
  hypotheses: [
    {
      id: 'constant-pattern',
      english: 'near the point every sign is constant (a condition inside the statement)',
      unused: true,
    },
    {
      id: 'nonzero-gradient',
      english: 'gᵢ ≠ 0 (a condition inside the statement)',
      unused: true,
      broken: ({ sizes }) => gradientVanishes(sizes),
    },
  ],
  outcomes: () => [{ finding: 'holds', proposition: propositions.conjunction(...absorptionAtEverySize()) }],
  controls: {
    'zero-gradient': {
      kind: 'refutes',
      title: 'with gᵢ = 0 the block has no negative direction',
      breaks: ['nonzero-gradient'],
      matrices: ({ sizes: { d0, N } }) => ({ e: [1, N], a: [1, N], X: [d0, N], w: [1, d0] }),
      outcomes: ({ sizes }) => [
        { finding: 'fails', proposition: { kind: 'positiveSemidefinite', matrix: hessianOnData(sizes) } },
      ],
    },
  },
  references,
});
