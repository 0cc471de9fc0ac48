/**
 * Computes k = (π − θ)/2π from the cosine of θ, in doubles, with a bound of the error. Only + − × ÷ √ of IEEE 754 are used; the
 * constants come from the intervals of elementary.ts.
 *
 * Evaluation. k = ¼ + arctan(t)/π with t = c/(1 + √(1 − c²)), the half-angle formula for arcsin c. For |c| ≤ 1, u = 2⁻⁵³:
 * - 1 − c² = (1 − |c|)(1 + |c|) is computed with at most 3 roundings, its root with one more: relative errors 3u and 5u/2; 1 + √ adds
 *   u, and the quotient adds u, so that the error of t is at most 5u·|t|, and that of its arctan at most 5u·|t|/(1 + t²) ≤ 5u/2.
 * - b = j/32 is the multiple of 1/32 next to |t|. arctan |t| = arctan b + arctan r, r = (|t| − b)/(1 + |t|·b). The difference |t| − b is
 *   exact (b = 0, or |t| is between b/2 and 2b), so r has a relative error of 3u, and |r| ≤ 1/64.
 * - arctan r = r − r³/3 + r⁵/5 − r⁷/7 + r⁹/9 up to 64⁻¹¹/11 < 2⁻⁶⁹: the series alternates, with decreasing terms. With the error of r,
 *   the error of its evaluation is at most 12u·|r| ≤ u/4: the factor is 1 up to 10⁻⁴, and of its roundings only those of the last sum
 *   and the last product count in full.
 * - The rounding of arctan b adds u/2 and a little; the sum is below 1, so its rounding adds u/2. The total so far is at most 4u.
 * - The rounded 1/π and the product add at most u/4 each, and the sum with ¼ adds u/2: the error of k is at most 4u/π + u < 3u. The
 *   fourth u covers underflow: ε/2π then has an error of η/2 and is divided by at least √(4ε), which leaves less than 2⁻⁵⁰⁰.
 *
 * Propagation. If the cosine is only known to be c ± ε, the angle changes by Δ. (1) cos θ − cos θ′ = 2 sin((θ + θ′)/2)·sin(Δ/2), and
 * (θ + θ′)/2 lies between Δ/2 and π − Δ/2, so ε ≥ 2 sin²(Δ/2) and Δ ≤ 2 arcsin √(ε/2) ≤ π·√(ε/2). (2) |dθ/dc| = 1/√(1 − c²), and for
 * cosines within ε of c, 1 − c² ≥ q − 2ε − ε² ≥ q − 3ε with q = 1 − c² at c itself. With q̂ ≤ q·(1 + 4u) in place of q,
 * Δ ≤ ε/√(q̂ − 4ε) up to roundings that `outward` covers: (q̂ − 4ε)(1 − 2⁻⁵⁰) ≤ q − 3ε.
 */
import { outward } from './ball.js';
import * as dy from '../reals/dyadic.js';
import { arctan, pi } from '../reals/elementary.js';
import { nearestDouble } from '../floats/float.js';
import { Intervals, ONE, point, type Interval } from '../reals/interval.js';
import { remembered } from '../reals/remembered.js';

/** The bound 4u of the evaluation error. */
const EVALUATION = 2 * Number.EPSILON;
/** An upper bound of 1/2π. */
const OVER_TWO_PI = 0.15916;
const STEPS = 32;
/** Enough bits that rounding an end of an interval gives the nearest double, or its neighbour with an excess error below 2⁻⁶⁰ ulp. */
const BITS = 120;

const nearest = ({ lower }: Interval): number => nearestDouble(dy.toRational(lower));

/** arctan(j/32), j = 0 … 32, and 1/π. */
const constantsAt = remembered((bits: number): { readonly arctans: Float64Array; readonly overPi: number } => {
  const I = new Intervals(bits);
  return {
    arctans: Float64Array.from({ length: STEPS + 1 }, (_, j) => nearest(arctan(I, point(dy.dyadic(BigInt(j), -5))))),
    overPi: nearest(I.divide(ONE, pi(I))),
  };
});

/** Replaces each cosine mid ± rad, its mid within −1 … 1, by the overlap k. */
export function overlapsOfCosines(mid: Float64Array, rad: Float64Array): void {
  const { arctans, overPi } = constantsAt(BITS);
  for (let i = 0; i < mid.length; i++) {
    const [c, epsilon] = [mid[i] as number, rad[i] as number];
    const size = Math.abs(c);
    const q = (1 - size) * (1 + size);
    const t = size / (1 + Math.sqrt(q));
    const j = Math.floor(STEPS * t + 0.5);
    const b = j / STEPS;
    const r = (t - b) / (1 + t * b);
    const z = r * r;
    const series = r * (1 - z * (1 / 3 - z * (1 / 5 - z * (1 / 7 - z / 9))));
    const turn = ((arctans[j] as number) + series) * overPi;
    mid[i] = c < 0 ? 0.25 - turn : 0.25 + turn;
    const moved = q > 8 * epsilon ? (OVER_TWO_PI * epsilon) / Math.sqrt(q - 4 * epsilon) : Math.sqrt(epsilon / 8);
    rad[i] = outward(EVALUATION + moved);
  }
}
