import { expect } from 'chai';
import fc from 'fast-check';
import { toFloat } from '../../../../src/compute/float.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { toRational } from '../../../../src/kernel/libraries/reals/dyadic.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import { statesWithin } from '../../../../src/kernel/libraries/arrangements/states.js';
import { volumesOf } from '../../../../src/kernel/libraries/sectors/volumes.js';

const I = new Intervals(80);
const float = ({ lower, upper }: Interval): number => {
  const [low, high] = [lower, upper].map((end) => toFloat(toRational(end))) as [number, number];
  expect(high - low).to.be.within(0, 1e-15);
  return low;
};

/** The probability of each state, from all ways to put units into cells. */
function byTrying(shares: readonly number[], units: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let code = 0; code < shares.length ** units; code++) {
    const counts = shares.map(() => 0);
    let chance = 1;
    for (let unit = 0, rest = code; unit < units; unit++, rest = Math.floor(rest / shares.length)) {
      const cell = rest % shares.length;
      counts[cell] = (counts[cell] as number) + 1;
      chance *= shares[cell] as number;
    }
    const state = counts.map((count) => Math.min(count, 2)).join('');
    found.set(state, (found.get(state) ?? 0) + chance);
  }
  return found;
}

describe('sectors/volumes', () => {
  it('are the probabilities of the states of independent units, by trying all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (weights, units) => {
          const total = weights.reduce((sum, each) => sum + each);
          const shares = weights.map((each) => I.ofRational(rational(BigInt(each), BigInt(total))));
          const floats = weights.map((each) => each / total);
          const all = Array.from({ length: units }, (_, i) => byTrying(floats, i + 1));
          for (const state of statesWithin(weights.length, units)) {
            const text = weights
              .map((_, c) => (state.single.includes(c) ? 1 : state.several.includes(c) ? 2 : 0))
              .join('');
            const volumes = volumesOf(I, state, shares, units).map(float);
            volumes.forEach((volume, i) => {
              expect(volume, text).to.be.closeTo(all[i]?.get(text) ?? 0, 1e-12);
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
