/**
 * The slopes of one trial: weights and samples are drawn as exact normal deviates of which the kernel sees a rounding to multiples of
 * 2⁻³². A sign of w·x is taken only if no deviates with these roundings have another.
 */
import type { Stream } from '../../core/data/stream.js';
import { spend } from '../../core/data/work.js';
import { gaussian } from '../normal/gaussian.js';

const BITS = 32;

/** Multiplications of doubles for a unit of work. */
const PRODUCTS_A_UNIT = 16;

/** Roundings of vectors, one after another: multiples of 2⁻³² of less than 2²⁰ in size, so that doubles hold them exactly. */
export function drawnVectors(stream: Stream, count: number, inputs: number): Float64Array {
  return Float64Array.from({ length: count * inputs }, () => {
    const { numerator, denominator } = gaussian(stream, BITS);
    return Number(numerator) / Number(denominator);
  });
}

/** The whole numbers 2³²·v, of which residues can be taken. */
export const scaled = (value: number): number => value * 2 ** BITS;

/**
 * For each sample, one after another, and each unit: 1 if w·x > 0, and 0 if w·x < 0. Undefined if a product is too close to zero.
 *
 * With deviates w + e and x + f, |e|, |f| ≤ 2⁻³³, the product differs from w·x by at most d₀·((W + X)·2⁻³³ + 2⁻⁶⁶), where W and X are the
 * largest sizes of entries; and w·x in doubles is off by at most d₀²·2⁻⁵²·W·X. The last factor covers the rounding of this bound.
 */
export function activity(weights: Float64Array, samples: Float64Array, inputs: number): Uint8Array | undefined {
  const [W, X] = [largest(weights), largest(samples)];
  const margin =
    inputs * ((W + X) * 2 ** (-BITS - 1) + 2 ** (-2 * BITS - 2) + inputs * 2 ** -52 * W * X) * (1 + 2 ** -40);
  const [units, count] = [weights.length / inputs, samples.length / inputs];
  spend((units * count * inputs) / PRODUCTS_A_UNIT);
  const found = new Uint8Array(units * count);
  for (let n = 0; n < count; n++) {
    for (let i = 0; i < units; i++) {
      let product = 0;
      for (let k = 0; k < inputs; k++) {
        product += (weights[i * inputs + k] as number) * (samples[n * inputs + k] as number);
      }
      if (!(Math.abs(product) > margin)) return undefined;
      found[n * units + i] = product > 0 ? 1 : 0;
    }
  }
  return found;
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
