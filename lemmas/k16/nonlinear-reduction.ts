/**
 * # k16/nonlinear-reduction
 *
 * Statement: a ReLU network is a sum over paths; if the paths are active independently of input and weights with probability ρ, the
 * expected model is the deep linear one, times qρ; and the expected loss exceeds the loss of the expected model.
 * Hypotheses: 0 < ρ < 1; A1p-m (each path is active with probability ρ) and A5u-m (independently).
 * Method: identities of polynomials, means taken over independent activations by the kernel.
 * What the certificate proves: the identities for all data and weights at the recorded sizes; on the recorded ones, that the gap is positive.
 * Control: activations of units instead of paths; activations that depend on the input.
 * References: arXiv:1605.07110; Choromanska et al. 2015.
 */
import {
  defineClaim,
  propositions,
  rationals,
  terms,
  type Proposition,
  type Rational,
  type Subject,
  type Term,
} from 'lossproof';
import { between, identityOf, size, squaredNorm, symbolic, times, type Linear } from './_layers.js';
import { paper, references } from './_paper.js';

type Names = 'H' | 'd0' | 'd1' | 'dy' | 'N';
type Parameters = 'q' | 'rho';
type Reduction = Subject<Names, Parameters>;

/** A network with H hidden layers of d₁ units. */
function network({ sizes: { H, d0, d1, dy, N } }: Reduction): Linear {
  return symbolic([d0, ...Array.from({ length: H }, () => d1), dy], N);
}

/** Paths from an input through one unit of each hidden layer; they are counted with the input running fastest. */
const pathsOf = ({ sizes: { H, d0, d1 } }: Reduction): number => d0 * d1 ** H;

/** Row j: the product of the weights on each path to output j. M₁ = W₁, M_k = W_k(I ∘ M_{k−1}ᵀ)ᵀ. */
function pathWeights({ weights, widths }: Linear): Term {
  return weights.reduce((below, W, k) => {
    const spread = terms.khatriRao(identityOf(widths[k] as number), terms.transpose(below));
    return terms.product(W, terms.transpose(spread));
  });
}

/** Row p: the input at which path p begins. */
const pathInputs = (subject: Reduction, X: Term): Term =>
  terms.kronecker(terms.constant('1', pathsOf(subject) / subject.sizes.d0, 1), X);

/** Ŷ = q·M(Z ⊙ X̃): every path brings its input to the output where Z says that it is active. */
function model(subject: Reduction, linear: Linear, Z: Term): Term {
  const active = terms.hadamard(Z, pathInputs(subject, linear.X));
  return terms.scale(subject.parameters.q, terms.product(pathWeights(linear), active));
}

const onPaths = (subject: Reduction): Term => terms.symbols('Z', pathsOf(subject), subject.sizes.N);

const lossOf = (prediction: Term, { sizes: { dy, N } }: Reduction, { Y }: Linear): Term =>
  terms.scale('1/2', squaredNorm(terms.difference(prediction, Y), dy, N));

/** E‖Ŷ − Y‖²/2 − ‖E Ŷ − Y‖²/2, the mean being that of `mean`. */
function gapOf(subject: Reduction, linear: Linear, prediction: Term, mean: (of: Term) => Term): Term {
  return terms.difference(mean(lossOf(prediction, subject, linear)), lossOf(mean(prediction), subject, linear));
}

/** ½q²ρ(1 − ρ)·Σ over outputs, samples and paths of (weight of the path × its input)². */
function varianceOfPaths(subject: Reduction, linear: Linear): Term {
  const { dy, N } = subject.sizes;
  const [q, rho] = [subject.parameters.q, subject.parameters.rho].map(
    (text) => rationals.parseRational(text) as Rational,
  ) as [Rational, Rational];
  const factor = [q, q, rho, rationals.subtract(rationals.ONE, rho), rationals.rational(1n, 2n)].reduce(
    rationals.multiply,
  );
  const [M, inputs] = [pathWeights(linear), pathInputs(subject, linear.X)];
  const squares = terms.product(terms.hadamard(M, M), terms.hadamard(inputs, inputs));
  const all = terms.product(terms.product(terms.constant('1', 1, dy), squares), terms.constant('1', N, 1));
  return terms.scale(rationals.formatRational(factor), all);
}

