/** Points of deep linear networks: data and weights, drawn from the seed and made part of the instance. */
import {
  deepLinear,
  matrices,
  multiplyExactly,
  rankOf,
  rationals,
  type Job,
  type LinearPoint,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import { weightNames } from './network.js';
import { widthsOf, type Deep, type DeepSizes } from './widths.js';

export type Drawing = Pick<Job<Deep>, 'sizes' | 'sample'>;

/** Whole numbers below a bound, from the seed. */
export function diceOf(job: Pick<Job, 'sample'>, label: string): deepLinear.Dice {
  let [numbers, next, part]: [readonly Rational[], number, number] = [[], 0, 0];
  return (count) => {
    if (next === numbers.length) {
      numbers = job.sample(`${label} ${part++}`, 1, 4096, { kind: 'uniform', from: 0, to: 999_999_999 }).entries;
      next = 0;
    }
    return Number((numbers[next++] as Rational).numerator % BigInt(count));
  };
}

const shapeOfSizes = (sizes: DeepSizes): deepLinear.LinearSizes => ({
  widths: widthsOf(sizes),
  samples: sizes.N,
});

/** X and Y with singular values 4 > 3 > … > 1, or with repeated ones below the largest; never zero. */
export function fullRankData(job: Drawing, are: 'distinct' | 'drawn'): deepLinear.Spectral {
  const dice = diceOf(job, 'data');
  const { d0 } = job.sizes;
  const drawn = Array.from({ length: d0 - 1 }, () => 1 + dice(d0));
  const below = are === 'drawn' ? drawn.sort((a, b) => b - a) : drawn.map((_, i) => d0 - 1 - i);
  return deepLinear.spectralData(shapeOfSizes(job.sizes), [d0 + 1, ...below], dice);
}

const MOST_POINTS = 400;

/**
 * A critical point from the dice, by either generator. The first one is taken whose data are as the paper assumes: XXᵀ and XYᵀ
 * of full rank, Σ with distinct eigenvalues. If none of them is, which some sizes do not allow, the last one is taken.
 */
export function drawnPoint(sizes: DeepSizes, dice: deepLinear.Dice): LinearPoint {
  const shape = shapeOfSizes(sizes);
  for (let attempt = 1; ; attempt++) {
    const point = (dice(2) === 0 ? deepLinear.pointBySpectrum : deepLinear.pointByTargets)(shape, dice);
    if (attempt === MOST_POINTS || isAsAssumed(point)) return point;
  }
}

function isAsAssumed({ inputs: X, targets: Y }: LinearPoint): boolean {
  const byInputs = (other: Matrix<Rational>) => multiplyExactly(X, matrices.transpose(other));
  if (rankOf(byInputs(X)) < X.rows || rankOf(byInputs(Y)) < Math.min(X.rows, Y.rows)) return false;
  return hasDistinctEigenvalues(multiplyExactly(deepLinear.leastSquaresFit(X, Y), byInputs(Y)));
}

/**
 * True only if the eigenvalues of a symmetric matrix are distinct: v, Σv, Σ²v, … span no more dimensions than there are distinct
 * ones. The vector v = (1, 3, 9, …) may lack an eigenvector; then a good matrix is passed over.
 */
function hasDistinctEigenvalues(sigma: Matrix<Rational>): boolean {
  const size = sigma.rows;
  const columns = [matrices.matrix(size, 1, (i) => rationals.rational(3n ** BigInt(i)))];
  while (columns.length < size) columns.push(multiplyExactly(sigma, columns.at(-1) as Matrix<Rational>));
  return rankOf(matrices.matrix(size, size, (i, j) => matrices.at(columns[j] as Matrix<Rational>, i, 0))) === size;
}

/** The first drawn point that turns out to be of this kind. */
export function drawnOfKind(
  job: Drawing & Pick<Job, 'undecided' | 'progress'>,
  kind: deepLinear.Decision['kind'],
): LinearPoint {
  const dice = diceOf(job, 'points');
  for (let attempt = 1; attempt <= MOST_POINTS; attempt++) {
    job.progress(`critical point ${attempt} of at most ${MOST_POINTS}`);
    const point = drawnPoint(job.sizes, dice);
    if (deepLinear.decide(point).kind === kind) return point;
  }
  return job.undecided(`none of ${MOST_POINTS} critical points drawn at these sizes is of the kind that is asked for`);
}

export function givePoint(job: Pick<Job<Deep>, 'give' | 'sizes'>, { inputs, targets, weights }: LinearPoint): void {
  job.give('X', inputs);
  job.give('Y', targets);
  giveWeights(job, weights);
}

export function giveWeights(
  job: Pick<Job<Deep>, 'give' | 'sizes'>,
  weights: readonly Matrix<Rational>[],
  prefix = 'W',
): void {
  for (const [k, name] of weightNames(job.sizes, prefix).entries()) job.give(name, weights[k] as Matrix<Rational>);
}

/** Data of distinct singular values, and weights that are all zero. */
export function giveZeroWeights(job: Drawing & Pick<Job, 'give'>): void {
  const { inputs, targets } = fullRankData(job, 'distinct');
  const widths = widthsOf(job.sizes);
  const zeros = widths.slice(1).map((rows, k) => matrices.matrix(rows, widths[k] as number, () => rationals.ZERO));
  givePoint(job, deepLinear.plainPoint(inputs, targets, zeros));
}
