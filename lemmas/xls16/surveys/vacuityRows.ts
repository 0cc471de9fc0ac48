/** A certificate of xls16/singular-lower-bound in numbers, for the tables and figures of its survey. */
import type { Certified } from 'lossproof/search';
import { provedBounds } from '../shared/proving.js';
import type { Range } from '../shared/ranges.js';
import { directionSquare, squaredDeviation } from '../shared/terms.js';
import { kernelLeast } from '../singular-lower-bound.statement.js';

/** One certificate in numbers, rounded to doubles. */
export interface Row {
  /** The kind of samples: `d = 5`, or `d = 784, fashion-mnist`. */
  readonly group: string;
  readonly d: number;
  readonly m: number;
  readonly n: number;
  /** Whether the certificate proves that the bound is positive; else it proves that it is not. */
  readonly positive: boolean;
  readonly least: Range;
  readonly deviation: Range;
  /** n(λ_min(G) − ‖G_n − G‖_F) */
  readonly bound: Range;
  /** s_m(D)² */
  readonly actual: Range;
}

export function rowOf(certified: Certified): Row {
  const { d, m, n } = certified.subject.sizes as { readonly [name in 'd' | 'm' | 'n']: number };
  const [least, squared, actual] = [kernelLeast, squaredDeviation(n), directionSquare].map((real) =>
    provedBounds(certified, real),
  ) as [Range, Range, Range];
  const deviation: Range = [Math.sqrt(squared[0]), Math.sqrt(squared[1])];
  const { X } = certified.checked.certificate.instance;
  return {
    group: X?.kind === 'dataSet' ? `d = ${d}, ${X.name}` : `d = ${d}`,
    ...{ d, m, n, least, deviation, actual },
    positive: certified.checked.verdict !== 'vacuous here',
    bound: [n * (least[0] - deviation[1]), n * (least[1] - deviation[0])],
  };
}

/** Hundredths of the true value that a bound gives, rounded down. */
export function share(bound: Range, actual: Range): number {
  return Math.floor((100 * Math.max(bound[0], 0)) / actual[1]);
}

/** Each value once, ascending. */
export function valuesOf(rows: readonly Row[], of: 'm' | 'n'): readonly number[] {
  return [...new Set(rows.map((row) => row[of]))].sort((a, b) => a - b);
}

/** The rows by the kind of their samples, in the order in which the kinds first come. */
export function groupsOf(rows: readonly Row[]): readonly (readonly [group: string, rows: readonly [Row, ...Row[]]])[] {
  return [...new Set(rows.map(({ group }) => group))].map((group) => [
    group,
    rows.filter((row) => row.group === group) as [Row, ...Row[]],
  ]);
}
