/** Null spaces over ℚ, for searches. */
import { matrices, rationals, solveLinear, type Matrix, type Rational } from 'lossproof/search';

/** A basis of the vectors v with Av = 0: one for each column that is a combination of earlier ones. */
export function nullSpace(A: Matrix<Rational>): readonly (readonly Rational[])[] {
  const independent: number[] = [];
  const basis: (readonly Rational[])[] = [];
  const columnsAt = (places: readonly number[]): Matrix<Rational> =>
    matrices.matrix(A.rows, places.length, (i, j) => matrices.at(A, i, places[j] as number));
  for (let column = 0; column < A.columns; column++) {
    const combination = solveLinear(columnsAt(independent), columnsAt([column]))?.entries;
    if (combination === undefined) {
      independent.push(column);
      continue;
    }
    basis.push(
      Array.from({ length: A.columns }, (_, j) => {
        const place = independent.indexOf(j);
        if (place >= 0) return rationals.negate(combination[place] as Rational);
        return j === column ? rationals.ONE : rationals.ZERO;
      }),
    );
  }
  return basis;
}
