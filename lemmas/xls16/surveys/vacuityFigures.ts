/** The figures of the survey of xls16/singular-lower-bound: maps of signs, from which n on, and the chain against n. */
import type { ClassMap, Figure, Mark } from 'lossproof/search';
import { groupsOf, share, valuesOf, type Row } from './vacuityRows.js';

/** Maps for each kind of samples, over m and n, that show whether the bound is positive. */
export function signMaps(rows: readonly Row[]): readonly ClassMap[] {
  return groupsOf(rows).map(([group, here]) => {
    const [samples, units] = [valuesOf(here, 'm'), valuesOf(here, 'n')];
    const positive = here.filter((row) => row.positive).length;
    return {
      kind: 'map',
      title: `Is the bound positive? ${group}`,
      caption: `For each number n of units and m of samples one draw from the seed; each sign is proved by the certificate of its cell. The bound is positive in ${positive} of ${here.length} cells. Percentages: how much of the true s_m(D)² it gives, rounded down. Where a place is blank there is no certificate.`,
      x: { label: 'units n', values: units.map(String) },
      y: { label: 'samples m', values: samples.map(String) },
      classes: [
        { letter: '+', label: 'the bound is positive: it says something' },
        { letter: 'V', label: 'vacuous: the bound is at most zero, and s_m(D)² is positive' },
      ],
      cells: here.map((row) => ({
        x: units.indexOf(row.n),
        y: samples.indexOf(row.m),
        class: row.positive ? 0 : 1,
        ...(row.positive ? { note: `${share(row.bound, row.actual)} %` } : {}),
      })),
    };
  });
}

/** For one kind of samples and one m, the most units with a vacuous bound, and the next that were tried, positive from there on. */
interface Turn {
  readonly m: number;
  readonly vacuous: number;
  readonly positive: number;
}

function turnsOf(rows: readonly Row[]): readonly Turn[] {
  return valuesOf(rows, 'm').flatMap((m) => {
    const here = rows.filter((row) => row.m === m);
    const vacuous = Math.max(...here.filter((row) => !row.positive).map(({ n }) => n));
    const positive = Math.min(...here.filter(({ n }) => n > vacuous).map(({ n }) => n));
    return Number.isFinite(positive) && Number.isFinite(vacuous) ? [{ m, vacuous, positive }] : [];
  });
}

/** A figure of where the bound turns positive, and where it had not by the largest n; none where it does not turn within the cells. */
export function turningPoints(rows: readonly Row[]): readonly Figure[] {
  const groups = groupsOf(rows);
  const [samples, units] = [valuesOf(rows, 'm'), valuesOf(rows, 'n')];
  const most = units.at(-1) as number;
  // Side by side, so that intervals of different groups do not hide one another.
  const beside = (m: number, index: number): number => m * 1.06 ** (index - (groups.length - 1) / 2);
  const marks = groups.flatMap(([label, here], index): readonly Mark[] => {
    const points = turnsOf(here).map(({ m, vacuous, positive }) => [beside(m, index), vacuous, positive] as const);
    return points.length === 0 ? [] : [{ kind: 'intervals', label, points }];
  });
  if (marks.length === 0) return [];
  const never = groups.flatMap(([group, here]) => {
    const last = Math.max(...here.map(({ n }) => n));
    const none = valuesOf(here, 'm').filter((m) => here.some((row) => row.m === m && row.n === last && !row.positive));
    return none.length === 0 ? [] : [`${group}, m = ${none.join(', ')}`];
  });
  const rest =
    never.length === 0
      ? 'With the largest n it was positive at every m.'
      : `Still vacuous with the largest n: ${never.join('; ')}.`;
  return [
    {
      kind: 'figure',
      title: 'From which n on is the bound positive?',
      caption: `Each interval goes from the most units with which the bound was vacuous to the next number of units in this survey, from which on it was positive; where it was positive with all, there is none. It is drawn at m, or a little beside it so that none hides another. ${rest}`,
      x: { label: 'samples m', scale: 'log', domain: [(samples[0] as number) / 1.4, (samples.at(-1) as number) * 1.4] },
      y: { label: 'units n', scale: 'log', domain: [(units[0] as number) / 1.4, most * 1.4] },
      marks: [...marks, { kind: 'rule', label: `the largest n of this survey, ${most}`, at: { y: most } }],
    },
  ];
}

/** The chain against n for each kind of samples, at the largest m with both signs. */
export function numbersFigures(rows: readonly Row[]): readonly Figure[] {
  return groupsOf(rows).flatMap(([group, all]) => {
    const m = Math.max(...turnsOf(all).map((turn) => turn.m));
    const here = all.filter((row) => row.m === m).sort((a, b) => a.n - b.n);
    if (here.length === 0) return [];
    const line = (label: string, of: (row: Row) => number): Mark => ({
      kind: 'line',
      label,
      points: here.map((row) => [row.n, of(row)]),
    });
    return [
      {
        kind: 'figure',
        title: `The chain against n: ${group}, m = ${m}`,
        caption:
          'Lower ends of the enclosures, divided by n; at the largest m for which the bound turns positive within the survey. Each n has a draw of its own, so λ_min(G) varies too. The bound is λ_min(G) less a deviation that falls like 1/√n, while s_m(D)²/n is near λ_min(G) long before.',
        x: { label: 'units n', scale: 'log' },
        y: { label: 'divided by n', scale: 'linear' },
        marks: [
          line('s_m(D)²/n, the truth', ({ actual, n }) => actual[0] / n),
          line('λ_min(G)', ({ least }) => least[0]),
          line('λ_min(G) − ‖G_n − G‖_F, the bound', ({ bound, n }) => bound[0] / n),
          { kind: 'rule', label: '0: below it the bound is vacuous', at: { y: 0 } },
        ],
      },
    ];
  });
}
