/** Premises that enclose numbers, one from each of several independent runs. */
import { canonicalJson } from '../../core/text/json.js';
import { parseRational, type Rational } from '../../core/data/rational.js';
import type { Real } from '../reals/real.js';
import { Refusal } from '../../core/text/refusal.js';
import { premiseOfKind, type Premise } from '../../core/logic/rule.js';

export interface EnclosedNumber {
  readonly expression: Real;
  readonly lower: Rational;
  readonly upper: Rational;
}

/** The largest number of premises; with more, the exact binomial tails would be too long. */
const MOST = 20_000;

/** The numbers that the premises enclose, in their order. They must differ: counting one number twice would not be a second draw. */
export function enclosedNumbers(premises: readonly Premise[]): readonly EnclosedNumber[] {
  if (premises.length > MOST)
    throw new Refusal('limit', '$.premises', `at most ${MOST} premises`, `${premises.length}`);
  const seen = new Set<string>();
  return premises.map((_, index) => {
    const { expression, lower, upper } = premiseOfKind(premises, index, 'enclosed');
    const key = canonicalJson(expression);
    if (seen.has(key)) throw new Refusal('false', `$.premises[${index}]`, 'a number of its own', 'one of those before');
    seen.add(key);
    return { expression, lower: parseRational(lower) as Rational, upper: parseRational(upper) as Rational };
  });
}
