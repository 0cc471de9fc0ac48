/**
 * The survey of xls16/event-frequency: between which bounds the probability of λ_min(G) ≥ mγ_m/2 lies, against the number of samples.
 * All numbers come from certificates; how many trials the kernel can have counted follows from the bounds that it accepted.
 */
import type { Certified, Exhibit, Survey } from 'lossproof/search';
import { ranksOfDegree2 } from '../shared/largeEigenvalue.js';
import { floatOf, rangeText, type Range } from '../shared/ranges.js';
import { fewestShown, fewestWithout } from '../shared/tightest.js';
import { chanceOfAny, secondsOfTrials, threshold } from './largeEigenvalue.js';

type Sizes = 'd' | 'm' | 'trials';

const cells = (d: number, samples: readonly number[], trials: number) =>
  samples.map((m) => ({ sizes: { d, m, trials } }));

export const frequencies: Survey<Sizes, never> = {
  title: 'How often is the smallest eigenvalue of the kernel matrix large, at which numbers of samples?',
  question:
    'The population statement promises λ_min(G) ≥ mγ_m/2 with a probability of at least 1 − m·exp(−mγ_m/8), which is negative for every m from 2 on. How probable is the event in truth, and how does that depend on the number m of samples?',
  cells: {
    teaching: [...cells(2, [2, 3, 5, 6], 1000), ...cells(3, [2, 4, 8, 9, 10], 1000)],
    audit: [
      ...cells(3, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], 4500),
      ...cells(5, [2, 4, 6, 8, 10, 12, 14, 16, 18, 19, 20, 21, 22, 24, 28, 32], 4500),
      ...cells(10, [30, 36, 40, 44, 48, 52, 56, 60, 65, 66, 70, 80], 4500),
    ],
  },
  exhibits: (certified) => [
    ...dimensionsOf(certified).map((d) =>
      figure(
        d,
        certified.map(rowOf).filter((row) => row.d === d),
      ),
    ),
    observed(certified),
  ],
  seconds: secondsOfTrials,
};

interface Row {
  readonly d: number;
  readonly m: number;
  readonly trials: number;
  readonly lower?: string;
  readonly upper?: string;
  /** The chance that the sample misled, on either side. */
  readonly error: string;
}

function rowOf({ checked: { theorem } }: Certified): Row {
  const { proposition, error } = theorem;
  const parts = proposition.kind === 'conjunction' ? proposition.of : [];
  const [first] = parts;
  if (first?.kind !== 'eventFrequency') throw new Error('each certificate is of the frequency of an event');
  const bound = (wanted: string) => {
    const found = parts.find((part) => part.kind === 'eventFrequency' && part.relation === wanted);
    return found?.kind === 'eventFrequency' ? found.bound : undefined;
  };
  const [lower, upper] = [bound('atLeast'), bound('atMost')];
  return {
    ...{ d: first.dimension, m: first.samples, trials: first.trials, error },
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

const dimensionsOf = (certified: readonly Certified[]): readonly number[] => [
  ...new Set(certified.map((each) => rowOf(each).d)),
];

const percent = (bound: string): string => `${Math.round(floatOf(bound) * 100)} %`;

/** The table of a survey, and of the report of one certificate. */
export function observed(certified: readonly Certified[]): Exhibit {
  const rows = certified.map(rowOf);
  return {
    kind: 'table',
    title: 'How often it happens',
    caption: `Each row is a certificate: the probability of λ_min(G) ≥ mγ_m/2 is at least “lower” and at most “upper” (Clopper and Pearson, 2⁻⁶⁴ a side), the tightest pair of a fixed grid that the counts allow. A side without an entry is not bounded. “Happened in” and “refuted in”: in at least so many trials the event was shown, or shown not to be, or the kernel would have refused the bound; the counts themselves, and the trials left undecided, stand in no certificate. That anything in this table misled has a chance of at most ${chanceOfAny(rows)}.`,
    columns: ['d', 'm', 'mγ_m/2', 'trials', 'happened in', 'refuted in', 'lower', 'upper'],
    rows: rows.map((row) => [
      ...[row.d, row.m].map(String),
      rangeText(threshold(row)),
      String(row.trials),
      row.lower === undefined ? '' : `≥ ${fewestShown(row.trials, row.lower)}`,
      row.upper === undefined ? '' : `≥ ${fewestWithout(row.trials, row.upper)}`,
      row.lower === undefined ? '' : percent(row.lower),
      row.upper === undefined ? '' : percent(row.upper),
    ]),
  };
}

function figure(d: number, rows: readonly Row[]): Exhibit {
  const last = ranksOfDegree2(d);
  const ends = (row: Row): Range => [floatOf(row.lower ?? '0'), floatOf(row.upper ?? '1')];
  return {
    kind: 'figure',
    title: `How probable the event is, d = ${d}`,
    caption: `For each number m of samples the interval in which the probability of λ_min(G) ≥ mγ_m/2 lies by its certificate. Up to m = d(d+3)/2 = ${last}, the upright line, γ_m is an eigenvalue of degree at most 2; one sample later it is one of degree 4, and the threshold mγ_m/2 is a fraction of what it was. What is promised is below zero from m = 2 on, and off the figure.`,
    x: { label: 'samples m', scale: 'linear' },
    y: { label: 'probability', scale: 'linear', domain: [-0.03, 1.03] },
    marks: [
      { kind: 'intervals', label: 'the certified interval', points: rows.map((row) => [row.m, ...ends(row)] as const) },
      { kind: 'rule', label: `d(d+3)/2 = ${last}`, at: { x: last } },
    ],
  };
}
