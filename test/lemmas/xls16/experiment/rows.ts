/** Certificates of the experiment as figures and tables read them, with any medians. */
import fc from 'fast-check';
import type { Quantity } from '../../../../lemmas/xls16/experiment/quantities.js';
import type { Reading } from '../../../../lemmas/xls16/experiment/reading.js';
import type { Arm } from '../../../../lemmas/xls16/experiment/setting.js';
import type { Row } from '../../../../lemmas/xls16/experiment/surveyTable.js';
import type { Range } from '../../../../lemmas/xls16/shared/ranges.js';

export interface Medians {
  readonly median?: (quantity: Quantity, of: Arm | 'contrast') => Range | undefined;
  readonly runs?: (quantity: Quantity, of: Arm | 'contrast') => readonly Range[];
  readonly unit?: (quantity: Quantity) => number;
  readonly images?: boolean;
}

export function rowOf(n: number, medians: Medians, group = 'a group'): Row {
  const { median = () => undefined, runs = () => [], unit = () => 1, images = false } = medians;
  // A teacher has at least one unit.
  const subject = { sizes: { d: 2, n, h: images ? 0 : 3, m: 4, t: 5, runs: 6, steps: 7 } };
  return { reading: { subject, median, runs, unit } as unknown as Reading, n, group };
}

const bound = fc.double({ min: 0.01, max: 4, noNaN: true });

export const ranges: fc.Arbitrary<Range> = fc.tuple(bound, bound).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
