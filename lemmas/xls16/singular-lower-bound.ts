/**
 * # xls16/singular-lower-bound
 *
 * Statement: s_m(D)² = nλ_min(G_n) ≥ n(λ_min(G) − ‖G_n − G‖_F).
 * Hypotheses: every input has a direction; generic units; m ≤ d·n; distinct samples, diverse units, every sample seen by a unit.
 * Method: the samples count by their directions x/|x|, so that any data will do. Cosines and overlaps are enclosed in floating point
 * with all errors counted; λ_min(G) and s_m(D)² by verified Cholesky and a Rayleigh quotient, the deviation by sums.
 * What the certificate proves: the chain on the recorded data, with all its numbers enclosed; `vacuous` where the lower bound
 * is not positive though s_m(D) is, or where D has a null vector: m > d·n, a sample that
 * no unit sees, two samples in one direction.
 * Control: repeated samples, repeated units, a sample on which every unit is off, more samples than D has rows: s_m(D) = 0, by an
 * exact null vector.
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
  boundsOf,
  compare,
  directedInputs,
  directionGram,
  directionKernel,
  directionSquare,
  distinctSamples,
  diverseUnits,
  everySampleSeen,
  features,
  fewSamples,
  genericUnits,
  isPositive,
  laws,
  paper,
  proveEigenvalueByFloats,
  provedBounds,
  proveSumByFloats,
  requireDirections,
  references,
  size,
  stated,
  zero,
} from './_setting.js';
import { proveSingular } from './_nullVectors.js';
import { vacuity } from './_vacuity.js';

type Sizes = 'd' | 'n' | 'm';

const kernelLeast = reals.smallestEigenvalue(directionKernel);
const squaredDeviation = (n: number) =>
  ({ kind: 'sumOfSquares', of: reals.minus(directionGram(n), directionKernel) }) as const;
const deviation = (n: number): Real => reals.squareRoot(squaredDeviation(n));
const lowerBound = (n: number): Real => reals.product(reals.rational(n), reals.difference(kernelLeast, deviation(n)));

const informative = (n: number) => [below(zero, lowerBound(n)), atMost(lowerBound(n), directionSquare)];
const uninformative = (n: number) => [atMost(lowerBound(n), zero), below(zero, directionSquare)];

const shapesOf = ({ sizes: { d, n, m } }: Subject<Sizes>) => ({ X: [d, m], W: [n, d], v: [1, n] }) as const;

function outcomes(subject: Subject<Sizes>): readonly Outcome[] {
  const { n } = subject.sizes;
  const settled = (verdict: Outcome['verdict'], comparisons: ReturnType<typeof informative>): Outcome => ({
    verdict,
    proposition: propositions.conjunction(...comparisons.map(stated)),
    shapes: shapesOf(subject),
  });
  return [settled('holds', informative(n)), settled('vacuous', uninformative(n)), singularFeatures(subject, 'vacuous')];
}

/** rank D < m, so that s_m(D) = 0 and there is nothing to bound. */
const singularFeatures = (subject: Subject<Sizes>, verdict: Outcome['verdict']): Outcome => ({
  verdict,
  proposition: { kind: 'rankBelow', matrix: features, bound: subject.sizes.m },
  shapes: shapesOf(subject),
});

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
    outcomes: (subject) => [singularFeatures(subject, 'fails')],
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
  if (certified.checked.theorem.proposition.kind === 'rankBelow') return [];
  const [least, square, actual] = [kernelLeast, squaredDeviation(n), directionSquare].map((real) =>
    provedBounds(certified, real),
  ) as [readonly [number, number], readonly [number, number], readonly [number, number]];
  const far = [Math.sqrt(square[0]), Math.sqrt(square[1])] as const;
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

