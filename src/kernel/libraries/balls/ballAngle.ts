/**
 * k = (π − θ)/2π from the cosine of θ, in doubles, with a bound of the error. Only + − × ÷ √ of IEEE 754 are used; the few constants
 * come from the intervals of elementary.ts.
 *
 * Evaluation. k = ¼ + arctan(t)/π with t = c/(1 + √(1 − c²)), the half-angle formula for arcsin c. For |c| ≤ 1, u = 2⁻⁵³:
 * - 1 − c² = (1 − |c|)(1 + |c|) is computed with at most 3 roundings, its root with one more: relative errors 3u and 5u/2; 1 + √ adds
 *   u, the quotient u, so that t is off by at most 5u·|t|, and its arctan by at most 5u·|t|/(1 + t²) ≤ 5u/2.
 * - b = j/32 is the multiple of 1/32 next to |t|. arctan |t| = arctan b + arctan r, r = (|t| − b)/(1 + |t|·b). The difference |t| − b is
 *   exact (b = 0, or |t| is between b/2 and 2b), so r has a relative error of 3u, and |r| ≤ 1/64.
 * - arctan r = r − r³/3 + r⁵/5 − r⁷/7 + r⁹/9 up to 64⁻¹¹/11 < 2⁻⁶⁹: the series alternates, with falling terms. Its evaluation, with the
 *   error of r, is off by at most 12u·|r| ≤ u/4: the factor is 1 up to 10⁻⁴, and of its roundings only those of the last sum and the
 *   last product count in full.
 * - arctan b is rounded: u/2 and a little; the sum is below 1: u/2. So far at most 4u.
 * - The rounded 1/π and the product add u/4 each at most, the sum with ¼ u/2: k is off by at most 4u/π + u < 3u. The fourth u is for
 *   underflow: ε/2π, off by η/2 then, is divided by no less than √(4ε), so that not even 2⁻⁵⁰⁰ comes of it.
 *
 * Propagation. If the cosine is only known to be c ± ε, the angle moves by Δ. (1) cos θ − cos θ′ = 2 sin((θ + θ′)/2)·sin(Δ/2), and
 * (θ + θ′)/2 lies between Δ/2 and π − Δ/2, so ε ≥ 2 sin²(Δ/2) and Δ ≤ 2 arcsin √(ε/2) ≤ π·√(ε/2). (2) |dθ/dc| = 1/√(1 − c²), and for
 * cosines up to ε from c, 1 − c² ≥ q − 2ε − ε² ≥ q − 3ε with q = 1 − c². With q̂ ≤ q·(1 + 4u) in the place of q,
 * Δ ≤ ε/√(q̂ − 4ε) up to roundings that `outward` covers: (q̂ − 4ε)(1 − 2⁻⁵⁰) ≤ q − 3ε.
 */
import { outward } from './ball.js';
import * as dy from '../reals/dyadic.js';
import { arctan, pi } from '../reals/elementary.js';
import { nearestDouble } from '../floats/float.js';
import { Intervals, ONE, point, type Interval } from '../reals/interval.js';

/** 4u */
const EVALUATION = 2 * Number.EPSILON;
/** More than 1/2π. */
const OVER_TWO_PI = 0.15916;
const STEPS = 32;
/** Enough for the middle of an interval to be nearest, or next to it by a 2⁻⁶⁰ of a rounding. */
const BITS = 120;

const nearest = ({ lower }: Interval): number => nearestDouble(dy.toRational(lower));

/** arctan(j/32), j = 0 … 32, and 1/π. */
let constants: { readonly arctans: Float64Array; readonly overPi: number } | undefined;

function known(): NonNullable<typeof constants> {
  const I = new Intervals(BITS);
  return (constants ??= {
    arctans: Float64Array.from({ length: STEPS + 1 }, (_, j) => nearest(arctan(I, point(dy.dyadic(BigInt(j), -5))))),
    overPi: nearest(I.divide(ONE, pi(I))),
  });
}

/** For each cosine mid ± rad, its mid within −1 … 1, the share k; it takes the place of the cosine. */
export function overlapsOfCosines(mid: Float64Array, rad: Float64Array): void {
  const { arctans, overPi } = known();
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
