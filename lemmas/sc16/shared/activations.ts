/** Activations as numbers. */
import { matrices, rationals, type Matrix, type Rational } from 'lossproof/search';

/** E ⊙ slopes(V) for preactivations V and the slope s. */
export function activationsOf(V: Matrix<Rational>, E: Matrix<Rational>, s: Rational): Matrix<Rational> {
  return matrices.entrywise(V, E, (preactivation, noise) =>
    rationals.sign(preactivation) < 0 ? rationals.multiply(s, noise) : noise,
  );
}
