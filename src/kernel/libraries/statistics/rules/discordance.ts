/**
 * ## discordance
 *
 * Statement: for two independent draws (a, b) and (a′, b′), the probability of (a − a′)(b − b′) < 0 is at least, or at most, `bound`.
 *
 * Soundness: premises 2i and 2i + 1 enclose aᵢ and bᵢ. Draws 1 and 2, 3 and 4, and so on are compared, each draw once. This gives n
 * independent trials, each a success, (a − a′)(b − b′) < 0, with the probability p in question. For `atLeast` a trial is counted
 * as a success only if the intervals of a and a′, and those of b and b′, are disjoint and in opposite order; their number s is at
 * most the true number of successes. If p were below `bound`, s or more successes would occur with a probability of at most
 * P(Bin(n, bound) ≥ s), which is computed in ℚ and at most 1/1000 (Clopper & Pearson 1934; the probability increases with p, so
 * `bound` may depend on the draws). For `atMost` a trial is counted as a failure only if the intervals are disjoint and in the
 * same order, and the tail is P(Bin(n, bound) ≤ n − failures). A trial that the intervals do not decide counts against the
 * conclusion. The error and the pairing are fixed here. All matrices are drawn by laws from streams of their own, by the same
 * procedure in each draw (independentDraws.ts), and it is taken as given that those which are counted are all that
 * were drawn. A hash would not bind that choice, so the conclusion is never hashed, however small the tail.
 */
import { requireIndependent } from '../independentDraws.js';
import { statistically } from '../statistically.js';
import { isProbability, lowerTail, upperTail } from '../binomial.js';
import { enclosedNumbers, type EnclosedNumber } from '../enclosedNumbers.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { Refusal } from '../../../core/text/refusal.js';
import { falseWitness, rule } from '../../../core/logic/rule.js';
import { literal, object, rationalText } from '../../../core/text/shape.js';

/** The error is fixed, not part of the witness: an error chosen to fit the draws would not be an error of the procedure. */
const ERROR = '1/1000';

const witness = object({ relation: literal('atMost', 'atLeast'), bound: rationalText });

export const discordance = rule('discordance', witness, (context, premises, { relation, bound }) => {
  const all = enclosedNumbers(premises);
  if (all.length === 0 || all.length % 4 !== 0) {
    throw new Refusal('false', '$.premises', 'two numbers of each of an even number of draws', `${all.length} numbers`);
  }
  const expressions = all.map(({ expression }) => expression);
  const pairs = Array.from({ length: all.length / 2 }, (_, i) => expressions.slice(2 * i, 2 * i + 2));
  requireIndependent(context, pairs, 'drawn');
  const p = q.parseRational(bound) as Rational;
  if (!isProbability(p)) throw falseWitness('a bound between 0 and 1', bound);
  const trials = all.length / 4;
  const orders = Array.from({ length: trials }, (_, trial) => {
    const [a, b, c, d] = all.slice(4 * trial, 4 * trial + 4) as [
      EnclosedNumber,
      EnclosedNumber,
      EnclosedNumber,
      EnclosedNumber,
    ];
    return order(a, c) * order(b, d);
  });
  const seen = orders.filter((each) => each === (relation === 'atLeast' ? -1 : 1)).length;
  const tail = relation === 'atLeast' ? upperTail(trials, seen, p) : lowerTail(trials, trials - seen, p);
  if (!q.atMost(tail, q.parseRational(ERROR) as Rational)) {
    const wanted = relation === 'atLeast' ? 'opposite' : 'the same';
    throw falseWitness(`pairs in ${wanted} order, often enough for the error ${ERROR}`, `${seen} of ${trials}`);
  }
  const [first, second] = [0, 1].map((side) => expressions.filter((_, place) => place % 2 === side)) as [
    EnclosedNumber['expression'][],
    EnclosedNumber['expression'][],
  ];
  return statistically({ kind: 'discordance', first, second, relation, bound }, ERROR);
});

/** The sign of a − b, or 0 if the intervals do not show it. */
function order(a: EnclosedNumber, b: EnclosedNumber): -1 | 0 | 1 {
  if (!q.atMost(b.lower, a.upper)) return -1;
  return q.atMost(a.lower, b.upper) ? 0 : 1;
}
