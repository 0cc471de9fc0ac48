/** Systems of strict linear inequalities over ℚ, decided by the simplex method: a solution, or a combination that contradicts itself. */
import { integralRows, matrices, rationals, type Rational } from 'lossproof/search';

/** normal·t + offset > 0 */
export interface Inequality {
  readonly normal: readonly Rational[];
  readonly offset: Rational;
}

/** A point at which all hold; or weights f ≥ 0, not all zero, with Σ fᵢ·normalᵢ = 0 and Σ fᵢ·offsetᵢ ≤ 0. */
export type Decided = { readonly point: readonly Rational[] } | { readonly weights: readonly Rational[] };

const { ONE, ZERO, rational } = rationals;

/**
 * The largest m ≤ 1 with normalᵢ·t + offsetᵢ ≥ m for all i and some t, by its dual program: the least Σ fᵢ·offsetᵢ + f₀ with
 * Σ fᵢ·normalᵢ = 0, Σ fᵢ + f₀ = 1, f ≥ 0. By Bland's rule, so that it ends.
 *
 * The table holds whole numbers over one denominator, `scale` > 0, the determinant of the basis (Edmonds, J. Res. Nat. Bur. Standards
 * 71B, 1967): each entry is a minor of the first table, so a pivot divides exactly and seeks no common divisors.
 */
export function solveStrictly(inequalities: readonly Inequality[], unknowns: number): Decided {
  const count = inequalities.length;
  const right = 2 + count + unknowns;
  // The columns are f₀, the fᵢ, one for each equation, in which its multiplier is read off, and the right-hand side.
  const equations = matrices.matrix(unknowns + 1, right + 1, (k, j) => {
    if (j > count && j < right) return j - 1 - count === k ? ONE : ZERO;
    if (k === unknowns) return ONE;
    return j === 0 || j === right ? ZERO : ((inequalities[j - 1] as Inequality).normal[k] as Rational);
  });
  const rows = integralRows(equations);
  const costs = [ONE, ...inequalities.map(({ offset }) => offset), ...Array.from({ length: unknowns + 2 }, () => ZERO)];
  const [priced] = integralRows({ rows: 1, columns: costs.length, entries: costs }) as [bigint[]];
  const unit = priced[0] as bigint;
  // f₀ is in the basis; its cost is taken out of the costs of the others.
  let reduced = priced.map((cost, j) => cost - unit * (rows[unknowns]?.[j] as bigint));
  let scale = 1n;
  const basis = [...Array.from({ length: unknowns }, () => -1), 0];

  const pivot = (row: number, column: number): void => {
    const top = rows[row] as bigint[];
    const head = top[column] as bigint;
    // Keeps `scale` positive, so that signs of entries are those over ℚ.
    const turn = head < 0n ? -1n : 1n;
    const combined = (other: readonly bigint[]): bigint[] => {
      const factor = other[column] as bigint;
      return other.map((entry, j) => (turn * (entry * head - factor * (top[j] as bigint))) / scale);
    };
    rows.forEach((other, i) => {
      if (i !== row) rows[i] = combined(other);
    });
    reduced = combined(reduced);
    rows[row] = top.map((entry) => turn * entry);
    scale = turn * head;
    basis[row] = column;
  };

  // The right-hand sides of the other equations are zero: any column that is not zero there may enter the basis.
  for (let k = 0; k < unknowns; k++) {
    const column = (rows[k] as bigint[]).findIndex((entry, j) => j > 0 && j <= count && entry !== 0n);
    if (column > 0) pivot(k, column);
  }
  for (;;) {
    const entering = reduced.findIndex((cost, j) => j <= count && cost < 0n);
    if (entering < 0) break;
    pivot(leaving(rows, basis, entering), entering);
  }
  // The right-hand side of the costs is the least sum, with the opposite sign.
  if ((reduced[right] as bigint) < 0n) {
    return { point: reduced.slice(1 + count, right - 1).map((entry) => rational(entry, scale * unit)) };
  }
  const weights = inequalities.map((_, i) => {
    const row = basis.indexOf(i + 1);
    return row < 0 ? ZERO : rational(rows[row]?.[right] as bigint, scale);
  });
  return { weights };
}

/**
 * The row with the least ratio of the right-hand side; among several, that of the first column of the basis. There is one, as the sum of
 * all f is 1 and so no column enters without end. An equation without a column in the basis is the same as 0 = 0.
 */
function leaving(rows: readonly (readonly bigint[])[], basis: readonly number[], entering: number): number {
  const candidates = rows.flatMap((entries, row) => {
    const [head, column] = [entries[entering] as bigint, basis[row] as number];
    return column < 0 || head <= 0n ? [] : [{ row, column, head, right: entries.at(-1) as bigint }];
  });
  return candidates.reduce((best, each) => {
    const order = each.right * best.head - best.right * each.head;
    return order < 0n || (order === 0n && each.column < best.column) ? each : best;
  }).row;
}
