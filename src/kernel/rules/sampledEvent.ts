/**
 * ## sampledEvent
 *
 * Statement: an event about m independent columns in directions of rounded normal vectors has a probability of at most, or at least,
 * `bound`: λ_min(G) ≥ factor·mγ_m (eigenvalue), or L₂² ≥ factor·(¼ − E k²)/m (discrepancy).
 *
 * Soundness: in each of the trials the columns are drawn from a stream of its own, by the law that the proposition names. For
 * `atMost` a trial is counted as a failure only if the event is shown not to have happened, in floating point with all errors counted
 * (kernelTrials.ts); all others, undecided ones too, are successes, S of them, at least as many as there are. If the
 * probability p exceeded `bound`, so few would come with a chance of at most P(Bin(trials, bound) ≤ S), which is computed in ℚ and at
 * most 1/1000 (Clopper & Pearson 1934). For `atLeast` a trial is a success only if the event is shown to have happened, and the tail is
 * P(Bin(trials, bound) ≥ S). The error is fixed before anything is drawn, and so is the number of trials, which stands in the
 * proposition; it is that of one seed, and whoever tries many seeds, sizes or numbers of trials multiplies it.
 */
import { atMost, isProbability, lowerTail, upperTail } from '../binomial.js';
import type { Context } from '../context.js';
import { toRational } from '../dyadic.js';
import { Encloser } from '../enclose.js';
import { Intervals } from '../interval.js';
import { EVENTS, Trial, type Bounds } from '../kernelTrials.js';
import type { SampledEvent } from '../proposition.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import * as r from '../real.js';
import { falseWitness, requireCount, rule } from '../rule.js';
import { integer, literal, object, rationalText } from '../shape.js';

/** Not the witness's to choose: an error that is fitted to the draws afterwards is no error of the procedure. */
const ERROR = '1/1000';
const PRECISION = 128;

const witness = object({
  event: literal('eigenvalue', 'discrepancy'),
  dimension: integer(2, 10_000),
  samples: integer(1, 1000),
  bits: integer(1, 64),
  factor: rationalText,
  trials: integer(1, 20_000),
  relation: literal('atMost', 'atLeast'),
  bound: rationalText,
});

export const sampledEvent = rule(witness, (context, premises, event) => {
  requireCount(premises, 0);
  const [p, factor] = [event.bound, event.factor].map((text) => q.parseRational(text) as Rational) as [
    Rational,
    Rational,
  ];
  if (!isProbability(p)) throw falseWitness('a bound between 0 and 1', event.bound);
  if (q.sign(factor) <= 0) throw falseWitness('a factor above 0', event.factor);
  const { trials, relation } = event;
  const shown = trialsShown(context, event);
  const tail = relation === 'atMost' ? lowerTail(trials, trials - shown, p) : upperTail(trials, shown, p);
  if (!atMost(tail, q.parseRational(ERROR) as Rational)) {
    const what = relation === 'atMost' ? 'without the event' : 'with the event';
    throw falseWitness(`trials ${what}, often enough for the error ${ERROR}`, `${shown} of ${trials}`);
  }
  return {
    proposition: { kind: 'eventFrequency', ...event },
    assurance: 'statistical',
    reach: { sizes: 'recorded', data: 'population' },
    error: ERROR,
  };
});

function trialsShown(context: Context, event: SampledEvent): number {
  const { dimension, samples: columns, bits, trials, relation } = event;
  const shows = EVENTS[event.event][relation === 'atMost' ? 'failed' : 'happened'];
  const threshold = thresholdOf(context, event);
  let shown = 0;
  for (let number = 1; number <= trials; number++) {
    if (shows(context, new Trial(context, { dimension, columns, bits }, number), threshold)) shown++;
  }
  return shown;
}

/** Of λ_min(G), or of Σ k² = m²(L₂² + E k²). */
function thresholdOf(context: Context, { event, dimension, samples: m, factor }: SampledEvent): Bounds {
  const mean = r.meanSquaredOverlap(dimension);
  const expression = {
    eigenvalue: r.product(r.rational(factor), r.rational(m), r.rankedEigenvalue(dimension, m)),
    discrepancy: r.sum(
      r.product(r.rational(factor), r.rational(m), r.difference(r.rational('1/4'), mean)),
      r.product(r.rational(m * m), mean),
    ),
  }[event];
  const { lower, upper } = new Encloser(new Intervals(PRECISION), context).interval(expression);
  return { lower: toRational(lower), upper: toRational(upper) };
}
