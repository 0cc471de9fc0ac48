/** A certificate of xls16/singular-lower-bound in numbers, for the tables and figures of its survey. */
import type { Certified, Real } from 'lossproof';
import { provedBounds } from './_setting.js';

export type Range = readonly [lower: number, upper: number];

/** The real numbers that a certificate encloses. */
export interface Links {
  readonly kernelLeast: Real;
  readonly deviation: (n: number) => Real;
  readonly singularSquare: Real;
}

/** One certificate in numbers, rounded to doubles. */
export interface Row {
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

export function rowOf(certified: Certified, { kernelLeast, deviation, singularSquare }: Links): Row {
  const { d, m, n } = certified.subject.sizes as { readonly [name in 'd' | 'm' | 'n']: number };
  const [least, far, actual] = [kernelLeast, deviation(n), singularSquare].map((real) =>
    provedBounds(certified, real),
  ) as [Range, Range, Range];
  return {
    ...{ d, m, n, least, deviation: far, actual },
    positive: certified.checked.verdict === 'holds',
    bound: [n * (least[0] - far[1]), n * (least[1] - far[0])],
  };
}

/** Hundredths of the true value that a bound gives, rounded down. */
export function share(bound: Range, actual: Range): number {
  return Math.floor((100 * Math.max(bound[0], 0)) / actual[1]);
}

/** Each value once, ascending. */
export function valuesOf(rows: readonly Row[], of: 'd' | 'm' | 'n'): readonly number[] {
  return [...new Set(rows.map((row) => row[of]))].sort((a, b) => a - b);
}
