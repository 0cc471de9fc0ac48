/** The table of the survey of xls16/diversity-experiment: a row a certificate. */
import type { Exhibit } from 'lossproof/search';
import type { Range } from '../shared/ranges.js';
import type { Quantity } from './quantities.js';
import { shownRange, type Reading } from './reading.js';
import { hasImages } from './setting.js';

/** A certificate of the survey. */
export interface Row {
  readonly reading: Reading;
  readonly n: number;
  /** The kind of data and the number of samples, which the cells of one figure have in common. */
  readonly group: string;
}

/** Says whether the quotient is certainly below 1, certainly above, or neither. */
function read(range: Range | undefined): string {
  if (range === undefined) return 'not certified';
  return range[1] < 1 ? 'smaller' : range[0] > 1 ? 'larger' : 'not told apart';
}

/** Says whether the quotient is at most 3/4, which is the review's 25 %. */
function quarter(range: Range | undefined): string {
  if (range === undefined) return 'not certified';
  return range[1] <= 0.75 ? 'yes' : range[0] > 0.75 ? 'no' : 'not told apart';
}

/**
 * What the bounds are worth together: each median that is shown has two of them, and nothing bounds the chance that one of many is
 * wrong by less than the sum of their errors.
 */
export function together(rows: readonly Row[]): string {
  const quantities = ['overlaps', 'singular', 'training', 'test', 'misclassified'] as const;
  const medians = rows.flatMap(({ reading }) =>
    quantities.flatMap((quantity) =>
      (quantity === 'misclassified' && !hasImages(reading.subject)
        ? []
        : [reading.median(quantity, 'contrast')]
      ).filter((range) => range !== undefined),
    ),
  );
  const bounds = 2 * medians.length;
  const sum =
    bounds < 40
      ? `the chance that any of them is wrong is at most ${bounds}/40`
      : `their errors add up to ${bounds}/40`;
  return `The table has ${bounds} bounds, of which up to ${(bounds / 40).toFixed(1)} are expected to be wrong: ${sum}. A bound of one’s choice, such as the most striking, may not be read as if it were the only one.`;
}

export function table(rows: readonly Row[]): Exhibit {
  const paired = ({ reading }: Row, quantity: Quantity): Range | undefined => reading.median(quantity, 'contrast');
  return {
    kind: 'table',
    title: 'Every cell in numbers',
    caption: `Each row is a certificate; teachers have ten units and ten inputs in the audit preset, images 7 × 7 pixels, and each run draws its own m of those to train on. Medians over the runs of what R(W), s_m(D)², the training error and the test error are with the penalty, divided by what they are without, in the same run; each bound has an error of at most 1/40. Of images also the difference of test images on the wrong side, in points. A quarter: whether the median test error is lower by 25 % or more. ${together(rows)}`,
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
