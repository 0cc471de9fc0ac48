/**
 * Exact standard normal deviates, rounded to multiples of 2⁻ᵇ: algorithm N of C. F. F. Karney, "Sampling exactly from the
 * normal distribution", ACM Trans. Math. Softw. 42 (2016) 3. It uses no floating point: a uniform deviate is a string of
 * bits, and only as many bits are drawn as a comparison needs.
 */
import { rational, type Rational } from '../../core/data/rational.js';
import type { Stream } from '../../core/data/stream.js';
import { spend } from '../../core/data/work.js';

/** A uniform deviate in (0, 1), drawn 32 binary digits at a time. */
class Uniform {
  /** Word 0, which mostly suffices; −1 until it is drawn. */
  private first = -1;
  private others: number[] | undefined;

  constructor(private readonly stream: Stream) {}

  word(index: number): number {
    if (this.first < 0) this.first = this.stream.word();
    if (index === 0) return this.first;
    const others = (this.others ??= []);
    while (others.length < index) others.push(this.stream.word());
    return others[index - 1] as number;
  }

  /** The nearest multiple of 2⁻ᵇ, b = `bits`, as a number of units of it, from the first b + 1 digits. */
  rounded(bits: number): bigint {
    if (bits < 31) return BigInt(((this.word(0) >>> (31 - bits)) + 1) >>> 1);
    const count = Math.ceil((bits + 1) / 32);
    let digits = BigInt(this.word(0));
    for (let i = 1; i < count; i++) digits = (digits << 32n) | BigInt(this.word(i));
    return ((digits >> BigInt(32 * count - bits - 1)) + 1n) >> 1n;
  }

  /** True if factor·this < offset + other; the two sides are compared digit by digit until they differ. */
  lessThan(other: Uniform, factor = 1, offset = 0): boolean {
    // u − v in units of the last digit: the left side is in [u, u + factor), the right side in [v, v + 1). While neither side
    // is the larger, |u − v| < factor, so that all numbers here are below 2⁵³ for factor < 2¹⁹.
    let difference = -offset;
    for (let i = 0; difference > -factor && difference < 1; i++) {
      difference = difference * 2 ** 32 + factor * this.word(i) - other.word(i);
    }
    return difference <= -factor;
  }
}

export function gaussian(stream: Stream, bits: number): Rational {
  return rational(gaussianUnits(stream, bits), 1n << BigInt(bits));
}

/** The same as a number of units of 2⁻ᵇ. */
export function gaussianUnits(stream: Stream, bits: number): bigint {
  spend(50 + bits);
  for (;;) {
    const k = geometric(stream);
    if (!repeated(k * (k - 1), () => halfExponential(stream))) continue;
    const x = new Uniform(stream);
    if (!repeated(k + 1, () => exponentialStep(stream, k, x))) continue;
    // k + x rounded to the nearest multiple of 2⁻ᵇ; a tie has probability zero and does not arise on a prefix.
    const magnitude = (BigInt(k) << BigInt(bits)) + x.rounded(bits);
    return (stream.byte() & 1) === 1 ? -magnitude : magnitude;
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
  if (last.word(0) >= 2 ** 31) return true;
  let length = 1;
  for (let next = new Uniform(stream); next.lessThan(last); next = new Uniform(stream)) {
    last = next;
    length++;
  }
  return length % 2 === 0;
}

/** True with probability e^{−x(2k + x)/(2k + 2)}. */
function exponentialStep(stream: Stream, k: number, x: Uniform): boolean {
  // Besides the shorter run a coin of bias (2k + x)/(2k + 2): r(2k + 2) < 2k + x.
  const coin = (): boolean => new Uniform(stream).lessThan(x, 2 * k + 2, 2 * k);
  let last = x;
  let length = 0;
  for (let next = new Uniform(stream); next.lessThan(last) && coin(); next = new Uniform(stream)) {
    last = next;
    length++;
  }
  return length % 2 === 0;
}
