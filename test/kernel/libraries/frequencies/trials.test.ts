import { expect } from 'chai';
import { gathered } from '../../../../src/kernel/libraries/balls/ball.js';
import { draw } from '../../../../src/kernel/full.js';
import { EVENTS, Trial } from '../../../../src/kernel/libraries/frequencies/trials.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { contextOf, ORIGIN } from '../../../support.js';

const context = contextOf();
const DRAWS = { dimension: 3, columns: 40, bits: 10, event: 'eigenvalue', factor: '1/2' } as const;
const LABEL = 'trial/{"bits":10,"columns":40,"dimension":3,"event":"eigenvalue","factor":"1/2"}/7';
const within = (a: bigint, b: bigint) => ({ lower: rational(a, b), upper: rational(a, b) });

describe('trials of kernel matrices', () => {
  it('draw each trial from a stream of its own, however far', () => {
    const recipe = { rows: 40, columns: 3, label: LABEL, law: { kind: 'gaussian', bits: 10 } } as const;
    const x = draw(recipe, ORIGIN).entries.map(({ numerator, denominator }) => Number(numerator) / Number(denominator));
    const length = (i: number): number => Math.hypot(...x.slice(3 * i, 3 * i + 3));
    {
      const trial = new Trial(context, DRAWS, 7);
      for (const columns of [2, 40, 5]) {
        const { mid, rad } = gathered(trial.angles(columns).cosines);
        for (let i = 0; i < columns; i++) {
          for (let j = 0; j < columns; j++) {
            const dot = [0, 1, 2].reduce((sum, l) => sum + (x[3 * i + l] as number) * (x[3 * j + l] as number), 0);
            expect(mid[i * columns + j]).to.be.closeTo(dot / (length(i) * length(j)), 1e-12);
            expect(rad[i * columns + j]).to.be.below(1e-12);
          }
        }
      }
    }
    const [first, other] = [1, 2].map((n) => gathered(new Trial(context, DRAWS, n).angles(2).cosines).mid[1]);
    expect(first).not.to.equal(other);
  });

  it('are shown to be one or the other but where an enclosure is in between', () => {
    for (let number = 1; number <= 20; number++) {
      const trial = new Trial(context, DRAWS, number);
      // The eigenvalues of G add up to 20, and the squares of K to at least a quarter per column.
      const { eigenvalue, discrepancy } = EVENTS;
      expect(eigenvalue.failed(context, trial, within(11n, 20n))).to.equal(true);
      expect(eigenvalue.happened(context, trial, within(11n, 20n))).to.equal(false);
      expect(eigenvalue.failed(context, trial, within(-1n, 2n))).to.equal(false);
      expect(eigenvalue.happened(context, trial, within(-1n, 2n))).to.equal(true);
      expect(eigenvalue.failed(context, trial, within(1n, 10n ** 12n))).to.equal(false);
      expect(discrepancy.happened(context, trial, within(10n, 1n))).to.equal(true);
      expect(discrepancy.failed(context, trial, within(10n, 1n))).to.equal(false);
      expect(discrepancy.failed(context, trial, within(400n, 1n))).to.equal(true);
      const wide = { lower: rational(10n), upper: rational(400n) };
      expect(discrepancy.failed(context, trial, wide) || discrepancy.happened(context, trial, wide)).to.equal(false);
    }
  });
});
