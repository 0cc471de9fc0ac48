/** Least squares with nonnegative coefficients over ℚ, by the method of Lawson and Hanson, which is finite in exact arithmetic. */
import { matrices, rationals, solveLinear, type Rational } from 'lossproof/search';

type Vector = readonly Rational[];

const { ZERO, add, divide, dot, isZero, multiply, sign, subtract } = rationals;

export interface Fit {
  readonly coefficients: Vector;
  /** target − Σ coefficients·generators; its product with no generator is positive. */
  readonly residual: Vector;
}

/** The point of the cone of the generators that is nearest to the target. */
export function nonnegativeFit(generators: readonly Vector[], target: Vector): Fit {
  let x: readonly Rational[] = generators.map(() => ZERO);
  const used = new Set<number>();
  for (;;) {
    const residual = residualOf(generators, x, target);
    const entering = generators.findIndex((each, j) => !used.has(j) && sign(dot(each, residual)) > 0);
    if (entering < 0) return { coefficients: x, residual };
    used.add(entering);
    for (;;) {
      const wanted = freeFit(generators, [...used], target);
      const falling = [...used].filter((j) => sign(wanted[j] as Rational) <= 0);
      if (falling.length === 0) {
        x = wanted;
        break;
      }
      // As far towards the free fit as all coefficients stay nonnegative; those that reach zero leave.
      const from = x;
      const step = falling
        .map((j) => divide(from[j] as Rational, subtract(from[j] as Rational, wanted[j] as Rational)))
        .reduce((least, each) => (rationals.atMost(least, each) ? least : each));
      x = from.map((each, j) => add(each, multiply(step, subtract(wanted[j] as Rational, each))));
      for (const j of falling) if (isZero(x[j] as Rational)) used.delete(j);
    }
  }
}

const residualOf = (generators: readonly Vector[], coefficients: Vector, target: Vector): Vector =>
  target.map((entry, n) =>
    subtract(
      entry,
      dot(
        generators.map((each) => each[n] as Rational),
        coefficients,
      ),
    ),
  );

/** Least squares with the generators in use, which are independent; the other coefficients are zero. */
function freeFit(generators: readonly Vector[], used: readonly number[], target: Vector): Vector {
  const chosen = used.map((j) => generators[j] as Vector);
  const gram = matrices.matrix(used.length, used.length, (i, j) => dot(chosen[i] as Vector, chosen[j] as Vector));
  const right = matrices.matrix(used.length, 1, (i) => dot(chosen[i] as Vector, target));
  const solved = (solveLinear(gram, right) as { entries: Vector }).entries;
  return generators.map((_, j) => {
    const place = used.indexOf(j);
    return place < 0 ? ZERO : (solved[place] as Rational);
  });
}
