/** The event λ_min(G) ≥ mγ_m/2 of the population statement: how it is sampled, and where it is certain. */
import * as reals from 'lossproof/reals';
import { type Hypothesis, type SampledEvent, type Subject } from 'lossproof/statement';
import { atMost, type Comparison } from './comparisons.js';
import { laws } from './laws.js';

type SampledSubject = Subject<'d' | 'm' | 'trials'>;

export const uniformInputs: Hypothesis = {
  id: 'uniform-inputs',
  english: 'the directions of normal vectors, rounded to 24 bits, are uniform',
};

/** The trials in which the event is looked for. */
export const trialsOf = ({ sizes: { d, m, trials } }: SampledSubject) =>
  ({
    event: 'eigenvalue',
    dimension: d,
    samples: m,
    bits: laws.directions.bits,
    factor: '1/2',
    trials,
  }) as const;

/** The event has a probability of at least, or at most, the bound. */
export const frequencyOf = (
  subject: SampledSubject,
  relation: SampledEvent['relation'],
  bound: string,
): SampledEvent => ({ ...trialsOf(subject), relation, bound });

/** With one sample G = (½), whatever the sample. */
export const certainWithOneSample = ({ sizes: { d } }: Pick<SampledSubject, 'sizes'>): Comparison =>
  atMost(reals.product(reals.rational('1/2'), reals.rankedEigenvalue(d, 1)), reals.rational('1/2'));

/** d(d+3)/2, the number of eigenvalues of the degrees 0, 1 and 2. */
export const ranksOfDegree2 = (d: number): number => (d * (d + 3)) / 2;
