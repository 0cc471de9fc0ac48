/** The figures of the survey of xls16/diversity-experiment: both arms by width, and R against the least singular value. */
import type { Axis, Figure, Mark } from 'lossproof/search';
import type { Range } from '../shared/ranges.js';
import type { Quantity } from './quantities.js';
import type { Reading } from './reading.js';
import { hasImages, type Arm } from './setting.js';
import type { Row } from './surveyTable.js';

/** Puts intervals side by side, so that intervals do not hide one another. */
const beside = (n: number, place: number): number => n * 1.05 ** place;

function intervals(
  label: string,
  rows: readonly Row[],
  place: number,
  of: (reading: Reading) => Range | undefined,
): Mark {
  const points = rows.flatMap(({ reading, n }) => {
    const range = of(reading);
    return range === undefined ? [] : [[beside(n, place), ...range] as const];
  });
  return { kind: 'intervals', label, points };
}

/** The axis of the widths, with room for the intervals at both ends. */
const widths = (rows: readonly Row[]): Axis => {
  const all = rows.map(({ n }) => n);
  return { label: 'units n', scale: 'log', domain: [Math.min(...all) / 1.2, Math.max(...all) * 1.3] };
};

export function byWidth(group: string, rows: readonly Row[]): Figure {
  const quotient = (quantity: Quantity) => (reading: Reading) => reading.median(quantity, 'contrast');
  return {
    kind: 'figure',
    title: `With the penalty, divided by without: ${group}`,
    caption:
      'Intervals for the median over runs of the quotient of the two arms, by width. Wholly below 1: smaller with the penalty. The training error is in the table: where a network can fit all samples it is next to nothing without the penalty, and its quotient of no use.',
    x: widths(rows),
    y: { label: 'quotient', scale: 'linear' },
    marks: [
      intervals('test error', rows, 0, quotient('test')),
      intervals('R(W)', rows, 1, quotient('overlaps')),
      { kind: 'rule', label: 'no difference', at: { y: 1 } },
      { kind: 'rule', label: 'a quarter less', at: { y: 0.75 } },
    ],
  };
}

export function errors(group: string, rows: readonly Row[]): Figure {
  const of = (quantity: Quantity, arm: Arm) => (reading: Reading) => reading.median(quantity, arm);
  return {
    kind: 'figure',
    title: `Test error of both arms: ${group}`,
    caption:
      'Intervals for the median over runs of the mean squared test error, by width. The arms share data and start, so that the paired quotient tells them apart where these intervals still overlap.',
    x: widths(rows),
    y: { label: 'mean squared test error', scale: 'linear' },
    marks: [
      intervals('with the penalty', rows, 0, of('test', 'regularised')),
      intervals('without', rows, 1, of('test', 'plain')),
    ],
  };
}

/** A dot a run, R against s_m, at the widths where s_m is told from zero in every run. */
export function singularAgainstOverlaps(group: string, rows: readonly Row[]): readonly Figure[] {
  const isPositive = ({ reading }: Row, arm: Arm): boolean => {
    const runs = reading.runs('singular', arm);
    return runs.length > 0 && runs.every(([lower]) => lower > 0);
  };
  const ends = rows.filter((row) => isPositive(row, 'regularised') && isPositive(row, 'plain'));
  if (ends.length === 0) return [];
  const dots = (label: string, arm: Arm): Mark => {
    const points = ends.flatMap(({ reading }) => {
      const middles = (quantity: Quantity): readonly number[] =>
        reading.runs(quantity, arm).map(([lower, upper]) => (lower + upper) / 2 / reading.unit(quantity));
      const singular = middles('singular');
      return middles('overlaps').map((overlap, run) => [overlap, singular[run] as number] as const);
    });
    return { kind: 'dots', label, points };
  };
  return [
    {
      kind: 'figure',
      title: `Discrepancy and least singular value: ${group}`,
      caption: `A dot for each run and arm, of n = ${ends.map(({ n }) => n).join(', ')}: the widths at which s_m(D)² is told from zero in every run. R(W) is the squared L2 discrepancy but for a constant. R falls with the width, and within a width with the penalty.`,
      x: { label: 'R(W)', scale: 'linear' },
      y: { label: 's_m(D)²/n', scale: 'linear' },
      marks: [dots('with the penalty', 'regularised'), dots('without', 'plain')],
    },
  ];
}

export function mistakes(rows: readonly Row[]): readonly Figure[] {
  const here = rows.filter(({ reading }) => hasImages(reading.subject));
  if (here.length === 0) return [];
  return [
    {
      kind: 'figure',
      title: 'Images on the wrong side: with the penalty less without',
      caption:
        'Intervals for the median over runs of the difference in points, that is per hundred test images. The review reports 0.2 to 0.7 points fewer at every size.',
      x: widths(here),
      y: { label: 'difference in points', scale: 'linear' },
      marks: [
        intervals('difference', here, 0, (reading) => reading.median('misclassified', 'contrast')),
        { kind: 'rule', label: 'no difference', at: { y: 0 } },
        { kind: 'rule', label: '0.2 points fewer', at: { y: -0.2 } },
        { kind: 'rule', label: '0.7 points fewer', at: { y: -0.7 } },
      ],
    },
  ];
}
