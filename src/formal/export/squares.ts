/** The evidence of a positive semidefinite matrix that Coq multiplies out: a·H = L·diag(D)·Lᵀ in whole numbers, a > 0 and D ≥ 0. */
import { leastCommonMultiple, type Row } from './wholeNumbers.js';

export interface Squares {
  readonly times: bigint;
  /** L, row by row. */
  readonly factor: readonly Row[];
  readonly diagonal: Row;
}

/** By elimination without fractions: with the pivot d and the column c below, d·S − c·cᵀ is the rest, times d. Undefined if H is not so. */
export function squaresOf(rows: readonly Row[]): Squares | undefined {
  const size = rows.length;
  let rest = rows.map((row) => [...row]);
  /** What the rest is multiplied by. */
  let scale = 1n;
  const columns: { readonly column: Row; readonly denominator: bigint }[] = [];
  for (let k = 0; k < size; k++) {
    const column = rest.map((row) => row[k] as bigint);
    const pivot = column[k] as bigint;
    if (pivot < 0n || (pivot === 0n && column.some((entry) => entry !== 0n))) return undefined;
    if (pivot === 0n) continue;
    // The rest loses c·cᵀ/d, of scale·H.
    columns.push({ column, denominator: pivot * scale });
    rest = rest.map((row, i) => row.map((entry, j) => entry * pivot - (column[i] as bigint) * (column[j] as bigint)));
    scale *= pivot;
    const common = rest.flat().reduce((divisor, entry) => greatest(divisor, entry), scale);
    rest = rest.map((row) => row.map((entry) => entry / common));
    scale /= common;
  }
  const times = leastCommonMultiple(columns.map(({ denominator }) => denominator));
  return {
    times,
    factor: rows.map((_, i) => columns.map(({ column }) => column[i] as bigint)),
    diagonal: columns.map(({ denominator }) => times / denominator),
  };
}

const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : greatest(b, a % b));
