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

/** Shares of the bound for the deviation; what it leaves is for the determinant and the spans. */
const SHARES = [31 / 32, 7 / 8, 3 / 4, 1 / 2, 1 / 4, 1 / 8, 1 / 32];
/** A threshold of the determinant that is smaller by a few factors 2 makes it unlikely, and the spans little larger. */
const LOWER = 12;
/** In log₂; the kernel rounds all terms upwards. */
const MARGIN = 1e-6;

/** The least number of units for which choices are found, up to `most`, with these choices; undefined if there is none. */
export function leastUnits(wanted: Wanted, most: number): Choice | undefined {
  const { inputs } = wanted;
  // −log₂ of the mean of det^−h, by h
  const moments: number[] = [];
  for (let used = 1; used <= most && inputs - used >= 2; used++) {
    const last = Math.ceil((inputs - used + 1) / 2) - 1;
    moments.length = last + 1;
    let row = 0;
    for (let h = 1; h <= last; h++) {
      row += log2(inputs - (used - 1) - 2 * h);
      moments[h] = (moments[h] ?? 0) + row;
    }
    const choice = choiceOf(wanted, used, moments);
    if (choice !== undefined) return choice;
  }
  return undefined;
}

function choiceOf(wanted: Wanted, used: number, moments: readonly number[]): Choice | undefined {
  const bound = wanted.bound - MARGIN;
  const spanWith = (deviation: number, exponent: number): number =>
    spanBits(wanted, { used, moment: 0, exponent, deviation });
  // The spans alone, with the whole bound for each of the others.
  if (spanWith(deviationOf(bound), exponentWithin(moments, bound)) > bound) return undefined;
  for (const share of SHARES) {
    const deviation = deviationOf(bound + log2(share));
    const most = exponentWithin(moments, bound + log2(1 - share));
    for (let exponent = most; exponent > most - LOWER; exponent--) {
      const span = spanWith(deviation, exponent);
      if (span > bound) break;
      const [moment, determinant] = bestMoment(moments, exponent);
      const parts = [(deviation / 64) ** 2 / (-2 * Math.LN2), determinant, span];
      if (parts.reduce((sum, bits) => sum + 2 ** (bits - bound), 0) <= 1) return { used, moment, exponent, deviation };
    }
  }
  return undefined;
}

/** The least deviation, in 64ths, that is exceeded with a probability of at most 2^bits. */
const deviationOf = (bits: number): number => Math.ceil(64 * Math.sqrt(-2 * Math.LN2 * bits));

/** The largest exponent of a threshold that the determinant is below with a probability of at most 2^bits. */
function exponentWithin(moments: readonly number[], bits: number): number {
  return moments.reduce((largest, moment, h) => Math.max(largest, Math.floor((moment + bits) / h)), -Infinity);
}

/** The moment that gives the least bound of the probability of a smaller determinant, and log₂ of that bound. */
function bestMoment(moments: readonly number[], exponent: number): readonly [number, number] {
  return moments.reduce<readonly [number, number]>(
    (best, moment, h) => (h * exponent - moment < best[1] ? [h, h * exponent - moment] : best),
    [0, Infinity],
  );
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
