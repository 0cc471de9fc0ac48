/** Null vectors of D, so that s_m(D) = 0: for more samples than rows, a sample unseen, two samples in one direction. */
import {
  evaluate,
  matrices,
  nullVectorOf,
  rationals,
  rules,
  terms,
  type Job,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import { basisVector, features, indicators, X } from './terms.js';

type SomeJob = Pick<Job<'d' | 'n' | 'm'>, 'prove' | 'context' | 'sizes' | 'progress'>;

/** Entries of D up to which any null vector is looked for, over ℚ. */
const LARGEST_EXACT = 20_000;

/** Proves rank D < m, if it finds a null vector. */
export function proveSingular(job: SomeJob): boolean {
  const vector = moreThanRows(job) ?? unseen(job) ?? sameDirection(job) ?? anyOther(job);
  if (vector === undefined) return false;
  job.prove(rules.nullVector, [], { matrix: features, vector });
  return true;
}

type Vector = ReturnType<typeof basisVector>;

/** Some combination of the first d·n + 1 columns vanishes. This is meant for small d·n, where its entries are short. */
function moreThanRows(job: SomeJob): Vector | undefined {
  const { d, n, m } = job.sizes;
  if (m <= d * n) return undefined;
  job.progress(`m = ${m} exceeds d·n = ${d * n}: D has more columns than rows, and s_m(D) = 0`);
  const D = evaluate(job.context, features);
  const first = D.rows + 1;
  const short = nullVectorOf(matrices.matrix(D.rows, first, (i, j) => matrices.at(D, i, j))) as Matrix<Rational>;
  return terms.literal(matrices.matrix(m, 1, (i) => (i < first ? matrices.at(short, i, 0) : rationals.ZERO)));
}

/** The unit vector of a sample on which no unit is active. */
function unseen(job: SomeJob): Vector | undefined {
  const { n, m } = job.sizes;
  const seen = evaluate(job.context, terms.product(terms.constant('1', 1, n), indicators)).entries;
  const place = seen.findIndex(rationals.isZero);
  return place < 0 ? undefined : basisVector(m, place);
}

/** x_j = c·x_i with c > 0: the same units see both, and column j of D is c times column i. */
function sameDirection(job: SomeJob): Vector | undefined {
  const { d, m } = job.sizes;
  const samples = evaluate(job.context, X);
  const places = new Map<string, number>();
  for (let j = 0; j < m; j++) {
    const length = lengthOf(samples, j);
    if (length === undefined) continue;
    const direction = Array.from({ length: d }, (_, i) =>
      rationals.formatRational(rationals.divide(matrices.at(samples, i, j), length)),
    ).join(' ');
    const before = places.get(direction);
    if (before === undefined) {
      places.set(direction, j);
      continue;
    }
    const ratio = rationals.divide(length, lengthOf(samples, before) as Rational);
    return terms.literal(
      matrices.matrix(m, 1, (i) => (i === j ? rationals.rational(-1n) : i === before ? ratio : rationals.ZERO)),
    );
  }
  return undefined;
}

/** The size of the first entry of a column that is not zero: it grows with the column. */
function lengthOf(samples: Matrix<Rational>, column: number): Rational | undefined {
  for (let i = 0; i < samples.rows; i++) {
    const entry = matrices.at(samples, i, column);
    if (!rationals.isZero(entry)) return rationals.sign(entry) < 0 ? rationals.negate(entry) : entry;
  }
  return undefined;
}

function anyOther(job: SomeJob): Vector | undefined {
  const { d, n, m } = job.sizes;
  if (d * n * m > LARGEST_EXACT) return undefined;
  const vector = nullVectorOf(evaluate(job.context, features));
  return vector && terms.literal(vector);
}
