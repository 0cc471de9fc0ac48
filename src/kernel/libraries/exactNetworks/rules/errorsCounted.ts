/**
 * ## errorsCounted
 *
 * Statement: at the given weights the network f(x) = Σᵢ w₂ᵢ·φ(w₁ᵢ·x), φ(v) = v for v ≥ 0 and s·v for v < 0, is on the wrong side of the
 * threshold t on exactly so many samples, (yₙ − t)(f(xₙ) − t) ≤ 0, and its squared errors Σₙ (f(xₙ) − yₙ)² add up to exactly this number.
 *
 * Soundness: both numbers are recomputed. Preactivations are exact: computed in doubles only where every partial sum is an integer
 * below 2⁵³ times one power of two, so that no rounding can occur in any order of summation; all that follows is over ℚ. An output that
 * equals the threshold counts as an error. All is about the given numbers; nothing is said of how the weights were found.
 */
import {
  add,
  formatRational,
  multiply,
  parseRational,
  sign,
  subtract,
  ZERO,
  type Rational,
} from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { evaluate } from '../../algebra/evaluate.js';
import { requireShape } from '../../algebra/matrices.js';
import { outputsOf } from '../outputs.js';
import { EXACT_NETWORK_PROPOSITIONS } from '../propositions.js';

export const errorsCounted = rule(
  'errorsCounted',
  EXACT_NETWORK_PROPOSITIONS.trainingErrors,
  (context, premises, { network, threshold, misclassified, squares }) => {
    requireCount(premises, 0);
    const outputs = outputsOf(context, network);
    const targets = evaluate(context, network.targets);
    requireShape(targets, 1, outputs.length, 'targets');
    const t = parseRational(threshold) as Rational;
    let [wrong, sum] = [0, ZERO];
    outputs.forEach((output, n) => {
      const target = targets.entries[n] as Rational;
      if (sign(subtract(target, t)) * sign(subtract(output, t)) <= 0) wrong++;
      const error = subtract(output, target);
      sum = add(sum, multiply(error, error));
    });
    if (wrong !== misclassified) throw falseWitness(`${misclassified} samples on the wrong side`, `${wrong}`);
    const found = formatRational(sum);
    if (found !== squares) throw falseWitness(`squared errors of ${squares} in all`, found);
    return computed({ kind: 'trainingErrors', network, threshold, misclassified, squares });
  },
);
