/**
 * # k16/nonlinear-reduction
 *
 * Statement: a ReLU network is a sum over paths; if the paths are active independently of input and weights with probability ρ, the
 * expected model is the deep linear one, times qρ; and the expected loss exceeds the loss of the expected model.
 * Scope: every size × all data and weights.
 * Hypotheses: 0 < ρ < 1, for the gap to be positive. A1p-m (each path is active with probability ρ) and A5u-m (independently) are
 * conditions inside the statement.
 * Method: induction over the layers, by one identity at every size; the mean is linear, and variances of independent variables add up.
 * At the recorded sizes the kernel takes the means itself.
 * What the certificate proves: `holds`: the sum over paths, its mean and the mean of its loss at every depth and size. The identities at
 * the recorded sizes, for all data and weights, and that the gap is positive on the recorded ones, illustrate it.
 * Control: activations-of-units and activations-by-inputs (both refute): where units are active instead of paths, or activations
 * depend on the input, a formula is false.
 * References: arXiv:1605.07110; Choromanska et al. 2015.
 */
import { every, defineStatement, propositions, size, terms, type Proposition, type Term } from 'lossproof/statement';
import { paper, references } from './shared/paper.js';
import {
  complement,
  expectedModel,
  gapOf,
  model,
  network,
  pathInputs,
  pathsOf,
  pathWeights,
  varianceOfPaths,
  type Reduction,
} from './shared/paths.js';

/** At every depth and size, for every q and ρ. */
export const theorem = { kind: 'meanOverPaths', sizes: 'every' } as const satisfies Proposition;

export function identities(subject: Reduction) {
  const linear = network(subject);
  const { H, d0, d1, N } = subject.sizes;
  // With activations A_k of the units, u_k = A_k ⊙ W_k u_{k−1}; a path is active where all its units are.
  const gates = Array.from({ length: H }, (_, k) => terms.symbols(`A${k + 1}`, d1, N));
  const through = gates.reduce(
    (below, A, k) => terms.hadamard(A, terms.product(linear.weights[k] as Term, below)),
    linear.X,
  );
  const alongPaths = gates.reduce((below, A) => terms.khatriRao(A, below), terms.constant('1', d0, N));
  const sum = terms.product(pathWeights(linear), terms.hadamard(alongPaths, pathInputs(subject, linear.X)));
  const Z = terms.symbols('Z', pathsOf(subject), N);
  const mean = (of: Term): Term =>
    terms.expectation(of, 'Z', terms.constant(subject.parameters.rho, pathsOf(subject), N));
  return [
    propositions.identity(terms.product(linear.weights[H] as Term, through), sum),
    propositions.identity(mean(model(subject, linear, Z)), expectedModel(subject, linear)),
    propositions.identity(gapOf(subject, linear, model(subject, linear, Z), mean), varianceOfPaths(subject, linear)),
  ] as const;
}

export function positiveGap(subject: Reduction) {
  const linear = network(subject);
  const weights = linear.weights.map((_, k) => terms.data(`W${k + 1}`));
  return {
    kind: 'entriesPositive',
    matrix: varianceOfPaths(subject, { ...linear, weights, X: terms.data('X') }),
  } as const satisfies Proposition;
}

/** One activation a unit, with one hidden layer: all paths through the unit share it. */
export function gapOfUnits(subject: Reduction) {
  const linear = network(subject);
  const { d0, d1, N } = subject.sizes;
  const shared = terms.khatriRao(terms.symbols('A1', d1, N), terms.constant('1', d0, N));
  const mean = (of: Term): Term => terms.expectation(of, 'A1', terms.constant(subject.parameters.rho, d1, N));
  return propositions.notIdentity(
    gapOf(subject, linear, model(subject, linear, shared), mean),
    varianceOfPaths(subject, linear),
  );
}

/** One sample, all inputs 1 or −1 together with chance ½ each, and every path active exactly on 1. */
export function expectedWithInputs(subject: Reduction) {
  const linear = network(subject);
  const b = terms.symbols('b', 1, 1);
  const signs = terms.difference(terms.scale('2', b), terms.constant('1', 1, 1));
  const at = { ...linear, X: terms.kronecker(terms.constant('1', subject.sizes.d0, 1), signs) };
  const Z = terms.kronecker(terms.constant('1', pathsOf(subject), 1), b);
  const mean = (of: Term): Term => terms.expectation(of, 'b', terms.constant('1/2', 1, 1));
  return propositions.notIdentity(mean(model(subject, at, Z)), mean(expectedModel(subject, at)));
}

