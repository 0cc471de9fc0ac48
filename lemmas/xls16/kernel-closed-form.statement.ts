/**
 * # xls16/kernel-closed-form
 *
 * Statement: E_w[1{w·x > 0}1{w·y > 0}]⟨x, y⟩ = ⟨x, y⟩(π − θ)/2π for w uniform, θ the angle of x and y.
 * Scope: every size × all data and weights, in every dimension.
 * Hypotheses: the directions of the weights are uniform.
 * Method: in the plane both sides are enclosed: the share of two half-circles from their ends, and the formula from ⟨x, y⟩. Beside it
 * Plackett's derivation, in any dimension: for normal w the probability has the derivative 1/(2π√(1 − t²)) by t = cos θ and is ¼ at t
 * = 0; nerdamer integrates it.
 * What the certificate proves: `agrees`: at every pair of the recorded points of the plane the two sides differ by at most 10⁻³⁰, and
 * so do (π − θ)/2π and what the integral gives, ¼ + arcsin(t)/2π, for the first point with up to three others.
 * Control: independent-events (spoils): the formula for independent events, ¼⟨x, y⟩, is wrong at the recorded points.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import {
  every,
  defineStatement,
  propositions,
  size,
  terms,
  type Real,
  type RealMatrix,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { atMost, below, CLOSE, closeTo, stated, type Comparison } from './shared/comparisons.js';
import { paper, references } from './shared/paper.js';
import { basisVector, kernelGram, X } from './shared/terms.js';

const inner = reals.numbers(terms.product(terms.transpose(X), X));
const byDefinition = reals.hadamard(inner, reals.arcs(X));
const largestDifference = (formula: RealMatrix) => reals.largestMagnitude(reals.minus(formula, byDefinition));

/** cos θ of the first point and another. */
export function cosine(m: number, other: number): Real {
  const [x, y] = [0, other].map((place) => terms.product(X, basisVector(m, place))) as [Term, Term];
  const inner = (a: Term, b: Term): Real => reals.entry(terms.product(terms.transpose(a), b));
  return reals.quotient(inner(x, y), reals.squareRoot(reals.product(inner(x, x), inner(y, y))));
}

/** k of the same two, from the sum of squares ¼ + ¼ + 2k² of their two by two overlaps. */
function overlap(m: number, other: number): Real {
  const both = terms.transpose(terms.stack(terms.transpose(basisVector(m, 0)), terms.transpose(basisVector(m, other))));
  const squares = reals.sumOfSquares(reals.overlaps(terms.product(X, both)));
  return reals.squareRoot(reals.quotient(reals.difference(squares, reals.rational('1/2')), reals.rational(2)));
}

/** ¼ + arcsin(t)/2π */
export const byArcsine = (t: Real): Real =>
  reals.sum(
    reals.rational('1/4'),
    reals.quotient({ kind: 'arcsin', of: t }, reals.product(reals.rational(2), reals.pi)),
  );

/** The points that are paired with the first: a few pairs say as much as all, in a fraction of the space. */
export const others = (m: number): readonly number[] => Array.from({ length: Math.min(m, 4) - 1 }, (_, i) => i + 1);

/** The formula against the definition at all pairs, and against the integral at a few. */
export const agreements = ({ sizes: { m } }: Subject<'m'>): readonly Comparison[] => [
  atMost(largestDifference(kernelGram), reals.rational(CLOSE)),
  ...others(m).flatMap((other) => closeTo(overlap(m, other), byArcsine(cosine(m, other)))),
];

/** At x = y the truth is ½|x|² and the formula of independent events ¼|x|², with |x|² ≥ 2 at the points that are drawn. */
export const disagreement = ({ sizes: { m } }: Subject<'m'>): Comparison =>
  below(reals.rational('1/8'), largestDifference(reals.hadamard(inner, reals.numbers(terms.constant('1/4', m, m)))));

export default defineStatement({
  id: 'xls16/kernel-closed-form',
  title: 'The kernel as a function of the angle',
  paper,
  statement: {
    tex: String.raw`\mathbf E_w\bigl[\mathbf 1\{w \cdot x > 0\}\,\mathbf 1\{w \cdot y > 0\}\bigr]\,\langle x, y\rangle = \langle x, y\rangle\,\frac{\pi - \theta(x, y)}{2\pi}`,
    english:
      'At every pair of the recorded points of the plane, the share of directions on which both are active, measured from the ends of the half-circles, agrees with the formula in the angle to 10⁻³⁰, times the inner product.',
  },
  scope: every('all'),
  sizes: { m: size(12, 1, 200, 'points of the plane') },
  presets: { teaching: { m: 4 } },
  hypotheses: [{ id: 'uniform-directions', english: 'the directions of the weights are uniform' }],
  matrices: ({ sizes: { m } }) => ({ X: [2, m] }),
  outcomes: (subject) => [
    { finding: 'holds', proposition: propositions.conjunction(...agreements(subject).map(stated)) },
  ],
  controls: {
    'independent-events': {
      kind: 'spoils',
      title: 'as if the two events were independent: ¼⟨x, y⟩ is refuted',
      breaks: [],
      outcomes: (subject) => [{ finding: 'fails', proposition: stated(disagreement(subject)) }],
    },
  },
  references,
});
