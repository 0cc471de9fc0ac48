/** Losses of deep linear networks for tests, by evaluating them at points: nothing of the derivatives that they check. */
import {
  deepLinear,
  linearNetworks,
  rationals,
  Stream,
  type Curve,
  type LinearPoint,
  type Rational,
} from 'lossproof/search';

/** Throws of a seeded die. */
export function diceFor(test: string): deepLinear.Dice {
  const stream = new Stream({ test });
  return (count) => stream.below(count);
}

/** ∂L/∂w of each weight, exactly: the loss is a quadratic of a single weight, so that the central difference is its slope. */
export function slopes(point: LinearPoint): Rational[] {
  return point.weights.flatMap((W, k) =>
    W.entries.map((_, place) => {
      const lossAt = (by: bigint): Rational =>
        linearNetworks.lossOf({
          ...point,
          weights: point.weights.map((V, l) => ({
            ...V,
            entries: V.entries.map((entry, at) =>
              l === k && at === place ? rationals.add(entry, rationals.rational(by)) : entry,
            ),
          })),
        });
      return rationals.divide(rationals.subtract(lossAt(1n), lossAt(-1n)), rationals.rational(2n));
    }),
  );
}

/** L(W(t)) − L(W). */
export function changeAt(point: LinearPoint, curve: Curve, t: Rational): Rational {
  const weights = point.weights.map((W, k) => ({
    ...W,
    entries: W.entries
      .map((_, at) =>
        [...(curve[k] as Curve[number])]
          .reverse()
          .reduce(
            (value, coefficient) => rationals.multiply(t, rationals.add(value, coefficient.entries[at] as Rational)),
            rationals.ZERO,
          ),
      )
      .map((change, at) => rationals.add(W.entries[at] as Rational, change)),
  }));
  return rationals.subtract(linearNetworks.lossOf({ ...point, weights }), linearNetworks.lossOf(point));
}

/** The sign of the change of the loss for small t > 0, read off at two tiny times; undefined if these disagree. */
export function signAlong(point: LinearPoint, curve: Curve): number | undefined {
  const [near, nearer] = [200n, 300n].map((bits) =>
    rationals.sign(changeAt(point, curve, rationals.rational(1n, 1n << bits))),
  );
  return near === nearer ? near : undefined;
}
