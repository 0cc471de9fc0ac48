/**
 * ## medianComparison
 *
 * Statement: more than half of the distribution that the enclosed numbers are independent draws of lies at or below `bound`
 * (atMost), or at or above it (atLeast); so every median of it does.
 *
 * Soundness: let k be the largest with P(Bin(S, ½) ≤ k − 1) ≤ 1/40, computed in ℚ, and let at least S − k + 1 of the S numbers
 * be at most `bound`, as their upper ends are. Suppose half of the distribution or more lies above `bound`. Of the draws the
 * number N above `bound` is then Bin(S, p) with p ≥ ½, and N ≤ k − 1 happens with a chance of at most P(Bin(S, ½) ≤ k − 1) ≤
 * 1/40, whatever else the distribution is: ties and atoms play no part, since a number is above `bound` or it is not. The
 * bounds with half or more above them are all reals to the left of some point, with or without it; so the chance that any of
 * them is accepted is a limit of such chances, and `bound` may be what the draws show. The other side is the same with all
 * signs turned. The error is fixed here; two statements about one sample have two errors. That the numbers are independent
 * draws of one distribution, and all that were drawn, is part of the proposition's words and for the claim's definition to
 * see to: which expressions are counted stands in the proposition.
 */
import { lowerTail } from '../binomial.js';
import { enclosedNumbers } from '../enclosedNumbers.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { Refusal } from '../../../core/text/refusal.js';
import { falseWitness, rule } from '../../../core/logic/rule.js';
import { literal, object, rationalText } from '../../../core/text/shape.js';

/** Not the witness's to choose: an error that is fitted to the draws afterwards is no error of the procedure. */
const ERROR = '1/40';
const HALF = q.rational(1n, 2n);

const witness = object({ relation: literal('atMost', 'atLeast'), bound: rationalText });

export const medianComparison = rule('medianComparison', witness, (_, premises, { relation, bound }) => {
  const all = enclosedNumbers(premises);
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
  return {
    proposition: { kind: 'medianComparison', of: all.map(({ expression }) => expression), relation, bound },
    assurance: 'statistical',
    reach: { sizes: 'recorded', data: 'population' },
    error: ERROR,
  };
});

/** The largest b with P(Bin(draws, ½) ≤ b) ≤ ERROR: so many may lie on the other side. Undefined where not even 0 may. */
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
