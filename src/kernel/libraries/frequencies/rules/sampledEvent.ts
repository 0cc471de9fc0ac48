/**
 * ## sampledEvent
 *
 * Statement: an event about m independent columns in directions of rounded normal vectors has a probability of at most, or at least,
 * `bound`: λ_min(G) ≥ factor·mγ_m (eigenvalue), or L₂² ≥ factor·(¼ − E k²)/m (discrepancy).
 *
 * Soundness: in each trial the columns are drawn from a stream of its own, by the law that the proposition names. For `atMost` a
 * trial is counted as a failure only if the event is shown not to have happened, in floating point with all errors counted
 * (trials.ts); all others, including undecided ones, count as successes. Their number S is at least the true one. If the
 * probability p exceeded `bound`, so few successes would have a probability of at most P(Bin(trials, bound) ≤ S), which is enclosed
 * and at most 2⁻⁶⁸ (Clopper & Pearson 1934). For `atLeast` a trial is a success only if the event is shown to have happened, and the
 * tail is P(Bin(trials, bound) ≥ S). The bound b may be chosen after the draws: if a b below p is accepted, P(Bin(trials, p) ≤ S) is at
 * most P(Bin(trials, b) ≤ S) ≤ 2⁻⁶⁸, and such an S has a probability of at most 2⁻⁶⁸, however b was found; likewise for `atLeast`.
 * The key of the streams is a hash of claim, version, sizes, seed, event, law and factor. What it leaves open are two sides and six
 * numbers of trials, a fixed list: with all of them, a false conclusion is accepted with a chance of at most 12·2⁻⁶⁸ < 2⁻⁶⁴.
 */
import { RANDOM_ORACLE } from '../../statistics/chance.js';
import { hashed } from '../../statistics/statistically.js';
import { tells } from '../../statistics/telling.js';
import { isProbability } from '../../statistics/binomial.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { eventShape } from '../propositions.js';
import { trialsShown } from '../trialCounts.js';

export const sampledEvent = rule(
  'sampledEvent',
  eventShape,
  (context, premises, event) => {
    requireCount(premises, 0);
    const [p, factor] = [event.bound, event.factor].map((text) => q.parseRational(text) as Rational) as [
      Rational,
      Rational,
    ];
    if (!isProbability(p)) throw falseWitness('a bound between 0 and 1', event.bound);
    if (q.sign(factor) <= 0) throw falseWitness('a factor above 0', event.factor);
    const { trials, relation } = event;
    const shown = trialsShown(context, event, relation === 'atMost' ? 'failed' : 'happened');
    if (!tells(trials, shown, relation, p)) {
      const what = relation === 'atMost' ? 'without the event' : 'with the event';
      throw falseWitness(`trials ${what}, often enough for a chance of 2⁻⁶⁸`, `${shown} of ${trials}`);
    }
    return hashed({ kind: 'eventFrequency', ...event });
  },
  'the Funk–Hecke formula: a function of ⟨x, y⟩ acts on spherical harmonics of a degree as a number',
  RANDOM_ORACLE,
);
