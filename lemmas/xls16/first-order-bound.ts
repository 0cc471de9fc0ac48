/**
 * # xls16/first-order-bound
 *
 * Statement: L ≤ (m/2)‖∂L/∂W‖²/s_m(D)².
 * Hypotheses: generic units; m ≤ d·n; distinct samples; the sign pattern is constant near the point. Inputs may have any length.
 * Method: D(f − y) = m·∂L/∂W, so s_m(D)²‖f − y‖² ≤ m²‖∂L/∂W‖². At a trained point loss, gradient and s_m(D)² are enclosed in floating
 * point with all errors counted.
 * What the certificate proves: s_m(D) > 0 and the inequality, on the recorded data and trained weights; `vacuous` where
 * s_m(D) = 0, by an exact null vector, as where m > d·n.
 * Control: the same sample twice with different targets: gradient zero, loss not.
 * References: arXiv:1611.03131.
 */
import {
  defineClaim,
  matrices,
  networks,
  propositions,
  rationals,
  reals,
  terms,
  toDyadic,
  toFloat,
  type Certified,
  type Exhibit,
  type Job,
  type Matrix,
  type Outcome,
  type Rational,
  type Subject,
} from 'lossproof';
import {
  atMost,
  below,
  compare,
  distinctSamples,
  features,
  fewSamples,
  genericUnits,
  isPositive,
  gram,
  indicators,
  laws,
  paper,
  proveEigenvalueByFloats,
  provedBounds,
  proveSumByFloats,
  references,
  size,
  stated,
  v,
  W,
  X,
  y,
  zero,
} from './_setting.js';
import { proveSingular } from './_nullVectors.js';

type Sizes = 'd' | 'n' | 'm';

const active = terms.product(terms.diagonal(v), indicators);
const residual = terms.difference(terms.product(v, terms.hadamard(indicators, terms.product(W, X))), y);
const squaredResidual = { kind: 'sumOfSquares', of: reals.numbers(residual) } as const;
const loss = (m: number) => reals.product(reals.rational(networks.over(1, 2 * m)), squaredResidual);

/** s_m(D)², DᵀD being the entrywise product of two Gram matrices. */
const singularSquare = reals.smallestEigenvalue(reals.numbers(gram));

/** ∂L/∂W by xls16/gradient. */
const gradient = (m: number) =>
  terms.scale(networks.over(1, m), terms.product(terms.product(active, terms.diagonal(residual)), terms.transpose(X)));
const gradientSquare = (m: number) => ({ kind: 'sumOfSquares', of: reals.numbers(gradient(m)) }) as const;

const comparisons = (m: number) => [
  below(zero, singularSquare),
  atMost(reals.product(loss(m), singularSquare), reals.product(reals.rational(networks.over(m, 2)), gradientSquare(m))),
];

const shapesOf = ({ sizes: { d, n, m } }: Subject<Sizes>) => ({ X: [d, m], W: [n, d], v: [1, n], y: [1, m] }) as const;

const vanishing = ({ sizes: { d, n, m } }: Subject<Sizes>) =>
  propositions.identity(gradient(m), terms.constant('0', n, d));

const critical = (subject: Subject<Sizes>): readonly Outcome[] => [
  {
    verdict: 'fails',
    proposition: propositions.conjunction(vanishing(subject), stated(below(zero, loss(subject.sizes.m)))),
    shapes: shapesOf(subject),
  },
];

const MOST_STEPS = 400;
/** Weights times samples times steps, at most. */
const MOST_WORK = 2 ** 30;
const RATE = 0.2;
const WEIGHT_BITS = 20;

/**
 * Plain gradient descent from the seed's starting weights; what it finds is rounded and becomes part of the instance. With ℓ² the mean
 * of |x|², weights are of the size of 1/ℓ and rates of 1/ℓ², as if the inputs had length 1.
 */
