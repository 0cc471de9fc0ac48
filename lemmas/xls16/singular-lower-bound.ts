/** The search for proofs of xls16/singular-lower-bound: the links of the chain are enclosed in floating point, or D has a null vector. */
import {
  cauchySchwarz,
  defineClaim,
  evaluate,
  matrices,
  multiplyExactly,
  nullVectorOf,
  proveEverySize,
  rationals,
  rules,
  terms,
  type Certified,
  type Exhibit,
  type Job,
  type Matrix,
  type Rational,
  type Search,
  type Step,
  type Subject,
} from 'lossproof/search';
import { laws } from './shared/laws.js';
import { proveSingular } from './shared/nullVectors.js';
import {
  boundsOf,
  compare,
  isPositive,
  proveEigenvalueByFloats,
  provedBounds,
  proveSumByFloats,
  requireDirections,
} from './shared/proving.js';
import type { Range } from './shared/ranges.js';
import { directionSquare, features, squaredDeviation } from './shared/terms.js';
import type { Comparison } from './shared/comparisons.js';
import statement, { atEverySize, informative, kernelLeast, uninformative } from './singular-lower-bound.statement.js';
import { vacuity } from './surveys/vacuity.js';

type Sizes = 'd' | 'n' | 'm';

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

const repeatFirstColumn = (points: Matrix<Rational>): Matrix<Rational> =>
  matrices.matrix(points.rows, points.columns, (i, j) => matrices.at(points, i, j === 1 ? 0 : j));

/** s_m(D) = 0 by a null vector of D, on points and units made from the drawn ones. */
function singular(
  unitsOf: (job: Job<Sizes, never>, points: Matrix<Rational>) => Matrix<Rational>,
  pointsOf = (drawn: Matrix<Rational>) => drawn,
): Search<Sizes, never> {
  return (job) => {
    const points = pointsOf(job.sample('points', job.sizes.d, job.sizes.m, laws.inputs));
    job.give('X', points);
    job.give('W', unitsOf(job, points));
    job.draw('v', laws.signs);
    const vector = nullVectorOf(evaluate(job.context, features));
    if (vector === undefined) return job.undecided('the columns of D turned out to be independent');
    job.prove(rules.nullVector, [], { matrix: features, vector: terms.literal(vector) });
  };
}

/** Drawn units, the last of them opposite to the first, so that one of the two sees any sample at which w·x ≠ 0. */
function oppositeUnits(job: Job<Sizes, never>): Matrix<Rational> {
  const { n, d } = job.sizes;
  const units = job.sample('units', n, d, laws.units);
  return matrices.matrix(n, d, (i, j) =>
    i === n - 1 ? rationals.negate(matrices.at(units, 0, j)) : matrices.at(units, i, j),
  );
}

/** Units that are all off on the first point. */
const unseeingUnits = (job: Job<Sizes, never>, points: Matrix<Rational>): Matrix<Rational> =>
  turned(job.sample('units', job.sizes.n, job.sizes.d, laws.units), points, -1);

/** The points, each turned round if need be so that its first coordinate is not negative. */
const facing = (points: Matrix<Rational>): Matrix<Rational> =>
  matrices.matrix(points.rows, points.columns, (i, j) => {
    const entry = matrices.at(points, i, j);
    return rationals.sign(matrices.at(points, 0, j)) < 0 ? rationals.negate(entry) : entry;
  });

/** The first basis vector as often as there are to be units: it is on at every point that faces it. */
const repeatedUnit = ({ sizes: { n, d } }: Job<Sizes, never>): Matrix<Rational> =>
  matrices.matrix(n, d, (_, j) => (j === 0 ? rationals.ONE : rationals.ZERO));

function exhibits(certified: Certified): readonly Exhibit[] {
  if (certified.checked.theorem.proposition.kind === 'rankBelow') return [];
  const { n } = certified.subject.sizes as Subject<Sizes>['sizes'];
  const [least, square, actual] = [kernelLeast, squaredDeviation(n), directionSquare].map((real) =>
    provedBounds(certified, real),
  ) as [readonly [number, number], readonly [number, number], readonly [number, number]];
  const far: Range = [Math.sqrt(square[0]), Math.sqrt(square[1])];
  const row = (name: string, bounds: Range) => [name, ...bounds.map((bound) => bound.toPrecision(8))];
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

function proveAtEverySize(job: Job<Sizes, never>): Step {
  const inequality = cauchySchwarz();
  const squares = { of: inequality.left, squares: inequality.right };
  const nonnegative = job.prove(rules.sumOfSquares, [proveEverySize(job, inequality)], squares);
  return job.conclude(proveEverySize(job, atEverySize().features), job.prove(rules.eigenvalueShift, [nonnegative], {}));
}

export default defineClaim(statement, {
  method: [
    'nG_n = DᵀD is the entrywise product of the Gram matrices of inputs and activations, at every size',
    'least eigenvalues of two matrices differ by at most the Frobenius norm of their difference, at every size, by the inequality of Cauchy and Schwarz',
    'each sample counts by its direction; cosines and overlaps are enclosed in floating point, and with them the deviation',
    'λ_min(G) and s_m(D)² are enclosed by a Cholesky factorisation with bounded rounding errors below and a Rayleigh quotient above',
    'the enclosures show the chain on the recorded data, and whether it says anything there',
  ],
  memory: ({ d, n, m }) => 60 * m * m + 500 * (d + n) * m + 500 * d * n,
  search: (job) => {
    const { d, n, m } = job.sizes;
    const samples = job.drawOrTake('X', laws.inputs);
    job.draw('W', laws.units);
    job.draw('v', laws.signs);
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
    const known = [kernel, far, actual];
    const prove = (comparisons: readonly Comparison[]): readonly Step[] =>
      comparisons.map((comparison) => compare(job, comparison, known));
    if (isInformative(far, kernel)) job.conclude(proveAtEverySize(job), ...prove(informative(n)));
    else job.conclude(...prove(uninformative(n)));
  },
  controls: {
    'repeated-samples': singular(oppositeUnits, repeatFirstColumn),
    'repeated-units': singular(repeatedUnit, facing),
    'more-samples-than-rows': singular(oppositeUnits),
    'half-space': singular(unseeingUnits),
  },
  exhibits,
  survey: vacuity,
});
