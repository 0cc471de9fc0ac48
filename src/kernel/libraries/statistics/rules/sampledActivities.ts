/**
 * ## sampledActivities
 *
 * Statement: the probabilities P(w·xᵢ > 0, w·xⱼ > 0), w of uniform direction, differ from a matrix F by at least `lower` in some
 * entry and by at most `upper` in all entries.
 *
 * Soundness: X and W are each drawn from the stream of its own name, so X is fixed independently of W. The rows of W are n
 * independent normal vectors, rounded to multiples of 2⁻ᵇ. For each pair i ≤ j the number c of rows with w·xᵢ > 0 and w·xⱼ > 0 is
 * counted exactly; it is Bin(n, p), where p is the probability of this event for a rounded vector. By Clopper & Pearson (1934), at
 * a level of 2⁻⁶⁸ shared by all pairs and both sides, p ≤ q is concluded only if P(Bin(n, q) ≤ c) is at most one share, and p ≥ q
 * only if P(Bin(n, q) ≥ c) is (binomialTails.ts bounds these tails). Every false conclusion from the draws belongs to a side of a
 * pair whose count misled, so q, and with it F and the bounds, may depend on the draws. The key of
 * the streams is a hash of claim, version, sizes, with n among them, seed and name; the total error is 2⁻⁶⁴ an attempt.
 *
 * Rounding: a vector w̃ before rounding has a uniform direction, and each entry of w differs from it by at most 2⁻ᵇ⁻¹. So w·x > 0 and
 * w̃·x > 0 differ only if |w̃·x| ≤ 2⁻ᵇ⁻¹|x|₁ ≤ 2⁻ᵇ⁻¹√d·|x|. As w̃·x/|x| is standard normal, of density below 2/5, this has a probability
 * below 2·(2/5)·2⁻ᵇ⁻¹√d, and for two columns below 2⁻ᵇ·d. The rule allows p to differ from the stated probability by this much.
 */
