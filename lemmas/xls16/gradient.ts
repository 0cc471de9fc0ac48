/**
 * # xls16/gradient
 *
 * Statement: L = (1/2m)Σ(y_l − f(x_l))² has ∂L/∂W = (1/m)·diag(v)·A·diag(f − y)·Xᵀ, which as a vector is (1/m)D(f − y).
 * Hypotheses: the sign pattern is constant near the point.
 * Method: nerdamer differentiates the loss as written, at small sizes, and the kernel proves what it found; the formula at the
 * recorded sizes is an identity of polynomials with the indicators A as indeterminates.
 * What the certificate proves: the formula and its vector form at the recorded sizes, for all data, weights and patterns.
 * Control: the output weights dropped.
 * References: arXiv:1611.03131.
 */
import {
  defineClaim,
  deriveGradient,
  networks,
  propositions,
  regionLossText,
  termOf,
  terms,
  type Proposition,
  type Sizes as RegionSizes,
  type Subject,
  type Term,
} from 'lossproof';
import { basisVector, paper, references, size } from './_setting.js';

type Sizes = 'd' | 'n' | 'm';

/** Small enough for computer algebra on every entry, large enough that each index ranges over two values. */
const DERIVED: readonly RegionSizes[] = [
  { inputs: 1, units: 1, samples: 1 },
  { inputs: 2, units: 1, samples: 2 },
  { inputs: 1, units: 2, samples: 2 },
  { inputs: 2, units: 2, samples: 2 },
];

function formulas({ sizes: { d, n, m } }: Pick<Subject<Sizes>, 'sizes'>) {
  const [W, X, A] = [terms.symbols('W', n, d), terms.symbols('X', d, m), terms.symbols('A', n, m)] as const;
  const [v, y] = [terms.symbols('v', 1, n), terms.symbols('y', 1, m)] as const;
  const output = terms.product(v, terms.hadamard(A, terms.product(W, X)));
  const residual = terms.difference(output, y);
  const loss = networks.meanSquaredError(residual, m);
  const gradient = terms.gradient(loss, W);
  const weighted = (active: Term): Term =>
    terms.scale(
      networks.over(1, m),
      terms.product(terms.product(active, terms.diagonal(residual)), terms.transpose(X)),
    );
  const active = terms.product(terms.diagonal(v), A);
  return { X, A, active, residual, loss, gradient, weighted, D: terms.khatriRao(active, X) };
}

/** Row k of the gradient, times each unit vector, is entries k·d … of D(f − y)/m: D as the stack of its blocks. */
function identities(subject: Subject<Sizes>): readonly Extract<Proposition, { kind: 'identity' }>[] {
  const { n, m } = subject.sizes;
  const { gradient, weighted, active, residual, D } = formulas(subject);
  const vector = terms.scale(networks.over(1, m), terms.product(D, terms.transpose(residual)));
  const rows = Array.from({ length: n }, (_, k) => terms.product(terms.transpose(gradient), basisVector(n, k)));
  return [propositions.identity(gradient, weighted(active)), propositions.identity(rows.reduce(terms.stack), vector)];
}

function withoutOutputWeights(subject: Subject<Sizes>) {
  const { gradient, weighted, A } = formulas(subject);
  return propositions.notIdentity(gradient, weighted(A));
}

export default defineClaim<Sizes, never>({
  id: 'xls16/gradient',
  version: 1,
  title: 'The gradient through the extended feature matrix',
  paper,
  statement: {
    tex: String.raw`\frac{\partial L}{\partial W} = \frac1m\, D\,(f - y), \qquad D_{(k), l} = v_k\,\mathbf 1\{w_k \cdot x_l > 0\}\, x_l`,
    english:
      'With the sign pattern held fixed, the derivative of the loss by the hidden weights is the extended feature matrix times the residuals, divided by the number of samples.',
  },
  method: [
    'nerdamer differentiates the loss as written, entry by entry, at four small sizes; the kernel proves each derivative',
    'at the recorded sizes the loss is written with the indicators as constants of the differentiation',
    'its formal derivative and the formula have the same normal form, as a matrix and, row under row, as a vector',
  ],
  sizes: { d: size(3, 1, 12, 'inputs'), n: size(4, 1, 12, 'units'), m: size(5, 1, 40, 'samples') },
  presets: { teaching: { d: 2, n: 2, m: 2 }, audit: {} },
  parameters: {},
  hypotheses: [
    {
      id: 'constant-pattern',
      english: 'near the point no w·x changes its sign, so the indicators are constants of the differentiation',
    },
  ],
  main: {
    outcomes: (subject) => [
      { verdict: 'holds', proposition: propositions.conjunction(...identities(subject)), shapes: {} },
    ],
    search: async (job) => {
      for (const sizes of DERIVED) {
        const { inputs: d, units: n, samples: m } = sizes;
        job.progress(`deriving at d=${d}, n=${n}, m=${m}`);
        const { text, shapes } = regionLossText(sizes, 'v');
        const { loss, gradient } = formulas({ sizes: { d, n, m } });
        job.prove('ringIdentity', [], { left: loss, right: await termOf(text, shapes) });
        job.prove('ringIdentity', [], { left: gradient, right: await deriveGradient(text, 'W', shapes) });
      }
      job.conclude(...identities(job).map(({ left, right }) => job.prove('ringIdentity', [], { left, right })));
    },
  },
  controls: {
    'dropped-output-weights': {
      title: 'the formula without the factor v is refuted at a point',
      breaks: [],
      subject: (subject) => subject,
      outcomes: (subject) => [{ verdict: 'fails', proposition: withoutOutputWeights(subject), shapes: {} }],
      search: (job) => {
        const { d, n, m } = job.sizes;
        const proposition = withoutOutputWeights(job);
        // With v = −1 and all else 1 the true derivative is minus the wrong one, and f − y = −nd − 0 is not zero.
        const point = {
          v: terms.constant('-1', 1, n),
          A: terms.constant('1', n, m),
          W: terms.constant('1', n, d),
          X: terms.constant('1', d, m),
          y: terms.constant('0', 1, m),
        };
        job.prove('ringRefutation', [], { left: proposition.left, right: proposition.right, point });
      },
    },
  },
  references,
});
