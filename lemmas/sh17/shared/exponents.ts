/**
 * The exponents of the two forms of the paper, as encoded: leading terms, with constants 1. To compare them without fourth roots, the
 * fourth powers of both are taken; all of them are positive.
 */
import * as reals from 'lossproof/reals';
import { rationals, type Rational, type Real } from 'lossproof/statement';

const parsed = (text: string): Rational => rationals.parseRational(text) as Rational;
const whole = (value: number): Rational => rationals.rational(BigInt(value));
const multiplied = (...factors: readonly Rational[]): Rational => factors.reduce(rationals.multiply);
const fourth = (x: Rational): Rational => multiplied(x, x, x, x);

/** N·ln⁴N, of which the paper asks that it is less than d₀·d₁, in the order of growth. */
export const crowding = (N: number): Real =>
  reals.product(reals.rational(N), reals.power(reals.logarithm(reals.rational(N)), 4));

/** (factor·ln N)⁴ */
export const logarithmicExponent = (N: number, factor: number): Real =>
  reals.power(reals.product(reals.rational(factor), reals.logarithm(reals.rational(N))), 4);

/** (γ·N^{3/4}·(d₁d₀)^{1/4})⁴ with γ = constant·max(d₀/N, ε)^{3/4}: a rational number. */
export function volumeExponent(
  { N, d0, d1 }: { readonly N: number; readonly d0: number; readonly d1: number },
  { constant, epsilon }: { readonly constant: string; readonly epsilon: string },
): Real {
  const share = rationals.divide(whole(d0), whole(N));
  const most = rationals.atMost(share, parsed(epsilon)) ? parsed(epsilon) : share;
  const value = multiplied(
    fourth(parsed(constant)),
    most,
    most,
    most,
    whole(N),
    whole(N),
    whole(N),
    whole(d0),
    whole(d1),
  );
  return reals.rational(rationals.formatRational(value));
}
