/**
 * Exact standard normal deviates, rounded to multiples of 2⁻ᵇ: algorithm N of C. F. F. Karney, "Sampling exactly from the
 * normal distribution", ACM Trans. Math. Softw. 42 (2016) 3. It uses no floating point: a uniform deviate is a string of
 * bits, and only as many bits are drawn as a comparison needs.
 */
import type { Rational } from './rational.js';
import { rational } from './rational.js';
import type { Stream } from './stream.js';

/** A uniform deviate in (0, 1), of which the first `bits` binary digits are known. */
class Uniform {
  private digits = 0n;
  private bits = 0n;

  constructor(private readonly stream: Stream) {}

  /** The first `bits` digits as a whole number. */
  prefix(bits: bigint): bigint {
    while (this.bits < bits) {
      this.digits = (this.digits << 32n) | BigInt(this.stream.word());
      this.bits += 32n;
    }
    return this.digits >> (this.bits - bits);
  }

  /** True if factor·this < offset + other; the two sides are compared digit by digit until they differ. */
  lessThan(other: Uniform, factor = 1n, offset = 0n): boolean {
    let bits = 0n;
    let [u, v] = [0n, 0n];
    do {
      bits += 32n;
      // The left side is in [u, u + factor)/2ᵇ, the right side in [v, v + 1)/2ᵇ.
      u = factor * this.prefix(bits);
      v = other.prefix(bits) + (offset << bits);
    } while (u + factor > v && u < v + 1n);
    return u + factor <= v;
  }
}

export function gaussian(stream: Stream, bits: number): Rational {
  for (;;) {
    const k = geometric(stream);
    if (!repeated(k * (k - 1), () => halfExponential(stream))) continue;
    const x = new Uniform(stream);
    if (!repeated(k + 1, () => exponentialStep(stream, BigInt(k), x))) continue;
    const b = BigInt(bits);
    // k + x rounded to the nearest multiple of 2⁻ᵇ; a tie has probability zero and does not arise on a prefix.
    const magnitude = (BigInt(k) << b) + ((x.prefix(b + 1n) + 1n) >> 1n);
    const negative = (stream.byte() & 1) === 1;
    return rational(negative ? -magnitude : magnitude, 1n << b);
  }
}

/** True if `trial` succeeds `times` times in a row. */
function repeated(times: number, trial: () => boolean): boolean {
  for (let i = 0; i < times; i++) if (!trial()) return false;
  return true;
}

/** k with probability e^{−k/2}(1 − e^{−1/2}). */
function geometric(stream: Stream): number {
  let k = 0;
  while (halfExponential(stream)) k++;
  return k;
}

/** True with probability e^{−1/2} (von Neumann): the length of the longest run ½ > u₁ > u₂ > … is even. */
function halfExponential(stream: Stream): boolean {
  let last = new Uniform(stream);
  if (last.prefix(1n) === 1n) return true;
  let length = 1;
  for (let next = new Uniform(stream); next.lessThan(last); next = new Uniform(stream)) {
    last = next;
    length++;
  }
  return length % 2 === 0;
}

/** True with probability e^{−x(2k + x)/(2k + 2)}. */
function exponentialStep(stream: Stream, k: bigint, x: Uniform): boolean {
  // A run continues only if a coin of bias (2k + x)/(2k + 2) also succeeds: r(2k + 2) < 2k + x.
  const coin = (): boolean => new Uniform(stream).lessThan(x, 2n * k + 2n, 2n * k);
  let last = x;
  let length = 0;
  for (let next = new Uniform(stream); next.lessThan(last) && coin(); next = new Uniform(stream)) {
    last = next;
    length++;
  }
  return length % 2 === 0;
}
