/**
 * ## medianComparison
 *
 * Statement: more than half of a distribution, of which the enclosed numbers are taken to be independent draws, lies at or below
 * `bound` (atMost), or at or above it (atLeast); so every median of it does.
 *
 * Soundness: let k be the largest number with P(Bin(S, ½) ≤ k − 1) ≤ 1/40, computed in ℚ, and let at least S − k + 1 of the S
 * numbers have upper ends of at most `bound`. Suppose that half of the distribution or more lies above `bound`. Then the number N
 * of draws above `bound` is Bin(S, p) with p ≥ ½, and N ≤ k − 1 has a probability of at most P(Bin(S, ½) ≤ k − 1) ≤ 1/40 for any
 * distribution: ties and atoms do not matter, since a number is either above `bound` or not. The bounds with half or more of the
 * distribution above them are all reals to the left of some point, with or without it. So the probability that any of them is
 * accepted is a limit of such probabilities, and `bound` may depend on the draws. The other side is the same with all signs
 * reversed. The error is fixed here; two statements about one sample have two errors. The proposition states which expressions are
 * counted, and takes it as given that they are independent draws of one distribution and all that were drawn; the claim's
 * definition must ensure this.
 */
import { requireIndependent } from '../independentDraws.js';
import { statistically } from '../statistically.js';
import { lowerTail } from '../binomial.js';
import { enclosedNumbers } from '../enclosedNumbers.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { Refusal } from '../../../core/text/refusal.js';
import { falseWitness, rule } from '../../../core/logic/rule.js';
import { literal, object, rationalText } from '../../../core/text/shape.js';

/** The error is fixed, not part of the witness: an error chosen to fit the draws would not be an error of the procedure. */
const ERROR = '1/40';
const HALF = q.rational(1n, 2n);

const witness = object({ relation: literal('atMost', 'atLeast'), bound: rationalText });

export const medianComparison = rule('medianComparison', witness, (context, premises, { relation, bound }) => {
  const all = enclosedNumbers(premises);
  requireIndependent(
    context,
    all.map(({ expression }) => [expression]),
    'any',
  );
  const beyond = mostBeyond(all.length);
  if (beyond === undefined) throw new Refusal('false', '$.premises', 'at least 6 premises', `${all.length}`);
  const limit = q.parseRational(bound) as Rational;
  const within = all.filter(({ lower, upper }) =>
    relation === 'atMost' ? q.atMost(upper, limit) : q.atMost(limit, lower),
  );
  const needed = all.length - beyond;
  if (within.length < needed) {
    const side = relation === 'atMost' ? 'at most' : 'at least';
    throw falseWitness(`${needed} of ${all.length} numbers enclosed ${side} ${bound}`, `${within.length}`);
  }
  const of = all.map(({ expression }) => expression);
  return statistically({ kind: 'medianComparison', of, relation, bound }, ERROR);
});

/** The largest b with P(Bin(draws, ½) ≤ b) ≤ ERROR: the most numbers that may lie beyond the bound. Undefined if there is none. */
function mostBeyond(draws: number): number | undefined {
  const allowed = q.parseRational(ERROR) as Rational;
  if (draws === 0 || !q.atMost(lowerTail(draws, 0, HALF), allowed)) return undefined;
  let [low, high] = [0, draws];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (q.atMost(lowerTail(draws, middle, HALF), allowed)) low = middle;
    else high = middle;
  }
  return low;
}
