/**
 * ## sampledFullRank
 *
 * Statement: for independent standard normal samples X and first weights W, and A with 1 where WX > 0 and the slope ρ elsewhere,
 * rank(A∘X) = N has a probability of at most, or at least, `bound`.
 *
 * Soundness: each trial draws exact normal deviates and sees them rounded (slopes.ts); it goes on only if all deviates with these roundings
 * have the same A. Let A∘Y, with A times the denominator of ρ, have rank N modulo a prime, 8191 or 8179, for one Y of whole numbers. Then it
 * has rank N over ℚ, a minor of A∘X is no zero polynomial of X, and rank(A∘X) = N for almost every X. There are finitely many A, and X has a
 * density: but for draws of probability zero, full rank happened. Conversely rank(A∘X) ≤ N − |S| + d₀·rank A_S for every X and every set S
 * of columns, since those of S lie in col(A_S) ⊗ ℝ^{d₀}; so |S| > d₀·rank A_S, that rank over ℚ, shows that it did not. Any S will do;
 * all samples are tried, and those that occur in null vectors of A∘Y modulo the prime (pattern.ts). N > d₀·d₁ shows it without a draw. For `atLeast` only trials of the first kind count as full rank; for `atMost` all but those of the second kind do.
 * That so many trials tell is as in sampledEvent: Clopper & Pearson's tail, at most 2⁻⁶⁸, for whatever bound was chosen after the draws. The
 * key of the streams is a hash of claim, version, sizes, seed, of the numbers and the slope here, and of the number of the trial. It leaves
 * open two sides and six numbers of trials: a false conclusion is accepted with a chance of at most 12·2⁻⁶⁸ < 2⁻⁶⁴.
 */
import { RANDOM_ORACLE } from '../../statistics/chance.js';
import { isProbability } from '../../statistics/binomial.js';
import { hashed } from '../../statistics/statistically.js';
import { tells } from '../../statistics/telling.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { fullRanksShown } from '../counts.js';
import { frequencyShape } from '../propositions.js';

/** The slope is part of the name of every trial. */
const LONGEST_SLOPE = 100;

export const sampledFullRank = rule(
  'sampledFullRank',
  frequencyShape,
  (context, premises, frequency) => {
    requireCount(premises, 0);
    const bound = q.parseRational(frequency.bound) as Rational;
    if (frequency.slope.length > LONGEST_SLOPE) {
      throw falseWitness(`a slope of at most ${LONGEST_SLOPE} characters`, `${frequency.slope.length}`);
    }
    if (!isProbability(bound)) throw falseWitness('a bound between 0 and 1', frequency.bound);
    const { trials, relation } = frequency;
    const { full, deficient } = fullRanksShown(context, frequency);
    const shown = relation === 'atMost' ? deficient : full;
    if (!tells(trials, shown, relation, bound)) {
      const what = relation === 'atMost' ? 'without full rank' : 'of full rank';
      throw falseWitness(`trials ${what}, often enough for a chance of 2⁻⁶⁸`, `${shown} of ${trials}`);
    }
    return hashed({ kind: 'fullRankFrequency', ...frequency });
  },
  'the zero set of a polynomial that is not zero has Lebesgue measure zero',
  RANDOM_ORACLE,
);
