/**
 * ## vacuousTail
 *
 * Statement: for every sequence γ₁ ≥ γ₂ ≥ … ≥ 0 with Σγ ≤ trace and every m ≥ least, 1 − m·exp(−rate·mγ_m) < 0, so that this
 * expression is a vacuous lower bound of a probability.
 *
 * Soundness: mγ_m ≤ γ₁ + … + γ_m ≤ trace, and e^{−x} ≥ 1 − x, so exp(−rate·mγ_m) ≥ exp(−rate·trace) ≥ 1 − rate·trace
 * for rate ≥ 0. For every m ≥ least, m times this exceeds 1 if 1 − rate·trace > 0 and least·(1 − rate·trace) > 1. The second
 * inequality is checked in ℚ; it implies the first because least > 0.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { integer, object, rationalText } from '../../../core/text/shape.js';

const witness = object({ trace: rationalText, rate: rationalText, least: integer(1, 1_000_000_000) });

export const vacuousTail = rule('vacuousTail', witness, (_, premises, { trace, rate, least }) => {
  requireCount(premises, 0);
  const [T, r] = [q.parseRational(trace) as Rational, q.parseRational(rate) as Rational];
  if (q.sign(T) < 0 || q.sign(r) < 0) throw falseWitness('a trace and a rate of at least 0', 'a negative one');
  const bound = q.multiply(q.rational(BigInt(least)), q.subtract(q.ONE, q.multiply(r, T)));
  if (q.sign(q.subtract(bound, q.ONE)) <= 0) throw falseWitness('least·(1 − rate·trace) > 1', q.formatRational(bound));
  return exactly({ kind: 'vacuousTail', trace, rate, least }, 'all', 'every');
});
