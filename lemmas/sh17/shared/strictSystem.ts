/** Systems of strict linear inequalities over ℚ, decided by the simplex method: a solution, or a combination that contradicts itself. */
import { rationals, type Rational } from 'lossproof/search';

/** normal·t + offset > 0 */
export interface Inequality {
  readonly normal: readonly Rational[];
  readonly offset: Rational;
}

/** A point at which all hold; or weights f ≥ 0, not all zero, with Σ fᵢ·normalᵢ = 0 and Σ fᵢ·offsetᵢ ≤ 0. */
export type Decided = { readonly point: readonly Rational[] } | { readonly weights: readonly Rational[] };

const { ONE, ZERO, divide, isZero, multiply, negate, sign, subtract } = rationals;

/**
 * The largest m ≤ 1 with normalᵢ·t + offsetᵢ ≥ m for all i and some t, by its dual program: the least Σ fᵢ·offsetᵢ + f₀ with
 * Σ fᵢ·normalᵢ = 0, Σ fᵢ + f₀ = 1, f ≥ 0. By Bland's rule, so that it ends.
 */
export function solveStrictly(inequalities: readonly Inequality[], unknowns: number): Decided {
  const count = inequalities.length;
  const last = 1 + count + unknowns;
  // The columns are f₀, the fᵢ, one for each equation, in which its multiplier is read off, and the right-hand side.
  const rows: Rational[][] = Array.from({ length: unknowns + 1 }, (_, k) => [
    k === unknowns ? ONE : ZERO,
    ...inequalities.map(({ normal }) => (k === unknowns ? ONE : (normal[k] as Rational))),
    ...Array.from({ length: unknowns + 1 }, (__, l) => (l === k ? ONE : ZERO)),
    k === unknowns ? ONE : ZERO,
  ]);
  const costs = [ONE, ...inequalities.map(({ offset }) => offset), ...Array.from({ length: unknowns + 2 }, () => ZERO)];
  // f₀ is in the basis; its cost is taken out of the costs of the others.
  let reduced = combine(costs, rows[unknowns] as Rational[], ONE);
  const basis = [...Array.from({ length: unknowns }, () => -1), 0];

  const pivot = (row: number, column: number): void => {
    const head = (rows[row] as Rational[])[column] as Rational;
    const top = (rows[row] as Rational[]).map((entry) => (isZero(entry) ? entry : divide(entry, head)));
    rows.forEach((other, i) => {
      rows[i] = i === row ? top : combine(other, top, other[column] as Rational);
    });
    reduced = combine(reduced, top, reduced[column] as Rational);
    basis[row] = column;
  };

  // The right-hand sides of the other equations are zero: any column that is not zero there may enter the basis.
  for (let k = 0; k < unknowns; k++) {
    const column = (rows[k] as Rational[]).findIndex((entry, j) => j > 0 && j <= count && !isZero(entry));
    if (column > 0) pivot(k, column);
  }
  for (;;) {
    const entering = reduced.findIndex((cost, j) => j <= count && sign(cost) < 0);
    if (entering < 0) break;
    pivot(leaving(rows, basis, entering), entering);
  }
  const value = negate(reduced[last] as Rational);
  if (sign(value) > 0) return { point: reduced.slice(1 + count, last) };
  const weights = inequalities.map((_, i) => {
    const row = basis.indexOf(i + 1);
    return row < 0 ? ZERO : ((rows[row] as Rational[]).at(-1) as Rational);
  });
  return { weights };
}

/** row − factor·other */
function combine(row: readonly Rational[], other: readonly Rational[], factor: Rational): Rational[] {
  if (isZero(factor)) return [...row];
  return row.map((entry, j) => {
    const by = other[j] as Rational;
    return isZero(by) ? entry : subtract(entry, multiply(factor, by));
  });
}

/**
 * The row with the least ratio of the right-hand side; among several, that of the first column of the basis. There is one, as the sum of
 * all f is 1 and so no column enters without end. An equation without a column in the basis is the same as 0 = 0.
 */
function leaving(rows: readonly (readonly Rational[])[], basis: readonly number[], entering: number): number {
  const candidates = rows.flatMap((entries, row) => {
    const [head, column] = [entries[entering] as Rational, basis[row] as number];
    return column < 0 || sign(head) <= 0 ? [] : [{ row, column, ratio: divide(entries.at(-1) as Rational, head) }];
  });
  return candidates.reduce((best, each) => {
    const order = sign(subtract(each.ratio, best.ratio));
    return order < 0 || (order === 0 && each.column < best.column) ? each : best;
  }).row;
}
