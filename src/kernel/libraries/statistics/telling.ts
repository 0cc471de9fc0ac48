/** Whether a count in a sample tells, by Clopper & Pearson (1934), that a probability is at most, or at least, a bound. */
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { toRational } from '../reals/dyadic.js';
import { Intervals } from '../reals/interval.js';
import { remembered } from '../reals/remembered.js';
import { BinomialTails } from './binomialTails.js';
import { HASHED_TAIL } from './chance.js';

/** Bits of the intervals that bound a tail. */
const I = new Intervals(160);

const tailsOf = remembered((trials) => new BinomialTails(I, trials));

/**
 * True if, were the probability beyond the bound, 0 < bound < 1, so many trials would be as `shown` says with a chance of at most
 * 2⁻⁶⁸. For `atMost` the shown trials are those without the event, and for `atLeast` those with it.
 */
export function tells(trials: number, shown: number, relation: 'atMost' | 'atLeast', bound: Rational): boolean {
  const tails = tailsOf(trials);
  const at = I.ofRational(bound);
  const tail = relation === 'atMost' ? tails.lower(trials - shown, at) : tails.upper(shown, at);
  return q.atMost(toRational(tail), HASHED_TAIL);
}
