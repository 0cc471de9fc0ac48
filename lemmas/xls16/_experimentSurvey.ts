/** The survey of xls16/diversity-experiment: does the penalty help, by width, number of samples, and kind of data? */
import type { Axis, Cell, Certified, Exhibit, Figure, Mark, Survey } from 'lossproof';
import { hasImages, type Arm, type Parameters, type Quantity, type Sizes } from './_experiment.js';
import { Reading, shownRange, type Range } from './_experimentReading.js';

type ExperimentCell = Cell<Sizes, Parameters>;

function teachers(widths: readonly number[], sizes: { readonly [name in Sizes]?: number }): ExperimentCell[] {
  return widths.map((n) => ({ sizes: { ...sizes, n } }));
}

function images(widths: readonly number[], sizes: { readonly [name in Sizes]?: number }): ExperimentCell[] {
  // Shirts against everything else: all images serve, and ten times as many to test on as two classes have.
  const parameters = { first: '6', second: '-1' };
  return widths.map((n) => ({ sizes: { ...sizes, h: 0, n }, parameters, data: 'fashion-mnist-pooled' }));
}

export const survey: Survey<Sizes, Parameters> = {
  title: 'Does a penalty on units that are alike help?',
  question:
    'Training on L + ρR against training on L alone, from the same start on the same data: at the median over independent runs, are the units less alike, and are training and test error smaller? The review of the paper reports a test error up to 25 % smaller for small networks, and on images 0.2 to 0.7 points fewer mistakes at every size.',
  cells: {
    teaching: [
      ...teachers([4, 8], { d: 4, h: 8, m: 16, t: 30, runs: 12, steps: 300 }),
      ...images([4], { m: 20, t: 30, runs: 8, steps: 60 }),
    ],
    audit: [
      ...teachers([5, 10, 20, 40], { m: 50, t: 400 }),
      ...teachers([5, 10, 20, 40], { m: 200, t: 400 }),
      ...images([3, 5, 10, 20, 40], { m: 500, t: 2490, runs: 20, steps: 500 }),
    ],
  },
  exhibits: (certified) => exhibits(certified),
};

interface Row {
  readonly reading: Reading;
  readonly n: number;
  /** What the cells of one figure have in common. */
  readonly group: string;
}

function exhibits(certified: readonly Certified[]): readonly Exhibit[] {
  const rows = certified.map((each): Row => {
    const reading = new Reading(each);
    const { n, m } = reading.subject.sizes;
    return { reading, n, group: `${hasImages(reading.subject) ? 'images' : 'teachers'}, m = ${m}` };
  });
  const groups = [...new Set(rows.map(({ group }) => group))];
  return [
    table(rows),
    ...groups.flatMap((group) => {
      const here = rows.filter((row) => row.group === group);
      return [byWidth(group, here), errors(group, here), ...singularAgainstOverlaps(group, here)];
    }),
    ...mistakes(rows),
  ];
}

/** The quotient is certainly below 1, certainly above, or neither. */
function read(range: Range | undefined): string {
  if (range === undefined) return 'not certified';
  return range[1] < 1 ? 'smaller' : range[0] > 1 ? 'larger' : 'not told apart';
}

/** The review's 25 %: a quotient of 3/4. */
function quarter(range: Range | undefined): string {
  if (range === undefined) return 'not certified';
  return range[1] <= 0.75 ? 'yes' : range[0] > 0.75 ? 'no' : 'not told apart';
}

function table(rows: readonly Row[]): Exhibit {
  const paired = ({ reading }: Row, quantity: Quantity): Range | undefined => reading.median(quantity, 'contrast');
  return {
    kind: 'table',
    title: 'Every cell in numbers',
    caption:
      'Each row is a certificate; teachers have ten units and ten inputs in the audit preset, images 7 × 7 pixels. Medians over the runs of what R(W), s_m(D)², the training error and the test error are with the penalty, divided by what they are without, in the same run; each bound has an error of at most 1/40. Of images also the difference of test images on the wrong side, in points. A quarter: whether the median test error is lower by 25 % or more.',
    columns: [
      'data',
      'units n',
      'runs',
      'R(W)',
      's_m(D)²',
      'training error',
      'test error',
      'which is',
      'by a quarter',
      'points',
    ],
    rows: rows.map((row) => [
      row.group,
      `${row.n}`,
      `${row.reading.subject.sizes.runs}`,
      ...(['overlaps', 'singular', 'training', 'test'] as const).map((quantity) => shownRange(paired(row, quantity))),
      read(paired(row, 'test')),
      quarter(paired(row, 'test')),
      hasImages(row.reading.subject) ? shownRange(paired(row, 'misclassified')) : '',
    ]),
  };
}

/** Side by side, so that intervals do not hide one another. */
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

/** With room for the intervals at both ends. */
const widths = (rows: readonly Row[]): Axis => {
  const all = rows.map(({ n }) => n);
  return { label: 'units n', scale: 'log', domain: [Math.min(...all) / 1.2, Math.max(...all) * 1.3] };
};

function byWidth(group: string, rows: readonly Row[]): Figure {
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

function errors(group: string, rows: readonly Row[]): Figure {
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

/** R and s_m of every run, where s_m is told from zero in all. */
function singularAgainstOverlaps(group: string, rows: readonly Row[]): readonly Figure[] {
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

function mistakes(rows: readonly Row[]): readonly Figure[] {
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
