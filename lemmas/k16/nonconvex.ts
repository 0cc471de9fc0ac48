/**
 * # k16/nonconvex
 *
 * Statement: with a hidden layer and inputs that are not all zero, L is neither convex nor concave in the weights, whatever the targets.
 * Hypotheses: there is a hidden layer; X ≠ 0.
 * Method: two segments between explicit points, one with its middle above the mean of its ends, one with its middle below.
 * What the certificate proves: both inequalities on the recorded data, and by how much, as identities, for all data.
 * Control: no hidden layer, where the Hessian is constant and positive semidefinite.
 * References: arXiv:1605.07110.
 */
import {
  defineClaim,
  matrices,
  multiplyExactly,
  propositions,
  rationals,
  terms,
  toFloat,
  type Certified,
  type Figure,
  type Matrix,
  type Rational,
  type Subject,
  type Term,
} from 'lossproof';
import { corner, identityOf, loss, size, squaredNorm, symbolic, type Linear } from './_layers.js';
import { paper, references } from './_paper.js';

type Names = 'H' | 'dx' | 'dh' | 'dy' | 'N';

const widthsOf = ({ H, dx, dh, dy }: Subject<Names>['sizes']): readonly number[] => [
  dx,
  ...Array.from({ length: H }, () => dh),
  dy,
];

/** Two points, each a list of weights. */
type Segment = readonly [readonly Term[], readonly Term[]];

/** Row 1 of W₁ is a multiple of v, the layers above pass unit 1 on: P = c·e₁v. */
function points({ sizes }: Subject<Names>, v: Term) {
  const widths = widthsOf(sizes);
  const passing = widths.slice(1).map((rows, k) => corner(rows, widths[k] as number));
  const first = (c: string): Term => terms.scale(c, terms.product(corner(widths[1] as number, 1), v));
  const second = (c: string): Term => terms.scale(c, passing[1] as Term);
  const above = passing.slice(2);
  return {
    /** P = 0 at both ends, P = e₁v in the middle. */
    ridge: [
      [first('2'), second('0'), ...above],
      [first('0'), second('2'), ...above],
    ] as Segment,
    /** P = ±e₁v at the ends, P = 0 in the middle. */
    valley: [
      [first('1'), ...passing.slice(1)],
      [first('-1'), ...passing.slice(1)],
    ] as Segment,
  };
}

/** (1 − t)·A + t·B, layer by layer. */
function along([A, B]: Segment, t: Rational): readonly Term[] {
  const [toA, toB] = [rationals.subtract(rationals.ONE, t), t].map(rationals.formatRational) as [string, string];
  return A.map((layer, k) => terms.sum(terms.scale(toA, layer), terms.scale(toB, B[k] as Term)));
}

/** L(middle) − ½(L(A) + L(B)). */
function bulge(network: Linear, segment: Segment): Term {
  const at = (weights: readonly Term[]): Term => loss({ ...network, weights });
  const mean = terms.scale('1/2', terms.sum(at(segment[0]), at(segment[1])));
  return terms.difference(at(along(segment, rationals.rational(1n, 2n))), mean);
}

const onData = ({ sizes }: Subject<Names>): Linear => ({
  ...symbolic(widthsOf(sizes), sizes.N),
  X: terms.data('X'),
  Y: terms.data('Y'),
});

/** With u = vX and y₁ the first row of Y: the ridge bulges by ½‖u‖² − y₁uᵀ, the valley by −½‖u‖², whatever the data. */
function identities(subject: Subject<Names>) {
  const { dx, dy, N } = subject.sizes;
  const network = symbolic(widthsOf(subject.sizes), N);
  const v = terms.symbols('v', 1, dx);
  const { ridge, valley } = points(subject, v);
  const u = terms.product(v, network.X);
  const half = terms.scale('1/2', squaredNorm(u, 1, N));
  const overlap = terms.product(terms.product(corner(1, dy), network.Y), terms.transpose(u));
  return [
    propositions.identity(bulge(network, ridge), terms.difference(half, overlap)),
    propositions.identity(bulge(network, valley), terms.scale('-1', half)),
  ] as const;
}

function inequalities(subject: Subject<Names>) {
  const { ridge, valley } = points(subject, terms.data('v'));
  const network = onData(subject);
  return [
    { kind: 'entriesPositive', matrix: bulge(network, ridge) },
    { kind: 'entriesPositive', matrix: terms.scale('-1', bulge(network, valley)) },
  ] as const;
}

function convexity(subject: Subject<Names>) {
  const network = onData(subject);
  const { X } = network;
  const matrix = terms.kronecker(identityOf(subject.sizes.dy), terms.product(X, terms.transpose(X)));
  return [
    propositions.identity(terms.hessian(loss(network), network.weights), matrix),
    { kind: 'positiveSemidefinite', matrix },
  ] as const;
}

/** ± a unit vector, so that vX ≠ 0 and y₁·vX ≤ 0. */
function direction(X: Matrix<Rational>, Y: Matrix<Rational>): Matrix<Rational> | undefined {
  const row = X.entries.findIndex((entry) => !rationals.isZero(entry));
  if (row < 0) return undefined;
  const b = Math.floor(row / X.columns);
  const overlap = matrices.at(multiplyExactly(Y, matrices.transpose(X)), 0, b);
  const sign = rationals.rational(rationals.sign(overlap) > 0 ? -1n : 1n);
  return matrices.matrix(1, X.rows, (_, j) => (j === b ? sign : rationals.ZERO));
}