/** qρ·W_K ⋯ W₁X. */
function expectedModel({ parameters: { q, rho } }: Reduction, linear: Linear): Term {
  const P = times(between(linear, 0, linear.weights.length), linear.X);
  return terms.scale(q, terms.scale(rho, P));
}

function identities(subject: Reduction) {
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
  const Z = onPaths(subject);
  const mean = (of: Term): Term =>
    terms.expectation(of, 'Z', terms.constant(subject.parameters.rho, pathsOf(subject), N));
  return [
    propositions.identity(terms.product(linear.weights[H] as Term, through), sum),
    propositions.identity(mean(model(subject, linear, Z)), expectedModel(subject, linear)),
    propositions.identity(gapOf(subject, linear, model(subject, linear, Z), mean), varianceOfPaths(subject, linear)),
  ] as const;
}

function positiveGap(subject: Reduction) {
  const linear = network(subject);
  const weights = linear.weights.map((_, k) => terms.data(`W${k + 1}`));
  return {
    kind: 'entriesPositive',
    matrix: varianceOfPaths(subject, { ...linear, weights, X: terms.data('X') }),
  } as const satisfies Proposition;
}

/** One activation a unit, with one hidden layer: all paths through the unit share it. */
function gapOfUnits(subject: Reduction) {
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
function expectedWithInputs(subject: Reduction) {
  const linear = network(subject);
  const b = terms.symbols('b', 1, 1);
  const signs = terms.difference(terms.scale('2', b), terms.constant('1', 1, 1));
  const at = { ...linear, X: terms.kronecker(terms.constant('1', subject.sizes.d0, 1), signs) };
  const Z = terms.kronecker(terms.constant('1', pathsOf(subject), 1), b);
  const mean = (of: Term): Term => terms.expectation(of, 'b', terms.constant('1/2', 1, 1));
  return propositions.notIdentity(mean(model(subject, at, Z)), mean(expectedModel(subject, at)));
}

/** The rules cannot see symbols that an expectation has used up: only the weights and data are given values. */
function allOnes({ sizes: { H, d0, d1, dy, N } }: Reduction): { readonly [name: string]: Term } {
  const hidden = Array.from({ length: H }, (_, k) => [`W${k + 1}`, terms.constant('1', d1, k === 0 ? d0 : d1)]);
  return {
    ...(Object.fromEntries(hidden) as { readonly [name: string]: Term }),
    [`W${H + 1}`]: terms.constant('1', dy, d1),
    X: terms.constant('1', d0, N),
    Y: terms.constant('0', dy, N),
  };
}

const shapesOf = ({ sizes: { H, d0, d1, dy, N } }: Reduction) => ({
  X: [d0, N] as const,
  ...Object.fromEntries(
    Array.from({ length: H + 1 }, (_, k) => [`W${k + 1}`, [k === H ? dy : d1, k === 0 ? d0 : d1] as const]),
  ),
});

export default defineClaim<Names, Parameters>({
  id: 'k16/nonlinear-reduction',
  version: 1,
  title: 'Averaged over independent paths, a ReLU network is linear; its loss is not averaged',
  paper,
  statement: {
    tex: String.raw`\hat Y = q \sum_{p} x_p\, Z_p \prod_k w_p^{(k)}, \quad Z_p \sim \mathrm{Bernoulli}(\rho) \text{ independent} \;\Longrightarrow\; \mathbb E\, \hat Y = q \rho\, W_K \cdots W_1 X, \quad \mathbb E \tfrac12 \| \hat Y - Y \|^2 = \tfrac12 \| \mathbb E \hat Y - Y \|^2 + \tfrac12 q^2 \rho (1 - \rho) \sum_{p} \bigl(x_p \textstyle\prod_k w_p^{(k)}\bigr)^2`,
    english:
      'If the paths of a ReLU network were active independently of input and weights, its mean would be a deep linear network; the mean of its loss is larger than the loss of that mean, by a variance.',
  },
  method: [
    'the network with activations as indeterminates equals the sum over its paths',
    'the mean over independent activations of the paths is the linear network, times qρ',
    'the mean of the loss and the loss of the mean differ by the variance of the prediction, a sum of squares over paths',
    'on the recorded weights and inputs that sum is positive',
  ],
  sizes: {
    H: size(2, 3, 'hidden layers'),
    d0: size(2, 4, 'inputs'),
    d1: size(2, 4, 'units of each hidden layer'),
    dy: size(2, 3, 'outputs'),
    N: size(2, 4, 'samples'),
  },
  presets: { teaching: { H: 1, dy: 1, N: 1 }, audit: {} },
  parameters: {
    q: { default: '1', says: 'the factor q of the model' },
    rho: { default: '1/2', says: 'the probability ρ that a path is active' },
  },
  memory: ({ H, d0, d1, dy, N }) => dy * N * (d0 * d1 ** H + 1) ** 2 * 2000,
  hypotheses: [
    {
      id: 'proper-probability',
      english: '0 < ρ < 1: each path is sometimes active and sometimes not (A1p-m has one ρ for all paths)',
      holds: ({ parameters: { rho } }) => propositions.comparison([rho, complement(rho)], 'exceeds', ['0']),
      broken: ({ parameters: { rho } }) => propositions.comparison([rho, complement(rho)], 'atMost', ['0']),
    },
    {
      id: 'independent-activations',
      english:
        'A5u-m: the activations of the paths are independent of each other, of the inputs and of the weights (see k16/assumption-audit)',
    },
  ],
  main: {
    outcomes: (subject) => [
      {
        verdict: 'holds',
        proposition: propositions.conjunction(...identities(subject), positiveGap(subject)),
        shapes: shapesOf(subject),
      },
    ],
    search: (job) => {
      const { H, d0, d1, dy, N } = job.sizes;
      job.draw('X', d0, N, { kind: 'uniformNonzero', from: -4, to: 4 });
      for (let k = 0; k <= H; k++) {
        job.draw(`W${k + 1}`, k === H ? dy : d1, k === 0 ? d0 : d1, { kind: 'uniformNonzero', from: -4, to: 4 });
      }
      job.conclude(
        ...identities(job).map(({ left, right }) => job.prove('ringIdentity', [], { left, right })),
        job.prove('entriesPositive', [], { matrix: positiveGap(job).matrix }),
      );
    },
  },
  controls: {
    'activations-of-units': {
      title: 'one activation for each unit, shared by the paths through it: the formula for the gap is refuted',
      breaks: [],
      subject: ({ parameters }) => ({ parameters, sizes: { H: 1, d0: 2, d1: 2, dy: 1, N: 1 } }),
      outcomes: (subject) => [{ verdict: 'fails', proposition: gapOfUnits(subject), shapes: {} }],
      search: (job) => {
        const { left, right } = gapOfUnits(job);
        job.prove('ringRefutation', [], { left, right, point: allOnes(job) });
      },
    },
    'activations-by-inputs': {
      title: 'paths that are active exactly where the input is positive: the mean is not the linear network’s',
      breaks: [],
      subject: ({ parameters }) => ({ parameters, sizes: { H: 1, d0: 2, d1: 2, dy: 1, N: 1 } }),
      outcomes: (subject) => [{ verdict: 'fails', proposition: expectedWithInputs(subject), shapes: {} }],
      search: (job) => {
        const { left, right } = expectedWithInputs(job);
        const { W1, W2 } = allOnes(job);
        job.prove('ringRefutation', [], { left, right, point: { W1, W2 } });
      },
    },
  },
  references: [
    ...references,
    'A. Choromanska, M. Henaff, M. Mathieu, G. Ben Arous, Y. LeCun: The loss surfaces of multilayer networks. AISTATS (2015).',
  ],
});

function complement(rho: string): string {
  return rationals.formatRational(rationals.subtract(rationals.ONE, rationals.parseRational(rho) as Rational));
}
