/**
 * ## binomialBound
 *
 * Statement: for m independent normal columns, λ_min(G) ≥ ½mγ_m has a probability of at most `bound`.
 *
 * Soundness: the instance's matrix was drawn from the seed under its own name by the law gaussian(bits), m columns a trial. A
 * trial is counted as a failure only if LDLᵀ of the enclosed G − ½mγ_m·I has a negative pivot after positive ones, so that
 * λ_min(G) < ½mγ_m; all others, undecided ones too, are counted as successes, S of them. If the probability p exceeded
 * `bound`, the number of true successes, at most S, would have a chance P(Bin(trials, p) ≤ S) ≤ P(Bin(trials, bound) ≤ S)
 * (it falls with p), which is computed in ℚ and at most 1/1000 (Clopper & Pearson 1934). That is the error stated with the
 * theorem, fixed before anything is drawn; it is that of one draw, and whoever tries many seeds, sizes or names multiplies it.
 */
import { atMost, isProbability, lowerTail } from '../binomial.js';
import type { Context } from '../context.js';
import { hasNegativeDirection } from '../definite.js';
import { cosine, overlap } from '../elementary.js';
import { Encloser, ofPairs } from '../enclose.js';
import { Intervals, PRECISIONS } from '../interval.js';
import * as m from '../matrix.js';
import type { Matrix } from '../matrix.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import { rankedEigenvalue } from '../real.js';
import { falseWitness, requireCount, rule } from '../rule.js';
import { integer, object, rationalText } from '../shape.js';
import { data, nameText } from '../term.js';

/** Not the witness's to choose: an error that is fitted to the draws afterwards is no error of the procedure. */
const ERROR = '1/1000';

const witness = object({
  points: nameText,
  samples: integer(1, 1000),
  bound: rationalText,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const binomialBound = rule(witness, (context, premises, { points, samples, bound, precision }) => {
  requireCount(premises, 0);
  const law = context.lawOf(points);
  if (law?.kind !== 'gaussian') throw falseWitness('a matrix drawn under its own name by a normal law', points);
  const X = context.rational(data(points));
  // The closed form of γ_m is that of a sphere: on the two points of S⁰, γ₃ = 0.
  if (X.rows < 2) throw falseWitness('points of at least 2 dimensions', `${X.rows}`);
  const trials = X.columns / samples;
  if (!Number.isInteger(trials)) throw falseWitness(`columns in groups of ${samples}`, `${X.columns}`);
  const [p, error] = [bound, ERROR].map((text) => q.parseRational(text) as Rational) as [Rational, Rational];
  if (!isProbability(p)) throw falseWitness('a bound between 0 and 1', bound);
  const failures = failuresAmong(context, new Intervals(precision), X, samples, trials);
  const tail = lowerTail(trials, trials - failures, p);
  if (!atMost(tail, error)) {
    throw falseWitness(`successes few enough for the error ${ERROR}`, `${trials - failures} of ${trials}`);
  }
  return {
    proposition: { kind: 'leastEigenvalueRare', dimension: X.rows, samples, bits: law.bits, bound },
    assurance: 'statistical',
    reach: { sizes: 'recorded', data: 'population' },
    error: ERROR,
  };
});

function failuresAmong(context: Context, I: Intervals, X: Matrix<Rational>, samples: number, trials: number): number {
  const gamma = new Encloser(I, context).interval(rankedEigenvalue(X.rows, samples));
  const threshold = I.divide(I.multiply(gamma, I.ofInteger(BigInt(samples))), I.ofInteger(2n));
  let failures = 0;
  for (let trial = 0; trial < trials; trial++) {
    const columns = m.matrix(X.rows, samples, (i, j) => m.at(X, i, trial * samples + j));
    const G = ofPairs(columns, (pair) => I.multiply(cosine(I, pair), overlap(I, pair)));
    const shifted = m.matrix(samples, samples, (i, j) =>
      i === j ? I.subtract(m.at(G, i, i), threshold) : m.at(G, i, j),
    );
    if (hasNegativeDirection(I, shifted)) failures++;
  }
  return failures;
}