const inputsAndZero = ({ sizes: { dx, N } }: Subject<Names>) => [terms.data('X'), terms.constant('0', dx, N)] as const;

function figure({ subject, evaluate }: Certified): Figure {
  const own = subject as Subject<Names>;
  const { ridge, valley } = points(own, terms.data('v'));
  const curve = (segment: Segment) =>
    Array.from({ length: 33 }, (_, i) => {
      const weights = along(segment, rationals.rational(BigInt(i), 32n));
      return [i / 32, toFloat(evaluate(loss({ ...onData(own), weights })).entries[0] as Rational)] as const;
    });
  return {
    kind: 'figure',
    title: 'The loss along the two segments',
    caption:
      'A convex function lies nowhere above its chord, a concave one nowhere below: one segment rises above the mean of its ends in the middle, the other falls below.',
    x: { label: 'place on the segment', scale: 'linear' },
    y: { label: 'loss', scale: 'linear' },
    marks: [
      { kind: 'line', label: 'P = 0 at both ends: not convex', points: curve(ridge) },
      { kind: 'line', label: 'P = ±e₁v at the ends: not concave', points: curve(valley) },
    ],
  };
}

export default defineClaim<Names, never>({
  id: 'k16/nonconvex',
  version: 1,
  title: 'The loss is neither convex nor concave',
  paper,
  statement: {
    tex: String.raw`H \ge 1,\; X \ne 0 \;\Longrightarrow\; \exists\, A, B, C, D:\; \mathcal L\bigl(\tfrac{A+B}2\bigr) > \tfrac12 \mathcal L(A) + \tfrac12 \mathcal L(B), \quad \mathcal L\bigl(\tfrac{C+D}2\bigr) < \tfrac12 \mathcal L(C) + \tfrac12 \mathcal L(D)`,
    english:
      'With a hidden layer, the squared loss of a linear network is neither convex nor concave in its weights, whatever the targets.',
  },
  method: [
    'on a segment between two points where the network is zero, in the middle of which it is not, the loss bulges upwards',
    'on a segment that changes the sign of the first layer alone, the loss is a parabola',
    'by how much the middles differ from the means is an identity of polynomials, for all data; its sign is computed on the recorded data',
  ],
  sizes: {
    H: size(2, 6, 'hidden layers', 0),
    dx: size(3, 20, 'inputs'),
    dh: size(4, 20, 'units of each hidden layer'),
    dy: size(2, 20, 'outputs'),
    N: size(6, 60, 'samples'),
  },
  presets: { teaching: { H: 1, dx: 2, dh: 2, dy: 1, N: 3 }, audit: {} },
  parameters: {},
  memory: ({ H, dx, dh, dy, N }) => dy * N * (dx * dh + 1) ** 2 * (H + 1) * 100,
  hypotheses: [
    {
      id: 'hidden-layer',
      english: 'H ≥ 1: there is a hidden layer',
      holds: ({ sizes: { H } }) => propositions.comparison([H], 'exceeds', [0]),
      broken: ({ sizes: { H } }) => propositions.comparison([H], 'atMost', [0]),
    },
    {
      id: 'some-input',
      english: 'X ≠ 0: not every input is zero',
      holds: (subject) => propositions.notIdentity(...inputsAndZero(subject)),
      broken: (subject) => propositions.identity(...inputsAndZero(subject)),
    },
  ],
  main: {
    outcomes: (subject) => {
      const { H, dx, dy, N } = subject.sizes;
      return H === 0
        ? []
        : [
            {
              verdict: 'holds',
              proposition: propositions.conjunction(...identities(subject), ...inequalities(subject)),
              shapes: { X: [dx, N], Y: [dy, N], v: [1, dx] },
            },
          ];
    },
    search: (job) => {
      const { H, dx, dy, N } = job.sizes;
      if (H === 0) return job.undecided('without a hidden layer the loss is convex; see the control single-layer');
      const X = job.draw('X', dx, N, { kind: 'gaussian', bits: 6 });
      const Y = job.draw('Y', dy, N, { kind: 'gaussian', bits: 6 });
      const v = direction(X, Y);
      if (v === undefined) return job.undecided('all inputs were drawn zero');
      job.give('v', v);
      job.conclude(
        ...identities(job).map(({ left, right }) => job.prove('ringIdentity', [], { left, right })),
        ...inequalities(job).map(({ matrix }) => job.prove('entriesPositive', [], { matrix })),
      );
    },
  },
  controls: {
    'single-layer': {
      title: 'no hidden layer: the Hessian is the constant I ⊗ XXᵀ, positive semidefinite, so the loss is convex',
      breaks: ['hidden-layer'],
      subject: ({ sizes }) => ({ sizes: { ...sizes, H: 0 }, parameters: {} }),
      outcomes: (subject) => [
        {
          verdict: 'fails',
          proposition: propositions.conjunction(...convexity(subject)),
          shapes: { X: [subject.sizes.dx, subject.sizes.N], Y: [subject.sizes.dy, subject.sizes.N] },
        },
      ],
      search: (job) => {
        const { dx, dy, N } = job.sizes;
        job.draw('X', dx, N, { kind: 'gaussian', bits: 6 });
        job.draw('Y', dy, N, { kind: 'gaussian', bits: 6 });
        const [constant, { matrix }] = convexity(job);
        job.conclude(
          job.prove('ringIdentity', [], { left: constant.left, right: constant.right }),
          job.prove('positiveSemidefiniteByLdl', [], { matrix }),
        );
      },
    },
  },
  exhibits: (certified) => [figure(certified)],
  references,
});
