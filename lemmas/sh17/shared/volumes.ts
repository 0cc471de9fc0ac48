/** The volumes of regions by the number of units, by floating point, and bounds of them for the kernel to prove. */
import { rationals } from 'lossproof/search';
import type { Decision } from './decide.js';
import { isZero, type Vector } from './model.js';
import type { State } from './states.js';

/** The probability of a state for 1, …, units units. */
export function stateVolumes({ single, several }: State, shares: readonly number[], units: number): readonly number[] {
  let series = [single.reduce((product, cell) => product * (shares[cell] as number), 1)];
  for (const cell of several) {
    const share = shares[cell] as number;
    const next = Array.from({ length: units - single.length + 1 }, () => 0);
    series.forEach((value, k) => {
      let term = share;
      for (let n = 2; k + n < next.length; n++) {
        term *= share / n;
        next[k + n] = (next[k + n] as number) + value * term;
      }
    });
    series = next;
  }
  let factorial = 1;
  return Array.from({ length: units }, (_, i) => (factorial *= i + 1) * (series[i + 1 - single.length] ?? 0));
}

const SCALE = 1_000_000_000;

/** Bounds with nine decimals: exact for a volume of 0, which no state has. */
function boundsOf(volume: number): Vector {
  if (volume === 0) return [rationals.ZERO, rationals.ZERO];
  const [lower, upper] = [Math.floor(volume * SCALE) - 1, Math.ceil(volume * SCALE) + 1];
  return [Math.max(0, lower), Math.min(SCALE, upper)].map((each) => rationals.rational(BigInt(each), BigInt(SCALE)));
}

/** For each number of units the bounds for positive errors, then those for no error. */
export function volumeRows(
  states: readonly State[],
  decisions: readonly Decision[],
  shares: readonly number[],
  units: number,
): readonly Vector[] {
  const sums = [false, true].map((isFit) => {
    const sum = Array.from({ length: units }, () => 0);
    states.forEach((state, s) => {
      const { pushes, error } = decisions[s] as Decision;
      if (pushes.length > 0 || isZero(error) !== isFit) return;
      stateVolumes(state, shares, units).forEach((volume, i) => (sum[i] = (sum[i] as number) + volume));
    });
    return sum;
  });
  return Array.from({ length: units }, (_, i) => sums.flatMap((sum) => boundsOf(sum[i] as number)));
}