function train(job: Job<Sizes>, inputs: Matrix<Rational>, targets: Matrix<Rational>, signs: Matrix<Rational>) {
  const { d, n, m } = job.sizes;
  const [x, y, v] = [inputs, targets, signs].map(({ entries }) => Float64Array.from(entries, toFloat)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const squaredLength = Math.max(Number.MIN_VALUE, x.reduce((sum, entry) => sum + entry * entry, 0) / m);
  const start = job.sample('start', n, d, laws.units).entries;
  const w = Float64Array.from(start, (entry) => toFloat(entry) / Math.sqrt(squaredLength));
  const steps = Math.max(10, Math.min(MOST_STEPS, Math.floor(MOST_WORK / (n * d * m))));
  const value = new Float64Array(n * m);
  for (let step = 0; step < steps; step++) {
    const residuals = y.map((target) => -target);
    for (let k = 0; k < n; k++) {
      const row = value.subarray(k * m, (k + 1) * m).fill(0);
      for (let j = 0; j < d; j++) addScaled(row, w[k * d + j] as number, x.subarray(j * m, (j + 1) * m));
      for (let l = 0; l < m; l++)
        residuals[l] = (residuals[l] as number) + (v[k] as number) * Math.max(0, row[l] as number);
    }
    const rate = RATE / (m * squaredLength);
    for (let k = 0; k < n; k++) {
      const seen = residuals.map((entry, l) => ((value[k * m + l] as number) > 0 ? entry : 0));
      for (let j = 0; j < d; j++) {
        const slope = dot(seen, x.subarray(j * m, (j + 1) * m));
        w[k * d + j] = (w[k * d + j] as number) - rate * (v[k] as number) * slope;
      }
    }
  }
  const bits = WEIGHT_BITS + Math.max(0, Math.ceil(Math.log2(squaredLength) / 2));
  return matrices.matrix(n, d, (i, j) => toDyadic(w[i * d + j] as number, bits));
}

function addScaled(sum: Float64Array, factor: number, x: Float64Array): void {
  for (let l = 0; l < sum.length; l++) sum[l] = (sum[l] as number) + factor * (x[l] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let l = 0; l < a.length; l++) sum += (a[l] as number) * (b[l] as number);
  return sum;
}

function exhibits(certified: Certified): readonly Exhibit[] {
  if (certified.checked.verdict !== 'holds') return [];
  const { m } = certified.subject.sizes as Subject<Sizes>['sizes'];
  const [least] = provedBounds(certified, singularSquare);
  const [, square] = provedBounds(certified, squaredResidual);
  const [, slope] = provedBounds(certified, gradientSquare(m));
  const L = square / (2 * m);
  return [
    {
      kind: 'table',
      title: 'Loss and bound at the trained point',
      caption:
        'The bound is computed with the certified lower bound of s_m(D)² and the certified upper bound of the gradient; all numbers are rounded for display.',
      columns: ['loss', '‖∂L/∂W‖²', 's_m(D)², at least', 'bound of the loss'],
      rows: [[L, slope, least, ((m / 2) * slope) / least].map((value) => value.toPrecision(5))],
    },
  ];
}

export default defineClaim<Sizes, never>({
  id: 'xls16/first-order-bound',
  version: 2,
  title: 'A small gradient and a large singular value make a small loss',
  paper,
  statement: {
    tex: String.raw`L \le \frac m2\,\frac{\|\partial L/\partial W\|^2}{s_m(D)^2}`,
    english:
      'At the recorded trained weights the loss is at most m/2 times the squared gradient divided by the squared smallest singular value of the extended feature matrix, which is positive.',
  },
  method: [
    'D(f − y) = m·∂L/∂W, by xls16/gradient',
    's_m(D)²‖f − y‖² ≤ ‖D(f − y)‖², and the loss is ‖f − y‖²/2m',
    'a network is trained; at its weights loss, gradient and s_m(D)² are enclosed in floating point, with all errors counted',
  ],
  sizes: { d: size(4, 2, 1000, 'inputs'), n: size(12, 1, 2000, 'units'), m: size(10, 2, 2000, 'samples') },
  presets: { teaching: { d: 3, n: 8, m: 4 }, audit: {} },
  parameters: {},
  data: { matrix: 'X', dimension: 'd', samples: 'm' },
  memory: ({ d, n, m }) => 60 * m * m + 500 * (d + n) * m + 500 * d * n,
  hypotheses: [
    genericUnits,
    fewSamples,
    distinctSamples,
    { id: 'constant-pattern', english: 'near the point no w·x changes its sign' },
  ],
  main: {
    outcomes: (subject) => [
      {
        verdict: 'holds',
        proposition: propositions.conjunction(...comparisons(subject.sizes.m).map(stated)),
        shapes: shapesOf(subject),
      },
      {
        verdict: 'vacuous',
        proposition: { kind: 'rankBelow', matrix: features, bound: subject.sizes.m },
        shapes: shapesOf(subject),
      },
    ],
    search: async (job) => {
      const { d, n, m } = job.sizes;
      const inputs = job.drawOrTake('X', d, m, laws.inputs);
      const [signs, targets] = [job.draw('v', 1, n, laws.signs), job.draw('y', 1, m, laws.units)];
      job.progress('training');
      await job.found(['W'], () => Promise.resolve({ W: train(job, inputs, targets, signs) }));
      job.progress('enclosing the least singular value, the loss and the gradient');
      const square = m > d * n ? undefined : proveEigenvalueByFloats(job, singularSquare);
      if (square === undefined || !isPositive(square)) {
        if (!proveSingular(job)) job.undecided('s_m(D) is too small for floating point to tell from zero');
        return;
      }
      const known = [square, proveSumByFloats(job, squaredResidual), proveSumByFloats(job, gradientSquare(m))];
      job.conclude(...comparisons(m).map((comparison) => compare(job, comparison, known)));
    },
  },
  controls: {
    'repeated-samples': {
      title: 'one sample twice, with two targets: the gradient is zero and the loss is not',
      breaks: ['distinct-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d: 2, n: 1, m: 2 } }),
      outcomes: critical,
      search: (job) => {
        const row = (values: readonly [bigint, bigint], denominator = 1n): readonly Rational[] =>
          values.map((value) => rationals.rational(value, denominator));
        // x = (3/5, 4/5) twice with targets 1 and 2; w = (3/2)x gives f = 3/2 on both.
        job.give('X', { rows: 2, columns: 2, entries: [...row([3n, 3n], 5n), ...row([4n, 4n], 5n)] });
        job.give('W', { rows: 1, columns: 2, entries: row([9n, 12n], 10n) });
        job.give('v', { rows: 1, columns: 1, entries: [rationals.ONE] });
        job.give('y', { rows: 1, columns: 2, entries: row([1n, 2n]) });
        const { left, right } = vanishing(job) as { left: typeof residual; right: typeof residual };
        const still = job.prove('ringIdentity', [], { left, right });
        job.conclude(still, compare(job, below(zero, loss(2))));
      },
    },
  },
  exhibits,
  references,
});
