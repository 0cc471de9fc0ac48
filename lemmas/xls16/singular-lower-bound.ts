/**
 * # xls16/singular-lower-bound
 *
 * Statement: s_m(D)² = nλ_min(G_n) ≥ n(λ_min(G) − ‖G_n − G‖_F).
 * Hypotheses: unit inputs; generic units; distinct samples, diverse units, every sample seen by a unit.
 * Method: λ_min(G) is enclosed by interval LDLᵀ and a Rayleigh quotient, s_m(D) by verified Cholesky and a vector, the
 * deviation by the enclosures of angles.
 * What the certificate proves: the chain on the recorded data, with all its numbers enclosed; `vacuous` where the lower bound
 * is not positive though s_m(D) is.
 * Control: repeated samples, repeated units, a sample on which every unit is off: s_m(D) = 0, by an exact null vector.
 * References: arXiv:1611.03131.
 */
import {
  defineClaim,
  multiplyExactly,
  matrices,
  nullVectorOf,
  propositions,
  rationals,
  reals,
  terms,
  type Certified,
  type Control,
  type Exhibit,
  type Job,
  type Matrix,
  type Outcome,
  type Rational,
  type Real,
  type Step,
  type Subject,
} from 'lossproof';
import {
  atMost,
  below,
  compare,
  distinctSamples,
  diverseUnits,
  everySampleSeen,
  featureGram,
  features,
  genericUnits,
  kernelGram,
  laws,
  paper,
  proveEnclosed,
  provedBounds,
  proveSingularSquare,
  proveSmallestEigenvalue,
  references,
  singularSquare,
  size,
  spherePoints,
  stated,
  unitInputs,
  zero,
} from './_setting.js';
import { vacuity } from './_vacuity.js';

type Sizes = 'd' | 'n' | 'm';

const kernelLeast = reals.smallestEigenvalue(kernelGram);
const deviation = (n: number): Real => reals.squareRoot(reals.sumOfSquares(reals.minus(featureGram(n), kernelGram)));
const lowerBound = (n: number): Real => reals.product(reals.rational(n), reals.difference(kernelLeast, deviation(n)));

const informative = (n: number) => [below(zero, lowerBound(n)), atMost(lowerBound(n), singularSquare)];
const uninformative = (n: number) => [atMost(lowerBound(n), zero), below(zero, singularSquare)];

const shapesOf = ({ sizes: { d, n, m } }: Subject<Sizes>) => ({ X: [d, m], W: [n, d], v: [1, n] }) as const;

function outcomes(subject: Subject<Sizes>): readonly Outcome[] {
  const { n } = subject.sizes;
  const settled = (verdict: Outcome['verdict'], comparisons: ReturnType<typeof informative>): Outcome => ({
    verdict,
    proposition: propositions.conjunction(...comparisons.map(stated)),
    shapes: shapesOf(subject),
  });
  return [settled('holds', informative(n)), settled('vacuous', uninformative(n))];
}

function drawUnits(job: Job<Sizes>): Matrix<Rational> {
  const W = job.draw('W', job.sizes.n, job.sizes.d, laws.units);
  job.draw('v', 1, job.sizes.n, laws.signs);
  return W;
}

/** s_m(D) = 0 by a null vector of D. */
function singular(title: string, breaks: string, sizes: Subject<Sizes>['sizes'], give: (job: Job<Sizes>) => void) {
  const control: Control<Sizes> = {
    title,
    breaks: [breaks],
    subject: ({ parameters }) => ({ parameters, sizes }),
    outcomes: (subject) => [
      {
        verdict: 'fails',
        proposition: { kind: 'rankBelow', matrix: features, bound: sizes.m },
        shapes: shapesOf(subject),
      },
    ],
    search: (job) => {
      give(job);
      const vector = nullVectorOf(job.evaluate(features));
      if (vector === undefined) return job.undecided('the columns of D turned out to be independent');
      job.prove('nullVector', [], { matrix: features, vector: terms.literal(vector) });
    },
  };
  return control;
}

function exhibits(certified: Certified): readonly Exhibit[] {
  const { n } = certified.subject.sizes as Subject<Sizes>['sizes'];
  const [least, far, actual] = [kernelLeast, deviation(n), singularSquare].map((real) =>
    provedBounds(certified, real),
  ) as [readonly [number, number], readonly [number, number], readonly [number, number]];
  const row = (name: string, [lower, upper]: readonly [number, number]) => [
    name,
    lower.toPrecision(8),
    upper.toPrecision(8),
  ];
  return [
    {
      kind: 'table',
      title: 'The chain in numbers',
      caption: 'Enclosures of its links, rounded for display. The bound says something only where it is positive.',
      columns: ['quantity', 'at least', 'at most'],
      rows: [
        row('λ_min(G)', least),
        row('‖G_n − G‖_F', far),
        row('n(λ_min(G) − ‖G_n − G‖_F)', [n * (least[0] - far[1]), n * (least[1] - far[0])]),
        row('s_m(D)²', actual),
      ],
    },
  ];
}

