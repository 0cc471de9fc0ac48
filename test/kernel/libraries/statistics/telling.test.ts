import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { lowerTail, upperTail } from '../../../../src/kernel/libraries/statistics/binomial.js';
import { HASHED_ERROR, HASHED_TAIL, TRIALS } from '../../../../src/kernel/libraries/statistics/chance.js';
import { tells } from '../../../../src/kernel/libraries/statistics/telling.js';

describe('counts that tell', () => {
  it('have a tail of at most 2⁻⁶⁸, computed over ℚ, on the side in question', () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat({ max: 300 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('atMost' as const, 'atLeast' as const),
        (trials, some, hundredths, relation) => {
          const shown = some % (trials + 1);
          const p = q.rational(BigInt(hundredths), 100n);
          const tail = relation === 'atMost' ? lowerTail(trials, trials - shown, p) : upperTail(trials, shown, p);
          if (!tells(trials, shown, relation, p)) return;
          told++;
          expect(q.atMost(tail, HASHED_TAIL), `${shown} of ${trials} at ${hundredths}/100, ${relation}`).to.equal(true);
        },
      ),
      { numRuns: 2000 },
    );
    expect(told).to.be.above(50);
  });

  it('are not missed but near the border', () => {
    const half = q.rational(1n, 2n);
    for (const relation of ['atMost', 'atLeast'] as const) {
      expect([67, 68].map((trials) => tells(trials, trials, relation, half))).to.deep.equal([false, true]);
    }
  });

  it('leave a chance of at most 2⁻⁶⁴ together, for all numbers of trials and both sides', () => {
    const all = q.multiply(q.rational(BigInt(2 * TRIALS.length)), HASHED_TAIL);
    expect(q.atMost(all, q.parseRational(HASHED_ERROR) as q.Rational)).to.equal(true);
    expect(HASHED_ERROR).to.equal('1/18446744073709551616');
  });
});
