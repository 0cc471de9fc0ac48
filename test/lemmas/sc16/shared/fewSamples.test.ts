import { expect } from 'chai';
import fc from 'fast-check';
import { Undecided } from 'lossproof/search';
import { requireFewSamples, requireFewSamplesDeep } from '../../../../lemmas/sc16/shared/fewSamples.js';
import { jobOf } from '../jobs.js';

const number = (most: number) => fc.integer({ min: 1, max: most });

/** Why an action ends undecided, if it does. */
function reasonOf(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof Undecided) return error.message;
    throw error;
  }
}

describe('a search with many samples', () => {
  it('ends exactly where N > d₀·d₁', () => {
    fc.assert(
      fc.property(number(4), number(4), number(20), (d0, d1, N) => {
        const reason = reasonOf(() => {
          requireFewSamples(jobOf({ d0, d1, N }, {}));
        });
        const expected = `N = ${N} exceeds d0·d1 = ${d0 * d1}, where the claim says nothing; see the control too-many-samples`;
        expect(reason, JSON.stringify({ d0, d1, N })).to.equal(N > d0 * d1 ? expected : undefined);
      }),
    );
  });

  it('ends exactly where N > d_{L−2}·d_{L−1} in deeper networks', () => {
    fc.assert(
      fc.property(number(4), number(4), number(20), (d2, d3, N) => {
        const reason = reasonOf(() => {
          requireFewSamplesDeep(jobOf({ d0: 5, d1: 5, d2, d3, d4: 0, N }, {}));
        });
        const expected = `N = ${N} exceeds d_{L-2}·d_{L-1} = ${d2 * d3}, where the claim says nothing; see the control zero-row`;
        expect(reason, JSON.stringify({ d2, d3, N })).to.equal(N > d2 * d3 ? expected : undefined);
      }),
    );
  });
});
