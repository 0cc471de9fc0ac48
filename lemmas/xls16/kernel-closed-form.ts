/**
 * # xls16/kernel-closed-form
 *
 * Statement: E_w[1{w·x > 0}1{w·y > 0}]⟨x, y⟩ = ⟨x, y⟩(π − θ)/2π for w uniform, θ the angle of x and y.
 * Hypotheses: none.
 * Method: in the plane both sides are enclosed: the share of two half-circles from their ends, and the formula from ⟨x, y⟩. Beside it
 * Plackett's derivation, in any dimension: for normal w the probability has the derivative 1/(2π√(1 − t²)) by t = cos θ and is ¼ at
 * t = 0; nerdamer integrates it.
 * What the certificate proves: the two sides differ by at most 10⁻³⁰ at every pair of the recorded points, and (π − θ)/2π from what the
 * integral gives, ¼ + arcsin(t)/2π, at each point with the first.
 * Control: the formula for independent events, ¼⟨x, y⟩.
 * References: arXiv:1611.03131.
 */
import {
  antiderivative,
  defineClaim,
  propositions,
  realOf,
  reals,
  terms,
  type Outcome,
  type Proposition,
  type Real,
  type RealMatrix,
  type Term,
} from 'lossproof';
import {
  atMost,
  basisVector,
  below,
  CLOSE,
  closeTo,
  compare,
  kernelGram,
  paper,
  references,
  size,
  stated,
  X,
  type Comparison,
} from './_setting.js';

const inner = reals.numbers(terms.product(terms.transpose(X), X));
const byDefinition = reals.hadamard(inner, reals.arcs(X));
const largestDifference = (formula: RealMatrix) => reals.largestMagnitude(reals.minus(formula, byDefinition));

/** cos θ of the first point and another. */
function cosine(m: number, other: number): Real {
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

const byArcsine = (t: Real): Real =>
  reals.sum(
    reals.rational('1/4'),
    reals.quotient({ kind: 'arcsin', of: t }, reals.product(reals.rational(2), reals.pi)),
  );

/** A few pairs say as much as all, in a fraction of the space: the formula is the same. */
const others = (m: number): readonly number[] => Array.from({ length: Math.min(m, 4) - 1 }, (_, i) => i + 1);

const integrated = (m: number): readonly Comparison[] =>
  others(m).flatMap((other) => closeTo(overlap(m, other), byArcsine(cosine(m, other))));

const agreement = atMost(largestDifference(kernelGram), reals.rational(CLOSE));

const independent = (m: number): RealMatrix => reals.hadamard(inner, reals.numbers(terms.constant('1/4', m, m)));

/** At x = y the truth is ½|x|² and the formula ¼|x|², with |x|² ≥ 2 at the points that are drawn. */
const disagreement = (m: number) => below(reals.rational('1/8'), largestDifference(independent(m)));

const outcome = (verdict: Outcome['verdict'], proposition: Proposition, m: number): readonly Outcome[] => [
  { verdict, proposition, shapes: { X: [2, m] } },
];

const agreements = (m: number): readonly Comparison[] => [agreement, ...integrated(m)];

const points = { kind: 'uniformNonzero', from: -99, to: 99 } as const;

export default defineClaim<'m', never>({
  id: 'xls16/kernel-closed-form',
  version: 1,
  title: 'The kernel as a function of the angle',
  paper,
  statement: {
    tex: String.raw`\mathbf E_w\bigl[\mathbf 1\{w \cdot x > 0\}\,\mathbf 1\{w \cdot y > 0\}\bigr]\,\langle x, y\rangle = \langle x, y\rangle\,\frac{\pi - \theta(x, y)}{2\pi}`,
    english:
      'At every pair of the recorded points of the plane, the share of directions on which both are active, measured from the ends of the half-circles, agrees with the formula in the angle to 10⁻³⁰, times the inner product.',
  },
  method: [
    'w·x > 0 is a half-circle of directions w around x; its ends are x turned by ±90°',
    'the two half-circles share an arc, whose ends are enclosed by inverse tangents of the coordinates',
    'the formula is enclosed from ⟨x, y⟩, |x|² and |y|² alone, and the two are compared',
    'nerdamer integrates 1/(2π√(1 − t²)), the derivative of the probability of a normal w by t = cos θ; the kernel compares the result',
    'in more dimensions w enters only by its projection to the plane of x and y, whose direction is uniform: see the page',
  ],
  sizes: { m: size(12, 1, 200, 'points of the plane') },
  presets: { teaching: { m: 4 }, audit: {} },
  parameters: {},
  hypotheses: [{ id: 'uniform-directions', english: 'the directions of the weights are uniform' }],
  main: {
    outcomes: ({ sizes: { m } }) => outcome('holds', propositions.conjunction(...agreements(m).map(stated)), m),
    search: async (job) => {
      const { m } = job.sizes;
      job.draw('X', 2, m, points);
      // What nerdamer finds is compared with the formula on numbers: steps beside the proof, not of it.
      const found = antiderivative('1/(2*pi*sqrt(1-s^2))', 's');
      for (const other of others(m)) {
        const t = cosine(m, other);
        const from = (s: Real): Promise<Real> => realOf(found, { s });
        const integral = reals.difference(await from(t), await from(reals.rational(0)));
        for (const each of closeTo(reals.sum(reals.rational('1/4'), integral), byArcsine(t))) compare(job, each);
      }
      job.conclude(...agreements(m).map((comparison) => compare(job, comparison)));
    },
  },
  controls: {
    'independent-events': {
      title: 'as if the two events were independent: ¼⟨x, y⟩ is refuted',
      breaks: [],
      subject: (subject) => subject,
      outcomes: ({ sizes: { m } }) => outcome('fails', stated(disagreement(m)), m),
      search: (job) => {
        job.draw('X', 2, job.sizes.m, points);
        compare(job, disagreement(job.sizes.m));
      },
    },
  },
  references,
});