/** Whether one enclosed number is below another; they are real numbers, so they overlap only by ill luck. */
function isBelow(a: Step, b: Step): boolean {
  const [x, z] = [a.theorem.proposition, b.theorem.proposition];
  if (x.kind !== 'enclosed' || z.kind !== 'enclosed') throw new Error('two enclosures were expected');
  const [upper, lower] = [x.upper, z.lower].map(rationals.parseRational) as [Rational, Rational];
  return rationals.sign(rationals.subtract(lower, upper)) > 0;
}

/** The units, each turned round if need be so that w·x has the given sign at the first sample. */
function turned(units: Matrix<Rational>, points: Matrix<Rational>, sign: 1 | -1): Matrix<Rational> {
  const first = matrices.matrix(points.rows, 1, (i) => matrices.at(points, i, 0));
  const signs = multiplyExactly(units, first).entries.map(rationals.sign);
  return matrices.matrix(units.rows, units.columns, (i, j) => {
    const entry = matrices.at(units, i, j);
    return signs[i] === -sign ? rationals.negate(entry) : entry;
  });
}

const repeatFirstColumn = (points: Matrix<Rational>): Matrix<Rational> =>
  matrices.matrix(points.rows, points.columns, (i, j) => matrices.at(points, i, j === 1 ? 0 : j));

export default defineClaim<Sizes, never>({
  id: 'xls16/singular-lower-bound',
  version: 1,
  title: 'The smallest singular value, the kernel and the discrepancy',
  paper,
  statement: {
    tex: String.raw`s_m(D)^2 = n\,\lambda_{\min}(G_n) \ge n\bigl(\lambda_{\min}(G) - \|G_n - G\|_F\bigr)`,
    english:
      'On the recorded data the squared smallest singular value of the extended feature matrix is at least n times the difference of the kernel matrix’s smallest eigenvalue and the deviation of the two Gram matrices; the verdict says whether that difference is positive.',
  },
  method: [
    'nG_n = DᵀD is the entrywise product of the Gram matrices of inputs and activations, by xls16/gram-deviation',
    'the kernel matrix is enclosed from the angles, and with it the deviation',
    'λ_min(G) is enclosed by positive pivots below and a Rayleigh quotient above',
    's_m(D) is enclosed by a Cholesky factorisation with bounded rounding errors and a vector of short image',
    'by Weyl’s inequality the chain holds; the enclosures show it, and whether it says anything',
  ],
  sizes: {
    d: size(6, 2, 100, 'inputs'),
    n: size(100, 1, 1000, 'units'),
    m: size(4, 2, 100, 'samples'),
  },
  presets: { teaching: { d: 4, n: 40, m: 2 }, audit: {} },
  parameters: {},
  impossible: ({ sizes: { d, n, m } }) =>
    m > d * n ? `m at most d·n = ${d * n}: beyond, D has more columns than rows and s_m(D) = 0` : undefined,
  memory: ({ d, n, m }) => (n * d + m) * m * 400,
  hypotheses: [unitInputs, genericUnits, distinctSamples, diverseUnits, everySampleSeen],
  main: {
    outcomes,
    search: async (job) => {
      const { d, n, m } = job.sizes;
      job.give('X', spherePoints(job, d, m));
      drawUnits(job);
      const kernel = await proveSmallestEigenvalue(job, kernelGram);
      const actual = proveSingularSquare(job);
      if (actual === undefined) return job.undecided('s_m(D) is zero, or too small for floating point to tell');
      const far = proveEnclosed(job, deviation(n));
      const comparisons = isBelow(far, kernel) ? informative(n) : uninformative(n);
      const known = [kernel, far, actual];
      job.conclude(...comparisons.map((comparison) => compare(job, comparison, known)));
    },
  },
  controls: {
    'repeated-samples': singular('two samples the same', 'distinct-samples', { d: 3, n: 4, m: 3 }, (job) => {
      job.give('X', repeatFirstColumn(spherePoints(job, job.sizes.d, job.sizes.m)));
      drawUnits(job);
    }),
    'repeated-units': singular(
      'all units the same, active on the first sample, and more samples than inputs',
      'diverse-units',
      { d: 2, n: 3, m: 4 },
      (job) => {
        const points = spherePoints(job, job.sizes.d, job.sizes.m);
        job.give('X', points);
        const unit = turned(job.sample('unit', 1, job.sizes.d, laws.units), points, 1);
        job.give(
          'W',
          matrices.matrix(job.sizes.n, job.sizes.d, (_, j) => matrices.at(unit, 0, j)),
        );
        job.draw('v', 1, job.sizes.n, laws.signs);
      },
    ),
    'half-space': singular('every unit off on one sample', 'every-sample-seen', { d: 3, n: 4, m: 3 }, (job) => {
      const points = spherePoints(job, job.sizes.d, job.sizes.m);
      job.give('X', points);
      job.give('W', turned(job.sample('units', job.sizes.n, job.sizes.d, laws.units), points, -1));
      job.draw('v', 1, job.sizes.n, laws.signs);
    }),
  },
  exhibits,
  survey: vacuity({ kernelLeast, deviation, singularSquare }),
  references,
});
