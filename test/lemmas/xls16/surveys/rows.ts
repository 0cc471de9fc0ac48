/** Rows of the survey of xls16/singular-lower-bound, written shortly: `d = 5: n=10,m=4+ n=20,m=4-`. */
import type { Row } from '../../../../lemmas/xls16/surveys/vacuityRows.js';

/** A row for each cell; the sign says whether its bound is positive. */
export const rowsOf = (...groups: readonly string[]): readonly Row[] =>
  groups.flatMap((text) => {
    const [group, cells] = text.split(': ') as [string, string];
    return Array.from(cells.matchAll(/n=(\d+),m=(\d+)([+-])/g), ([, n, m, sign]): Row => {
      const end = sign === '+' ? 1 : -1;
      return {
        ...{ group, d: 5, m: Number(m), n: Number(n), positive: sign === '+' },
        ...{ least: [0.5, 0.5], deviation: [0.4, 0.4], bound: [end, end], actual: [2, 2] },
      };
    });
  });
