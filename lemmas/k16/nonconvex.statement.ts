/**
 * # k16/nonconvex
 *
 * Statement: with a hidden layer and inputs that are not all zero, L is neither convex nor concave in the weights, whatever the
 * targets.
 * Scope: every size × all data, some weights (the ends of two segments).
 * Hypotheses: there is a hidden layer; X ≠ 0.
 * Method: two segments between explicit points, one with its middle above the mean of its ends, one with its middle below.
 * What the certificate proves: `agrees`: both inequalities on the recorded data; and by how much, as identities, for all data of the
 * recorded sizes.
 * Control: single-layer (spoils): without a hidden layer the Hessian is constant and, on the recorded data, positive semidefinite.
 * References: arXiv:1605.07110.
 */
import {
  every,
  defineStatement,
  propositions,
  rationals,
  size,
  terms,
  type Rational,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { corner, halfSquaredNorm, identityOf, loss, symbolic, type Linear } from './shared/layers.js';
import { paper, references } from './shared/paper.js';

export type Sizes = Subject<'H' | 'dx' | 'dh' | 'dy' | 'N'>['sizes'];

const widthsOf = ({ H, dx, dh, dy }: Sizes): readonly number[] => [dx, ...Array.from({ length: H }, () => dh), dy];

/** Two points, each a list of weights. */
export type Segment = readonly [readonly Term[], readonly Term[]];

/** Row 1 of W₁ is a multiple of v, the layers above pass unit 1 on: P = c·e₁v. */
export function segments(sizes: Sizes, v: Term) {
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
export function along([A, B]: Segment, t: Rational): readonly Term[] {
  const [toA, toB] = [rationals.subtract(rationals.ONE, t), t].map(rationals.formatRational) as [string, string];
  return A.map((layer, k) => terms.sum(terms.scale(toA, layer), terms.scale(toB, B[k] as Term)));
}

/** L(middle) − ½(L(A) + L(B)). */
function bulge(network: Linear, segment: Segment): Term {
  const at = (weights: readonly Term[]): Term => loss({ ...network, weights });
  const mean = terms.scale('1/2', terms.sum(at(segment[0]), at(segment[1])));
  return terms.difference(at(along(segment, rationals.rational(1n, 2n))), mean);
}

export const onData = (sizes: Sizes): Linear => ({
  ...symbolic(widthsOf(sizes), sizes.N),
  X: terms.data('X'),
  Y: terms.data('Y'),
});

/** With u = vX and y₁ the first row of Y: the ridge bulges by ½‖u‖² − y₁uᵀ, the valley by −½‖u‖², whatever the data. */
export function identities(sizes: Sizes) {
  const { dx, dy, N } = sizes;
  const network = symbolic(widthsOf(sizes), N);
  const v = terms.symbols('v', 1, dx);
  const { ridge, valley } = segments(sizes, v);
  const u = terms.product(v, network.X);
  const half = halfSquaredNorm(u, 1, N);
  const overlap = terms.product(terms.product(corner(1, dy), network.Y), terms.transpose(u));
  return [
    propositions.identity(bulge(network, ridge), terms.difference(half, overlap)),
    propositions.identity(bulge(network, valley), terms.scale('-1', half)),
  ] as const;
}

export function inequalities(sizes: Sizes) {
  const { ridge, valley } = segments(sizes, terms.data('v'));
  const network = onData(sizes);
  return [
    { kind: 'entriesPositive', matrix: bulge(network, ridge) },
    { kind: 'entriesPositive', matrix: terms.scale('-1', bulge(network, valley)) },
  ] as const;
}

export function convexity(sizes: Sizes) {
  const network = onData(sizes);
  const { X } = network;
  const matrix = terms.kronecker(identityOf(sizes.dy), terms.product(X, terms.transpose(X)));
  return [
    propositions.identity(terms.hessian(loss(network), network.weights), matrix),
    { kind: 'positiveSemidefinite', matrix },
  ] as const;
}

export default defineStatement({
  id: 'k16/nonconvex',
  title: 'The loss is neither convex nor concave',
  paper,
  statement: {
    tex: String.raw`H \ge 1,\; X \ne 0 \;\Longrightarrow\; \exists\, A, B, C, D:\; \mathcal L\bigl(\tfrac{A+B}2\bigr) > \tfrac12 \mathcal L(A) + \tfrac12 \mathcal L(B), \quad \mathcal L\bigl(\tfrac{C+D}2\bigr) < \tfrac12 \mathcal L(C) + \tfrac12 \mathcal L(D)`,
    english:
      'With a hidden layer and an input that is not zero, the squared loss of a linear network is neither convex nor concave in its weights, whatever the targets.',
  },
  scope: every('all data', 'some weights'),
  sizes: {
    H: size(2, 0, 6, 'hidden layers'),
    dx: size(3, 1, 20, 'inputs'),
    dh: size(4, 1, 20, 'units of each hidden layer'),
    dy: size(2, 1, 20, 'outputs'),
    N: size(6, 1, 60, 'samples'),
  },
  presets: { teaching: { H: 1, dx: 2, dh: 2, dy: 1, N: 3 } },
  hypotheses: [
    {
      id: 'hidden-layer',
      english: 'H ≥ 1: there is a hidden layer',
      decidedBy: ({ sizes: { H } }) => propositions.comparison([H], 'exceeds', [0]),
    },
    {
      id: 'some-input',
      english: 'X ≠ 0: not every input is zero',
      decidedBy: ({ sizes: { dx, N } }) => propositions.notIdentity(terms.data('X'), terms.constant('0', dx, N)),
    },
  ],
  matrices: ({ sizes: { dx, dy, N } }) => ({ X: [dx, N], Y: [dy, N], v: [1, dx] }),
  outcomes: ({ sizes }) =>
    sizes.H === 0
      ? []
      : [{ finding: 'holds', proposition: propositions.conjunction(...identities(sizes), ...inequalities(sizes)) }],
  controls: {
    'single-layer': {
      kind: 'spoils',
      title: 'no hidden layer: the Hessian is the constant I ⊗ XXᵀ, positive semidefinite, so the loss is convex',
      breaks: ['hidden-layer'],
      subject: ({ sizes }) => ({ sizes: { ...sizes, H: 0 }, parameters: {} }),
      matrices: ({ sizes: { dx, dy, N } }) => ({ X: [dx, N], Y: [dy, N] }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: propositions.conjunction(...convexity(sizes)) }],
    },
  },
  references,
});