/** Whether ‖G_n − G‖_F is less than λ_min(G), as far as their enclosures tell; they overlap only by ill luck. */
function isInformative(squared: Step, least: Step): boolean {
  const [{ upper }, { lower }] = [boundsOf(squared), boundsOf(least)];
  return rationals.sign(lower) > 0 && rationals.sign(rationals.subtract(rationals.multiply(lower, lower), upper)) > 0;
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

const points = (job: Job<Sizes>): Matrix<Rational> => job.sample('points', job.sizes.d, job.sizes.m, laws.inputs);

/** Units that are all on, or all off, on the first sample. */
function giveUnits(job: Job<Sizes>, samples: Matrix<Rational>, sign: 1 | -1): void {
  job.give('W', turned(job.sample('units', job.sizes.n, job.sizes.d, laws.units), samples, sign));
  job.draw('v', 1, job.sizes.n, laws.signs);
}

const repeatFirstColumn = (points: Matrix<Rational>): Matrix<Rational> =>
  matrices.matrix(points.rows, points.columns, (i, j) => matrices.at(points, i, j === 1 ? 0 : j));

export default defineClaim<Sizes, never>({
  id: 'xls16/singular-lower-bound',
  version: 2,
  title: 'The smallest singular value, the kernel and the discrepancy',
  paper,
  statement: {
    tex: String.raw`s_m(D)^2 = n\,\lambda_{\min}(G_n) \ge n\bigl(\lambda_{\min}(G) - \|G_n - G\|_F\bigr)`,
    english:
      'On the recorded data the squared smallest singular value of the extended feature matrix is at least n times the difference of the kernel matrix’s smallest eigenvalue and the deviation of the two Gram matrices; the verdict says whether that difference is positive.',
  },
  method: [
    'nG_n = DᵀD is the entrywise product of the Gram matrices of inputs and activations, by xls16/gram-deviation',
    'each sample counts by its direction; cosines and overlaps are enclosed in floating point, and with them the deviation',
    'λ_min(G) and s_m(D)² are enclosed by a Cholesky factorisation with bounded rounding errors below and a Rayleigh quotient above',
    'by Weyl’s inequality the chain holds; the enclosures show it, and whether it says anything',
  ],
  sizes: {
    d: size(6, 2, 1000, 'inputs'),
    n: size(100, 1, 2000, 'units'),
    m: size(4, 2, 2000, 'samples'),
  },
  presets: { teaching: { d: 4, n: 40, m: 2 }, audit: {} },
  parameters: {},
  data: { matrix: 'X', dimension: 'd', samples: 'm' },
  memory: ({ d, n, m }) => 60 * m * m + 500 * (d + n) * m + 500 * d * n,
  hypotheses: [directedInputs, genericUnits, fewSamples, distinctSamples, diverseUnits, everySampleSeen],
  main: {
    outcomes,
    search: (job) => {
      const { d, n, m } = job.sizes;
      const samples = job.drawOrTake('X', d, m, laws.inputs);
      drawUnits(job);
      requireDirections(job, samples);
      job.progress('enclosing the least singular value');
      const actual = m > d * n ? undefined : proveEigenvalueByFloats(job, directionSquare);
      if (actual === undefined || !isPositive(actual)) {
        if (!proveSingular(job)) job.undecided('s_m(D) is zero, or too small for floating point to tell');
        return;
      }
      job.progress('enclosing the least eigenvalue of the kernel matrix');
      const kernel = proveEigenvalueByFloats(job, kernelLeast);
      if (kernel === undefined) {
        return job.undecided('the least eigenvalue of the kernel matrix is too small for floating point to tell');
      }
      job.progress('enclosing the deviation of the two matrices');
      const far = proveSumByFloats(job, squaredDeviation(n));
      const comparisons = isInformative(far, kernel) ? informative(n) : uninformative(n);
      const known = [kernel, far, actual];
      job.conclude(...comparisons.map((comparison) => compare(job, comparison, known)));
    },
  },
  controls: {
    'repeated-samples': singular('two samples the same', 'distinct-samples', { d: 3, n: 4, m: 3 }, (job) => {
      const drawn = repeatFirstColumn(points(job));
      job.give('X', drawn);
      giveUnits(job, drawn, 1);
    }),
    'repeated-units': singular(
      'all units the same, active on the first sample, and more samples than inputs',
      'diverse-units',
      { d: 2, n: 3, m: 4 },
      (job) => {
        const drawn = points(job);
        job.give('X', drawn);
        const unit = turned(job.sample('unit', 1, job.sizes.d, laws.units), drawn, 1);
        job.give(
          'W',
          matrices.matrix(job.sizes.n, job.sizes.d, (_, j) => matrices.at(unit, 0, j)),
        );
        job.draw('v', 1, job.sizes.n, laws.signs);
      },
    ),
    'more-samples-than-rows': singular(
      'five samples for two units of two inputs: D has five columns and four rows',
      'few-samples',
      { d: 2, n: 2, m: 5 },
      (job) => {
        const drawn = points(job);
        job.give('X', drawn);
        giveUnits(job, drawn, 1);
      },
    ),
    'half-space': singular('every unit off on one sample', 'every-sample-seen', { d: 3, n: 4, m: 3 }, (job) => {
      const drawn = points(job);
      job.give('X', drawn);
      giveUnits(job, drawn, -1);
    }),
  },
  exhibits,
  survey: vacuity({ kernelLeast, squaredDeviation, singularSquare: directionSquare }),
  references,
});
