/** Samples that no weights with given signs classify: a combination of few columns of G = A∘X that vanishes. */
import { matrices, nullVectorOf, rationals, type Matrix, type Rational } from 'lossproof/search';

/**
 * A row u ≠ 0 with Gu = 0, sₙuₙ ≥ 0 for all n and Σ uₙ ≥ 0, with at most rank + 1 nonzero entries; undefined if no choice of so many
 * columns has one. All choices are tried, so that there must be few.
 */
export function vanishingCombination(G: Matrix<Rational>, s: readonly Rational[]): Matrix<Rational> | undefined {
  for (const chosen of choices(G.columns, G.rows + 1)) {
    const part = matrices.matrix(G.rows, chosen.length, (i, k) => matrices.at(G, i, chosen[k] as number));
    const found = nullVectorOf(part)?.entries as readonly Rational[];
    for (const sign of [rationals.ONE, rationals.negate(rationals.ONE)]) {
      const u = found.map((entry) => rationals.multiply(sign, entry));
      const fits = u.every(
        (entry, k) => rationals.sign(entry) * rationals.sign(s[chosen[k] as number] as Rational) >= 0,
      );
      if (!fits || rationals.sign(u.reduce(rationals.add)) < 0) continue;
      return matrices.matrix(1, G.columns, (_, n) => u[chosen.indexOf(n)] ?? rationals.ZERO);
    }
  }
  return undefined;
}

/** All increasing lists of `count` numbers from `first` to `size` − 1. */
function* choices(size: number, count: number, first = 0): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let least = first; least <= size - count; least++) {
    for (const rest of choices(size, count - 1, least + 1)) yield [least, ...rest];
  }
}
