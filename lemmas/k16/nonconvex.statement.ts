/**
 * # k16/nonconvex
 *
 * Statement: with a hidden layer and inputs that are not all zero, L is neither convex nor concave in the weights, whatever the
 * targets.
 * Scope: every size × all data, some weights (the ends of two segments).
 * Hypotheses: there is a hidden layer; X ≠ 0.
 * Method: two segments between explicit points, one with its middle above the mean of its ends, one with its middle below.
 * What the certificate proves: `holds`: the claim at every depth and size. Both inequalities on the recorded data illustrate it.
 * Control: single-layer (refutes): without a hidden layer the loss is convex, at every size.
 * References: arXiv:1605.07110.
 */
import * as s from 'lossproof/schemes';
import type { IdentityEverySize, Scheme } from 'lossproof/schemes';
import {
  every,
  defineStatement,
  propositions,
  rationals,
  size,
  terms,
  type Proposition,
  type Rational,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { corner, loss, symbolic, type Linear } from './shared/layers.js';
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

/** Two weight matrices are one hidden layer. */
export const theorem = { kind: 'neitherConvexNorConcave', layers: 2 } as const satisfies Proposition;

/** The ridge bulges upwards, the valley downwards. */
export function inequalities(sizes: Sizes) {
  const { ridge, valley } = segments(sizes, terms.data('v'));
  const network = onData(sizes);
  return [
    { kind: 'entriesPositive', matrix: bulge(network, ridge) },
    { kind: 'entriesPositive', matrix: terms.scale('-1', bulge(network, valley)) },
  ] as const;
}

/** For any weights A and B of a single layer, ½L(A) + ½L(B) − L(½(A + B)) = ⅛‖(A − B)X‖². */
export function convexity(): IdentityEverySize {
  const [A, B, X] = [s.symbols('A', 'y', 'd'), s.symbols('B', 'y', 'd'), s.symbols('X', 'd', 'N')] as const;
  const squaredNorm = (E: Scheme): Scheme =>
    s.product(s.product(s.constant('1', '1', 'y'), s.hadamard(E, E)), s.constant('1', 'N', '1'));
  const lossAt = (weights: Scheme): Scheme =>
    s.scale('1/2', squaredNorm(s.difference(s.product(weights, X), s.symbols('Y', 'y', 'N'))));
  const mean = (a: Scheme, b: Scheme): Scheme => s.scale('1/2', s.sum(a, b));
  return s.identityEverySize(
    s.difference(mean(lossAt(A), lossAt(B)), lossAt(mean(A, B))),
    s.scale('1/8', squaredNorm(s.product(s.difference(A, B), X))),
  );
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
      : [
          {
            finding: 'holds',
            claimed: theorem,
            proposition: propositions.conjunction(theorem, ...inequalities(sizes)),
          },
        ],
  controls: {
    'single-layer': {
      kind: 'refutes',
      title: 'no hidden layer: the loss is convex, at every size',
      breaks: ['hidden-layer'],
      subject: ({ sizes }) => ({ sizes: { ...sizes, H: 0 }, parameters: {} }),
      matrices: ({ sizes: { dx, dy, N } }) => ({ X: [dx, N], Y: [dy, N] }),
      outcomes: () => [{ finding: 'fails', proposition: s.nonnegativeEverySize(convexity().left) }],
    },
  },
  references,
});