/** The sizes of the controls: one hidden layer and one sample. */
const small = ({ parameters }: Reduction): Reduction => ({ parameters, sizes: { H: 1, d0: 2, d1: 2, dy: 1, N: 1 } });

export default defineStatement({
  id: 'k16/nonlinear-reduction',
  version: 2,
  title: 'Averaged over independent paths, a ReLU network is linear; its loss is not averaged',
  paper,
  statement: {
    tex: String.raw`\hat Y_{es} = q \sum_{p} x_{ps}\, Z_{ps}\, w_{ep}, \quad Z_{ps} \sim \mathrm{Bernoulli}(\rho) \text{ independent} \;\Longrightarrow\; \mathbb E\, \hat Y = q \rho\, W_K \cdots W_1 X, \quad \mathbb E \tfrac12 \| \hat Y - Y \|^2 = \tfrac12 \| \mathbb E \hat Y - Y \|^2 + \tfrac12 q^2 \rho (1 - \rho) \sum_{e, s, p} (x_{ps}\, w_{ep})^2`,
    english:
      'If the paths of a ReLU network were active independently of input and weights, its mean would be a deep linear network; the mean of its loss exceeds the loss of that mean by a variance.',
  },
  scope: every('all'),
  sizes: {
    H: size(2, 1, 3, 'hidden layers'),
    d0: size(2, 1, 4, 'inputs'),
    d1: size(2, 1, 4, 'units of each hidden layer'),
    dy: size(2, 1, 3, 'outputs'),
    N: size(2, 1, 4, 'samples'),
  },
  presets: { teaching: { H: 1, dy: 1, N: 1 } },
  parameters: {
    q: { default: '1', says: 'the factor q of the model' },
    rho: { default: '1/2', says: 'the probability ρ that a path is active' },
  },
  hypotheses: [
    {
      id: 'proper-probability',
      english:
        '0 < ρ < 1: each path is sometimes active and sometimes not (A1p-m has one ρ for all paths); the theorem does not need it, the gap is positive only then',
      decidedBy: ({ parameters: { rho } }) => propositions.comparison([rho, complement(rho)], 'exceeds', ['0']),
    },
  ],
  impossible: ({ parameters: { q } }) => (q === '0' ? 'a factor q other than 0, at which there is no gap' : undefined),
  matrices: ({ sizes: { H, d0, d1, dy, N } }) => ({
    X: [d0, N],
    ...Object.fromEntries(
      Array.from({ length: H + 1 }, (_, k) => [`W${k + 1}`, [k === H ? dy : d1, k === 0 ? d0 : d1] as const]),
    ),
  }),
  outcomes: (subject) => [
    {
      finding: 'holds',
      claimed: theorem,
      proposition: propositions.conjunction(theorem, ...identities(subject), positiveGap(subject)),
    },
  ],
  controls: {
    'activations-of-units': {
      kind: 'refutes',
      title: 'one activation for each unit, shared by the paths through it: the formula for the gap is refuted',
      breaks: [],
      subject: small,
      matrices: () => ({}),
      outcomes: (subject) => [{ finding: 'fails', proposition: gapOfUnits(subject) }],
    },
    'activations-by-inputs': {
      kind: 'refutes',
      title: 'paths that are active exactly where the input is positive: the mean is not the linear network’s',
      breaks: [],
      // Whatever ρ is asked for: half of the inputs are positive.
      subject: ({ parameters, ...subject }) => small({ ...subject, parameters: { ...parameters, rho: '1/2' } }),
      matrices: () => ({}),
      outcomes: (subject) => [{ finding: 'fails', proposition: expectedWithInputs(subject) }],
    },
  },
  references: [
    ...references,
    'A. Choromanska, M. Henaff, M. Mathieu, G. Ben Arous, Y. LeCun: The loss surfaces of multilayer networks. AISTATS (2015).',
  ],
});
