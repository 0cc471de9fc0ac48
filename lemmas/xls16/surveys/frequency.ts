/**
 * The survey of xls16/population-frequency: how often λ_min(G) ≥ mγ_m/2 happens, over dimensions, beside what is promised. The
 * bounds of the frequency come from certificates; how many trials these can have counted follows from them.
 */
import { errorText, type Certified, type Exhibit, type Survey } from 'lossproof/search';
import { ranksOfDegree2 } from '../shared/largeEigenvalue.js';
import { floatOf, rangeText } from '../shared/ranges.js';
import { fewestWithout } from '../shared/tightest.js';
import { chanceOfAny, secondsOfTrials, threshold } from './largeEigenvalue.js';
import { promisedProbability } from './promised.js';

type Sizes = 'd' | 'm' | 'trials';

/** Cells where the claim speaks: as many samples as eigenvalues of the degrees 0, 1 and 2. */
const cells = (dimensions: readonly number[], trials: number) =>
  dimensions.map((d) => ({ sizes: { d, m: ranksOfDegree2(d), trials } }));

export const frequency: Survey<Sizes, never> = {
  title: 'How often is the smallest eigenvalue of the kernel matrix large?',
  question:
    'The population statement promises λ_min(G) ≥ mγ_m/2 with a probability of at least 1 − m·exp(−mγ_m/8), which is negative for every m from 2 on. How probable is the event in truth, for m = d(d+3)/2 random samples in d dimensions?',
  cells: { teaching: cells([3, 4], 1000), audit: cells([3, 5, 10, 20, 30], 4500) },
  exhibits: (certified) => exhibits(certified.map(rowOf)),
  seconds: secondsOfTrials,
};

interface Row {
  readonly d: number;
  readonly m: number;
  readonly trials: number;
  readonly bound: string;
  /** The chance that the sample misled. */
  readonly error: string;
}

function rowOf({ checked: { theorem } }: Certified): Row {
  const { proposition, error } = theorem;
  if (proposition.kind !== 'eventFrequency') throw new Error('each certificate is of the frequency of an event');
  const { dimension, samples, trials, bound } = proposition;
  return { d: dimension, m: samples, trials, bound, error };
}

/** The most trials with the event, or undecided, with which the rule would have accepted the bound. */
function mostCounted({ trials, bound }: Row): number {
  return trials - fewestWithout(trials, bound);
}

const together = (rows: readonly Row[]): string =>
  rows.length < 2
    ? ''
    : ` That any of these ${rows.length} certificates misled has a chance of at most ${chanceOfAny(rows)}.`;

function exhibits(rows: readonly Row[]): readonly Exhibit[] {
  const bounds = rows.map(({ bound }) => floatOf(bound));
  return [
    {
      kind: 'table',
      title: 'What is promised, and what is so',
      caption:
        'Each row is a certificate: the event λ_min(G) ≥ mγ_m/2 has at most the stated probability (Clopper and Pearson), but for the stated chance that the draws misled, both fixed before anything was drawn. “Counted at most”: the number of trials in which the event happened or could not be refuted was not larger, or the kernel would have refused. Promised: 1 − m·exp(−mγ_m/8). The controls, certified with each cell, show by the same counting that with one sample more the event has a probability of at least ½ (in 3 to 10 dimensions), and that with one sample it is certain.' +
        together(rows),
      columns: [
        'd',
        'm',
        'mγ_m/2',
        'trials',
        'counted at most',
        'probability at most',
        'chance of error',
        'promised at least',
      ],
      rows: rows.map((row) => [
        ...[row.d, row.m].map(String),
        rangeText(threshold(row)),
        String(row.trials),
        String(mostCounted(row)),
        row.bound,
        errorText(row.error) ?? '0',
        rangeText(promisedProbability(row.d, row.m)),
      ]),
    },
    {
      kind: 'figure',
      title: 'How probable the event is',
      caption:
        'For each d, with m = d(d+3)/2 samples, the interval in which the probability of λ_min(G) ≥ mγ_m/2 lies by the certificate. What is promised is below zero everywhere, and off the figure: it excludes nothing, and no certificate contradicts it.',
      x: { label: 'samples m', scale: 'log' },
      y: { label: 'probability', scale: 'linear', domain: [-0.005, Math.max(0.06, ...bounds) * 1.1] },
      marks: [
        {
          kind: 'intervals',
          label: 'the certified interval',
          points: rows.map((row, index) => [row.m, 0, bounds[index] as number]),
        },
        { kind: 'rule', label: '0', at: { y: 0 } },
      ],
    },
  ];
}