import { spend } from '../../../core/data/work.js';
import { HASHED_ERROR, HASHED_TAIL, RANDOM_ORACLE } from '../chance.js';
import { everything } from '../../../core/logic/reach.js';
import { evaluate } from '../../algebra/evaluate.js';
import { BinomialTails, isInside } from '../binomialTails.js';
import type { Context } from '../../../core/logic/context.js';
import * as dy from '../../reals/dyadic.js';
import type { Dyadic } from '../../reals/dyadic.js';
import { Encloser } from '../../reals/encloser.js';
import { Intervals, ONE, PRECISIONS, type Interval } from '../../reals/interval.js';
import * as m from '../../algebra/matrices.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { activities } from '../real.js';
import { largestMagnitude, minus, realMatrixShape } from '../../reals/real.js';
import { Refusal } from '../../../core/text/refusal.js';
import { falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { scaledOfRationals, scaledProduct } from '../../algebra/scaledIntegers.js';
import { integer, object, rationalText } from '../../../core/text/shape.js';
import { data } from '../../algebra/term.js';
import { nameText } from '../../../core/text/shape.js';

const MOST_DRAWS = 100_000;

const witness = object({
  points: nameText,
  weights: nameText,
  formula: realMatrixShape,
  lower: rationalText,
  upper: rationalText,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const sampledActivities = rule(
  'sampledActivities',
  witness,
  (context, premises, { points, weights, formula, lower, upper, precision }) => {
    requireCount(premises, 0);
    const law = context.lawOf(weights);
    if (law?.kind !== 'gaussian') throw falseWitness('weights drawn under their own name by a normal law', weights);
    if (points === weights || context.lawOf(points) === undefined) {
      throw falseWitness('points drawn under a name of their own, as the weights are', points);
    }
    const { counts, draws, dimension } = countsOf(context, points, weights);
    const I = new Intervals(precision);
    const expected = new Encloser(I, context).matrix(formula);
    m.requireShape(expected, counts.length, counts.length, 'the formula');
    const slack = I.ofRational(q.rational(BigInt(dimension), 1n << BigInt(law.bits)));
    const sides = new Sides(I, draws, counts.length * (counts.length + 1));
    const [least, most] = [lower, upper].map((text) => I.ofRational(q.parseRational(text) as Rational)) as [
      Interval,
      Interval,
    ];
    const all = expected.entries.map((of, place) => {
      const [i, j] = [Math.floor(place / counts.length), place % counts.length];
      return { of, count: (counts[Math.min(i, j)] as Uint32Array)[Math.max(i, j)] as number };
    });
    const [reach, need] = [I.subtract(most, slack), I.add(least, slack)];
    const within = all.every(
      ({ of, count }) => sides.atMost(count, I.add(of, reach)) && sides.atLeast(count, I.subtract(of, reach)),
    );
    if (!within) throw falseWitness(`all entries shown to be within ${upper} of the formula`, 'one that is not');
    const apart =
      lower === '0' ||
      all.some(({ of, count }) => sides.atLeast(count, I.add(of, need)) || sides.atMost(count, I.subtract(of, need)));
    if (!apart) throw falseWitness(`an entry shown to be ${lower} or more from the formula`, 'none');
    return {
      proposition: {
        kind: 'enclosed',
        expression: largestMagnitude(minus(activities(data(points)), formula)),
        lower,
        upper,
      },
      assurance: 'hashed',
      reach: { sizes: 'these', prefix: everything('given') },
      error: HASHED_ERROR,
    };
  },
  RANDOM_ORACLE,
);

/** For each pair of columns, the number of rows of the weights that are active on both, in the upper triangle. */
function countsOf(context: Context, points: string, weights: string) {
  const [W, X] = [weights, points].map((name) => evaluate(context, data(name))) as [
    m.Matrix<Rational>,
    m.Matrix<Rational>,
  ];
  if (W.rows > MOST_DRAWS) throw new Refusal('limit', '$.witness', `at most ${MOST_DRAWS} weights`, `${W.rows}`);
  m.requireShape(X, W.columns, X.columns, 'points of the dimension of the weights,');
  const [w, x] = [scaledOfRationals(W), scaledOfRationals(X)];
  const products = w && x && scaledProduct(w, x);
  if (products === undefined) throw falseWitness('inner products below 2⁵³, in units of the last place', 'larger ones');
  spend((W.rows * X.columns ** 2) / 4);
  const counts = Array.from({ length: X.columns }, () => new Uint32Array(X.columns));
  for (let row = 0; row < W.rows; row++) {
    const active = Array.from({ length: X.columns }, (_, j) => j).filter(
      (j) => (products.values[row * X.columns + j] as number) > 0,
    );
    active.forEach((i, place) => {
      const along = counts[i] as Uint32Array;
      for (const j of active.slice(place)) along[j] = (along[j] as number) + 1;
    });
  }
  return { counts, draws: W.rows, dimension: W.columns };
}

/** Conclusions from a count about the probability behind it, each side with one share of the error. */
class Sides {
  private readonly tails: BinomialTails;
  private readonly share: Dyadic;

  constructor(
    private readonly I: Intervals,
    draws: number,
    shares: number,
  ) {
    this.tails = new BinomialTails(I, draws);
    this.share = I.ofRational(q.divide(HASHED_TAIL, q.rational(BigInt(shares)))).lower;
  }

  /** True if the probability is concluded to be at most each number of the interval. */
  atMost(count: number, bound: Interval): boolean {
    if (dy.compare(bound.lower, ONE.lower) >= 0) return true;
    return isInside(bound) && dy.compare(this.tails.lower(count, bound), this.share) <= 0;
  }

  /** True if the probability is concluded to be at least each number of the interval. */
  atLeast(count: number, bound: Interval): boolean {
    if (dy.sign(bound.upper) <= 0) return true;
    return isInside(bound) && dy.compare(this.tails.upper(count, bound), this.share) <= 0;
  }
}
