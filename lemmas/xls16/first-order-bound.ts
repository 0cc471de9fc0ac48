/**
 * # xls16/first-order-bound
 *
 * Statement: L ≤ (m/2)‖∂L/∂W‖²/s_m(D)².
 * Hypotheses: unit inputs; generic units; distinct samples; the sign pattern is constant near the point.
 * Method: D(f − y) = m·∂L/∂W, so s_m(D)²‖f − y‖² ≤ m²‖∂L/∂W‖². At a trained point loss and gradient are exact numbers and
 * s_m(D)² is enclosed.
 * What the certificate proves: s_m(D) > 0 and the inequality, on the recorded data and trained weights; `vacuous` where
 * s_m(D) = 0, by an exact null vector.
 * Control: the same sample twice with different targets: gradient zero, loss not.
 * References: arXiv:1611.03131.
 */
import {
  defineClaim,
  floats,
  matrices,
  networks,
  nullVectorOf,
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
  genericUnits,
  indicators,
  laws,
  paper,
  provedBounds,
  proveSingularSquare,
  references,
  singularSquare,
  size,
  spherePoints,
  stated,
  unitInputs,
  v,
  W,
  X,
  y,
  zero,
} from './_setting.js';

type Sizes = 'd' | 'n' | 'm';

const active = terms.product(terms.diagonal(v), indicators);
const residual = terms.difference(terms.product(v, terms.hadamard(indicators, terms.product(W, X))), y);
const loss = (m: number) =>
  reals.product(reals.rational(networks.over(1, 2 * m)), reals.sumOfSquares(reals.numbers(residual)));

/** ∂L/∂W by xls16/gradient. */
const gradient = (m: number) =>
  terms.scale(networks.over(1, m), terms.product(terms.product(active, terms.diagonal(residual)), terms.transpose(X)));
const gradientSquare = (m: number) => reals.sumOfSquares(reals.numbers(gradient(m)));

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

const STEPS = 400;
const RATE = 0.2;
const WEIGHT_BITS = 20;

/** Plain gradient descent from the seed's starting weights; what it finds is rounded and becomes part of the instance. */
function train(job: Job<Sizes>, inputs: Matrix<Rational>, targets: Matrix<Rational>, signs: Matrix<Rational>) {
  const { d, n, m } = job.sizes;
  const [x, [t], [sign]] = [floats(matrices.transpose(inputs)), floats(targets), floats(signs)] as [
    number[][],
    [number[]],
    [number[]],
  ];
  const weights = floats(job.sample('start', n, d, laws.units));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, entry, i) => sum + entry * (b[i] as number), 0);
  for (let step = 0; step < STEPS; step++) {
    const residuals = x.map(
      (sample, l) =>
        weights.reduce((sum, w, k) => sum + (sign[k] as number) * Math.max(0, dot(w, sample)), 0) - (t[l] as number),
    );
    for (const [k, w] of weights.entries()) {
      const seen = x.map((sample) => dot(w, sample) > 0);
      for (let j = 0; j < d; j++) {
        const slope = x.reduce(
          (sum, sample, l) => sum + (seen[l] === true ? (residuals[l] as number) * (sample[j] as number) : 0),
          0,
        );
        w[j] = (w[j] as number) - (RATE / m) * (sign[k] as number) * slope;
      }
    }
  }
  return matrices.matrix(n, d, (i, j) => toDyadic((weights[i] as number[])[j] as number, WEIGHT_BITS));
}

/** s_m(D) = 0 by a null vector, as where training has left a sample without an active unit: then the bound says nothing. */
function proveSingular(job: Job<Sizes>): boolean {
  const vector = nullVectorOf(job.evaluate(features));
  if (vector === undefined) return false;
  job.prove('nullVector', [], { matrix: features, vector: terms.literal(vector) });
  return true;
}

function exhibits(certified: Certified): readonly Exhibit[] {
  if (certified.checked.verdict !== 'holds') return [];
  const { m } = certified.subject.sizes as Subject<Sizes>['sizes'];
  const squares = (of: typeof residual): number =>
    certified
      .evaluate(of)
      .entries.map(toFloat)
      .reduce((sum, entry) => sum + entry ** 2, 0);
  const [least] = provedBounds(certified, singularSquare);
  const [L, slope] = [squares(residual) / (2 * m), squares(gradient(m))];
  return [
    {
      kind: 'table',
      title: 'Loss and bound at the trained point',
      caption: 'The bound is computed with the certified lower bound of s_m(D)²; all numbers are rounded for display.',
      columns: ['loss', '‖∂L/∂W‖²', 's_m(D)², at least', 'bound of the loss'],
      rows: [[L, slope, least, ((m / 2) * slope) / least].map((value) => value.toPrecision(5))],
    },
  ];
}

export default defineClaim<Sizes, never>({
  id: 'xls16/first-order-bound',
  version: 1,
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
    'a network is trained; at its weights loss and gradient are computed exactly and s_m(D)² is enclosed',
  ],
  sizes: { d: size(4, 2, 60, 'inputs'), n: size(12, 1, 200, 'units'), m: size(10, 2, 100, 'samples') },
  presets: { teaching: { d: 3, n: 8, m: 4 }, audit: {} },
  parameters: {},
  impossible: ({ sizes: { d, n, m } }) =>
    m > d * n ? `m at most d·n = ${d * n}: beyond, D has more columns than rows and s_m(D) = 0` : undefined,
  hypotheses: [
    unitInputs,
    genericUnits,
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
      const inputs = spherePoints(job, d, m);
      job.give('X', inputs);
      const [signs, targets] = [job.draw('v', 1, n, laws.signs), job.draw('y', 1, m, laws.units)];
      await job.found(['W'], () => Promise.resolve({ W: train(job, inputs, targets, signs) }));
      const known = proveSingularSquare(job);
      if (known === undefined) {
        if (!proveSingular(job)) job.undecided('s_m(D) is too small for floating point to tell from zero');
        return;
      }
      job.conclude(...comparisons(m).map((comparison) => compare(job, comparison, [known])));
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
