/** The survey of sh17/rank-frequency: between which bounds the probability of full rank lies, against the number of samples. */
import { rationals, toFloat, type Certified, type Exhibit, type Rational, type Survey } from 'lossproof/search';
import { fewestShown, fewestWithout } from '../../xls16/shared/tightest.js';

type Sizes = 'd0' | 'd1' | 'N' | 'trials';

const cells = (d0: number, d1: number, samples: readonly number[], trials = 4500) =>
  samples.map((N) => ({ sizes: { d0, d1, N, trials } }));

export const rankFrequencies: Survey<Sizes, 'slope'> = {
  title: 'How probable is full rank, at which numbers of samples?',
  question:
    'A region of weights has no local minimum of positive error where the gradient matrix has full column rank, which takes N ≤ d₀·d₁. How probable is full rank for Gaussian samples and weights, by the number of inputs?',
  cells: {
    teaching: cells(2, 3, [2, 3, 4, 5, 6], 1000),
    audit: [
      ...cells(2, 16, [3, 6, 9, 12, 16, 20, 24, 28, 32]),
      ...cells(3, 12, [6, 12, 18, 24, 27, 30, 33, 36]),
      ...cells(5, 10, [20, 30, 40, 45, 48, 50, 51]),
      ...cells(10, 10, [60, 80, 90, 95, 98, 100, 101]),
      ...cells(22, 22, [242, 436, 484, 485], 1000),
      ...cells(45, 44, [1980], 1000),
    ],
  },
  seconds: ({ sizes: { d0, d1, N, trials } }) =>
    N > d0 * d1 ? 1 : trials * (1e-4 + d0 * (N + d1) * 8e-7 + d0 * d1 * N * N * 2e-11),
  exhibits: (certified) => [figure(certified.map(rowOf)), observed(certified)],
};

interface Row {
  readonly d0: number;
  readonly d1: number;
  readonly N: number;
  readonly slope: string;
  readonly trials: number;
  readonly lower?: string;
  readonly upper?: string;
}

function rowOf({ checked: { theorem } }: Certified): Row {
  const { proposition } = theorem;
  const parts = (proposition.kind === 'conjunction' ? proposition.of : [proposition]).filter(
    (part) => part.kind === 'fullRankFrequency',
  );
  const [first] = parts;
  if (first === undefined) throw new Error('each certificate is of the frequency of full rank');
  const bound = (wanted: string) => parts.find(({ relation }) => relation === wanted)?.bound;
  const [lower, upper] = [bound('atLeast'), bound('atMost')];
  return {
    ...{ d0: first.inputs, d1: first.units, N: first.samples, slope: first.slope, trials: first.trials },
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

const valueOf = (bound: string): number => toFloat(rationals.parseRational(bound) as Rational);
const percent = (bound: string | undefined): string =>
  bound === undefined ? '' : `${Math.round(valueOf(bound) * 100)} %`;

/** The table of a survey, and of the report of one certificate. */
export function observed(certified: readonly Certified[]): Exhibit {
  const rows = certified.map(rowOf);
  return {
    kind: 'table',
    title: 'How often the rank is full',
    caption: `Each row is a certificate: the probability of full rank is at least “lower” and at most “upper” (Clopper and Pearson, 2⁻⁶⁴ a side), the tightest pair of a fixed grid that the counts allow. A side without an entry is not bounded. “Full in” and “not full in”: in at least so many trials full rank was shown, or shown not to be, or the kernel would have refused the bound; the counts themselves, and the trials in which neither was shown, stand in no certificate. With more samples than first weights the rank is never full, and nothing is drawn. That anything in this table misled has a chance of at most ${2 * rows.length}·2⁻⁶⁴.`,
    columns: ['d₀', 'd₁', 'N', 'N/(d₀·d₁)', 'slope', 'trials', 'full in', 'not full in', 'lower', 'upper'],
    rows: rows.map((row) => [
      ...[row.d0, row.d1, row.N].map(String),
      (row.N / (row.d0 * row.d1)).toFixed(3),
      row.slope,
      String(row.trials),
      row.lower === undefined ? '' : `≥ ${fewestShown(row.trials, row.lower)}`,
      row.upper === undefined ? '' : `≥ ${fewestWithout(row.trials, row.upper)}`,
      percent(row.lower),
      percent(row.upper),
    ]),
  };
}

function figure(rows: readonly Row[]): Exhibit {
  const inputs = [...new Set(rows.map(({ d0 }) => d0))];
  return {
    kind: 'figure',
    title: 'The probability of full rank',
    caption:
      'For each number of samples the interval in which the probability lies by its certificate. To the right of the upright line there are more samples than first weights, and the rank is never full.',
    x: { label: 'N/(d₀·d₁), samples for each first weight', scale: 'linear' },
    y: { label: 'probability', scale: 'linear', domain: [-0.03, 1.03] },
    marks: [
      ...inputs.map((d0) => ({
        kind: 'intervals' as const,
        label: `d₀ = ${d0}`,
        points: rows
          .filter((row) => row.d0 === d0)
          .map((row) => [row.N / (d0 * row.d1), valueOf(row.lower ?? '0'), valueOf(row.upper ?? '1')] as const),
      })),
      { kind: 'rule', label: 'as many samples as first weights', at: { x: 1 } },
    ],
  };
}
