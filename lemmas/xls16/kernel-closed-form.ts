/**
 * # xls16/kernel-closed-form
 *
 * Statement: E_w[1{w·x > 0}1{w·y > 0}]⟨x, y⟩ = ⟨x, y⟩(π − θ)/2π for w uniform, θ the angle of x and y.
 * Hypotheses: none.
 * Method: in the plane both sides are enclosed: the share of two half-circles from their ends, and the formula from ⟨x, y⟩.
 * What the certificate proves: they differ by at most 10⁻³⁰ at every pair of the recorded points.
 * Control: the formula for independent events, ¼⟨x, y⟩.
 * References: arXiv:1611.03131.
 */
import { defineClaim, reals, terms, type Outcome, type RealMatrix } from 'lossproof';
import { atMost, below, CLOSE, compare, kernelGram, paper, references, size, stated, X } from './_setting.js';

const inner = reals.numbers(terms.product(terms.transpose(X), X));
const byDefinition = reals.hadamard(inner, reals.arcs(X));
const largestDifference = (formula: RealMatrix) => reals.largestMagnitude(reals.minus(formula, byDefinition));

const agreement = atMost(largestDifference(kernelGram), reals.rational(CLOSE));

const independent = (m: number): RealMatrix => reals.hadamard(inner, reals.numbers(terms.constant('1/4', m, m)));

/** At x = y the truth is ½|x|² and the formula ¼|x|², with |x|² ≥ 2 at the points that are drawn. */
const disagreement = (m: number) => below(reals.rational('1/8'), largestDifference(independent(m)));

const outcome = (verdict: Outcome['verdict'], comparison: ReturnType<typeof atMost>, m: number): readonly Outcome[] => [
  { verdict, proposition: stated(comparison), shapes: { X: [2, m] } },
];

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
    'in more dimensions w enters only by its projection to the plane of x and y, whose direction is uniform: see the page',
  ],
  sizes: { m: size(12, 1, 200, 'points of the plane') },
  presets: { teaching: { m: 4 }, audit: {} },
  parameters: {},
  hypotheses: [{ id: 'uniform-directions', english: 'the directions of the weights are uniform' }],
  main: {
    outcomes: ({ sizes: { m } }) => outcome('holds', agreement, m),
    search: (job) => {
      job.draw('X', 2, job.sizes.m, points);
      compare(job, agreement);
    },
  },
  controls: {
    'independent-events': {
      title: 'as if the two events were independent: ¼⟨x, y⟩ is refuted',
      breaks: [],
      subject: (subject) => subject,
      outcomes: ({ sizes: { m } }) => outcome('fails', disagreement(m), m),
      search: (job) => {
        job.draw('X', 2, job.sizes.m, points);
        compare(job, disagreement(job.sizes.m));
      },
    },
  },
  references,
});
