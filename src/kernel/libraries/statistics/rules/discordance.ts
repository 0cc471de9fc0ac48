/**
 * ## discordance
 *
 * Statement: of two independent draws (a, b) and (a′, b′), (a − a′)(b − b′) < 0 with a probability of at least, or at most, `bound`.
 *
 * Soundness: premises 2i and 2i + 1 enclose aᵢ and bᵢ. Draws 1 and 2, 3 and 4, and so on are compared, each draw once, so that
 * of n independent trials each is a success, (a − a′)(b − b′) < 0, with the probability p in question. For `atLeast` a trial is
 * counted as a success only if the enclosures of a and a′, and those of b and b′, are apart and in opposite order: s of them,
 * at most as many as there are. If p were below `bound`, the successes would be s or more with a chance of at most
 * P(Bin(n, bound) ≥ s), which is computed in ℚ and at most 1/1000 (Clopper & Pearson 1934; the chance grows with p, so that
 * `bound` may be what the draws show). For `atMost` a trial is counted as a failure only if the enclosures are apart and in the
 * same order, and the tail is P(Bin(n, bound) ≤ n − failures). What the enclosures do not decide counts against the conclusion.
 * The error and the pairing are fixed here. That the draws are independent, of one distribution, and all that were drawn, is
 * part of the proposition's words: which expressions are counted, and in which order, stands in the proposition.
 */
import { isProbability, lowerTail, upperTail } from '../binomial.js';
import { enclosedNumbers, type EnclosedNumber } from '../enclosedNumbers.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { Refusal } from '../../../core/text/refusal.js';
import { falseWitness, rule } from '../../../core/logic/rule.js';
import { literal, object, rationalText } from '../../../core/text/shape.js';

/** Not the witness's to choose: an error that is fitted to the draws afterwards is no error of the procedure. */
const ERROR = '1/1000';

const witness = object({ relation: literal('atMost', 'atLeast'), bound: rationalText });

export const discordance = rule('discordance', witness, (_, premises, { relation, bound }) => {
  const all = enclosedNumbers(premises);
  if (all.length === 0 || all.length % 4 !== 0) {
    throw new Refusal('false', '$.premises', 'two numbers of each of an even number of draws', `${all.length} numbers`);
  }
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
  const [first, second] = [0, 1].map((side) =>
    all.filter((_, place) => place % 2 === side).map(({ expression }) => expression),
  ) as [EnclosedNumber['expression'][], EnclosedNumber['expression'][]];
  return {
    proposition: { kind: 'discordance', first, second, relation, bound },
    assurance: 'statistical',
    reach: { sizes: 'recorded', data: 'population' },
    error: ERROR,
  };
});

/** The sign of a − b, or 0 where the enclosures do not show it. */
function order(a: EnclosedNumber, b: EnclosedNumber): -1 | 0 | 1 {
  if (!q.atMost(b.lower, a.upper)) return -1;
  return q.atMost(a.lower, b.upper) ? 0 : 1;
}
