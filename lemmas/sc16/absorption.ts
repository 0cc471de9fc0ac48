/**
 * # sc16/absorption
 *
 * Statement: where w₂ᵢ = 0 at a differentiable local minimum, gᵢ = (1/N) Σₙ eₙ a_{i,n} xₙ still vanishes: otherwise the Hessian in (w₂ᵢ, wᵢ)
 * has a negative direction.
 * Hypotheses: the pattern is constant near the point; gᵢ ≠ 0.
 * Method: two identities of polynomials, the Hessian block and the value of its form in an explicit direction.
 * What the certificate proves: both identities at the recorded sizes, for all data and weights.
 * Control: gᵢ = 0, where the block is positive semidefinite and nothing can be concluded.
 * References: arXiv:1605.08361.
 */
import {
  defineClaim,
  matrices,
  networks,
  nullVectorOf,
  propositions,
  rationals,
  RATIONALS,
  terms,
  type Proposition,
  type Term,
} from 'lossproof';
import { laws, paper, references, type TwoLayer } from './_setting.js';

type Shape = { readonly [name in Exclude<TwoLayer, 'd1'>]: number };

const identitiesOf = ({ d0, N }: Shape) => networks.absorptionIdentities(d0, N);

/** The Hessian in (z, w) at z = 0, on data. */
function hessianOnData({ d0, N }: Shape): Term {
  const [first] = identitiesOf({ d0, N }).of;
  return ['e', 'a', 'X', 'w'].reduce((term, name) => terms.substitute(term, name, terms.data(name)), first.left);
}

/** (1/N) Σₙ eₙ aₙ xₙᵀ = 0, on data. */
function gradientVanishes({ d0 }: Shape): Proposition {
  const weighted = terms.product(terms.hadamard(terms.data('e'), terms.data('a')), terms.transpose(terms.data('X')));
  return propositions.identity(weighted, terms.constant('0', 1, d0));
}

export default defineClaim({
  id: 'sc16/absorption',
  version: 1,
  title: 'A unit with output weight zero hides nothing',
  paper,
  statement: {
    tex: String.raw`w_{2,i} = 0,\; g_i \ne 0 \;\Longrightarrow\; \exists\,(\delta z, \delta w):\; -2\,\delta z\, g_i \cdot \delta w + c\,\delta z^2 < 0, \qquad g_i = \frac1N \sum_n e_n a_{i,n} x_n,\;\; c = \frac1N \sum_n (a_{i,n}\, w_i \cdot x_n)^2`,
    english:
      'At a differentiable local minimum the gradient gᵢ of each hidden unit vanishes, even where its output weight is zero.',
  },
  method: [
    'the Hessian of the loss in one unit, at output weight zero, is a block matrix in c and g',
    'in the direction (2q, (c + 1)g), q = g·g, its quadratic form is −4q², negative unless g = 0',
  ],
  sizes: {
    d0: { default: 4, least: 1, most: 60, says: 'inputs' },
    N: { default: 16, least: 1, most: 400, says: 'samples' },
  },
  presets: { teaching: { d0: 2, N: 3 }, audit: {} },
  parameters: {},
  memory: ({ d0, N }) => N * (d0 + 2) ** 3 * 200,
  hypotheses: [
    { id: 'constant-pattern', english: 'near the point every sign is constant' },
    {
      id: 'nonzero-gradient',
      english: 'gᵢ ≠ 0 (a condition inside the statement)',
      broken: ({ sizes }) => gradientVanishes(sizes),
    },
  ],
  main: {
    outcomes: ({ sizes }) => [{ verdict: 'holds', proposition: identitiesOf(sizes), shapes: {} }],
    search: (job) => {
      const parts = identitiesOf(job.sizes).of.map(({ left, right }) => job.prove('ringIdentity', [], { left, right }));
      job.conclude(...parts);
    },
  },
  controls: {
    'zero-gradient': {
      title: 'with gᵢ = 0 the block has no negative direction',
      breaks: ['nonzero-gradient'],
      subject: (subject) => subject,
      outcomes: ({ sizes: { d0, N } }) => [
        {
          verdict: 'fails',
          proposition: { kind: 'positiveSemidefinite', matrix: hessianOnData({ d0, N }) },
          shapes: { e: [1, N], a: [1, N], X: [d0, N], w: [1, d0] },
        },
      ],
      search: (job) => {
        const { d0, N } = job.sizes;
        const a = job.draw('a', 1, N, laws.noise);
        const X = job.draw('X', d0, N, laws.inputs);
        job.draw('w', 1, d0, laws.weights);
        // Residuals that cancel, Σ eₙaₙxₙ = 0: a null vector of the columns aₙxₙ, or none where those are independent.
        const e = nullVectorOf(matrices.khatriRao(RATIONALS, a, X)) ?? matrices.matrix(N, 1, () => rationals.ZERO);
        job.give('e', matrices.transpose(e));
        job.prove('positiveSemidefiniteByLdl', [], { matrix: hessianOnData(job.sizes) });
      },
    },
  },
  references,
});
