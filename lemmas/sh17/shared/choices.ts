/**
 * Choices of the free numbers of the rule deficiencyTail, by floating point: the first d units, the moment h, the threshold D = 2^e
 * of the determinant, and the deviation t. The kernel encloses what they give; nothing here has to be right.
 */
export interface Choice {
  readonly used: number;
  readonly moment: number;
  readonly exponent: number;
  /** t = deviation/64 */
  readonly deviation: number;
}

export interface Wanted {
  readonly inputs: number;
  readonly samples: number;
  readonly rectified: boolean;
  /** log₂ of the bound */
  readonly bound: number;
}

const log2 = Math.log2;

/** The bound is divided: half of it for the deviation, a sixteenth for the determinant, and nearly all of the rest for the spans. */
const [DEVIATION_BITS, MOMENT_BITS, SPAN_BITS] = [1, 4, 1.2];

/** The least number of units for which choices are found, up to `most`, with these choices; undefined if there is none. */
export function leastUnits(wanted: Wanted, most: number): Choice | undefined {
  const { inputs, bound } = wanted;
  const t = Math.sqrt(-2 * Math.LN2 * (bound - DEVIATION_BITS));
  const deviation = Math.ceil(64 * t + 1e-6);
  // log₂ of Π_{i<d}Π_{j≤h} (inputs − i − 2j), by h
  const products: number[] = [];
  for (let used = 1; used <= most && inputs - used >= 2; used++) {
    const moments = Math.ceil((inputs - used + 1) / 2) - 1;
    let row = 0;
    for (let h = 1; h <= moments; h++) {
      row += log2(inputs - (used - 1) - 2 * h);
      products[h] = (products[h] ?? 0) + row;
    }
    let [moment, exponent] = [0, -Infinity];
    for (let h = 1; h <= moments; h++) {
      const largest = Math.floor(((products[h] as number) + bound - MOMENT_BITS - 1e-6) / h);
      if (largest > exponent) [moment, exponent] = [h, largest];
    }
    const choice = { used, moment, exponent, deviation };
    if (spanBits(wanted, choice) <= bound - SPAN_BITS) return choice;
  }
  return undefined;
}

/** log₂ of Σ_r C(N, r)·P(Bin(N − r, min(1, 2^r·μ)) ≥ r(inputs − 1) + 1), each tail bounded as in the kernel. */
function spanBits({ inputs, samples, rectified }: Wanted, { used, exponent, deviation }: Choice): number {
  const chance = used * log2((Math.sqrt(inputs) + Math.sqrt(used) + deviation / 64) / 2) - exponent / 2;
  const most = Math.min(used, Math.floor((samples - 1) / inputs));
  let [sum, choose] = [-Infinity, 0];
  for (let r = 0; r <= most; r++) {
    if (r > 0) choose += log2((samples - r + 1) / r);
    if (r === 0 && !rectified) continue;
    const bits = choose + tailBits(samples - r, r * (inputs - 1) + 1, chance + r);
    const [low, high] = sum < bits ? [sum, bits] : [bits, sum];
    sum = high + log2(1 + 2 ** (low - high));
  }
  return sum;
}

/** log₂ of (np/k)^k·(n(1−p)/(n−k))^{n−k}, 0 where np > k */
function tailBits(n: number, k: number, chance: number): number {
  const p = 2 ** chance;
  if (n * p > k) return 0;
  const happen = k * (log2(n / k) + chance);
  return k === n ? happen : happen + ((n - k) * (Math.log1p(-p) - Math.log1p(-k / n))) / Math.LN2;
}
