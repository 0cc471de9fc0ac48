import { expect } from 'chai';
import { infer } from '../../../../src/kernel/core/logic/theorem.js';
import { trialsShown, type Trials } from '../../../../src/kernel/libraries/frequencies/trialCounts.js';
import { contextOf, refusalOf } from '../../../support.js';

const EIGENVALUE: Trials = { event: 'eigenvalue', dimension: 3, samples: 6, bits: 12, factor: '1/2', trials: 40 };
/** The discrepancy of one column equals its mean, so no interval can show that the threshold is reached, or that it is not. */
const UNDECIDED: Trials = { ...EIGENVALUE, event: 'discrepancy', samples: 1, factor: '1', trials: 5 };

const both = (context: ReturnType<typeof contextOf>, asked: Trials) =>
  (['happened', 'failed'] as const).map((side) => trialsShown(context, asked, side));

describe('counts of trials', () => {
  it('are the same whichever side is asked for first, again, and in plain arithmetic', () => {
    const [one, other, plain] = [contextOf(), contextOf(), contextOf({}, { reference: true })];
    const failed = trialsShown(one, EIGENVALUE, 'failed');
    const [happened] = both(other, EIGENVALUE) as [number];
    expect(happened).to.be.within(1, 39);
    expect(failed).to.equal(40 - happened);
    for (const context of [one, other, one, plain]) expect(both(context, EIGENVALUE)).to.deep.equal([happened, failed]);
  });

  it('leave what is not decided to neither side', () => {
    const context = contextOf();
    for (let again = 0; again < 2; again++) expect(both(context, UNDECIDED)).to.deep.equal([0, 0]);
  });

  it('are kept apart by all that they depend on', () => {
    const context = contextOf();
    const always: Trials = { ...EIGENVALUE, samples: 1, trials: 10 };
    const cases: readonly (readonly [Trials, readonly number[]])[] = [
      [always, [10, 0]],
      [{ ...always, trials: 7 }, [7, 0]],
      // λ_min = ½ is not 100·γ₁.
      [{ ...always, factor: '100' }, [0, 10]],
      [{ ...always, event: 'discrepancy', factor: '1' }, [0, 0]],
      [{ ...always, event: 'discrepancy', factor: '1/2' }, [10, 0]],
    ];
    for (let again = 0; again < 2; again++) {
      for (const [asked, counts] of cases) expect(both(context, asked), JSON.stringify(asked)).to.deep.equal(counts);
    }
    for (const change of [{ dimension: 4 }, { samples: 7 }, { bits: 9 }]) {
      const changed = { ...EIGENVALUE, ...change };
      expect(both(context, changed)).to.deep.equal(both(contextOf(), changed));
    }
  });

  it('are the same whatever the instance, which is no part of what trials are drawn from', () => {
    const [one, other] = [contextOf(), contextOf({ X: { kind: 'matrix', rows: 1, columns: 1, entries: ['1'] } })];
    expect(both(one, EIGENVALUE)).to.deep.equal(both(other, EIGENVALUE));
    expect(both(one, EIGENVALUE)[0]).to.be.greaterThan(0);
  });

  it('cannot be recorded under another name than what was counted', () => {
    const context = contextOf();
    let reads = 0;
    // The first read of the factor gives an easy event, every later read the event that is named.
    const sly = {
      ...EIGENVALUE,
      samples: 9,
      get factor(): string {
        return reads++ === 0 ? '1/1000' : '1/2';
      },
    };
    const easy = trialsShown(context, sly, 'happened');
    expect(easy).to.be.greaterThan(20);
    expect(reads).to.equal(1);
    const honest = { ...EIGENVALUE, samples: 9 };
    expect(trialsShown(context, honest, 'happened')).to.be.below(5);
    const witness = { ...honest, trials: 1000, relation: 'atLeast', bound: '1/2' };
    expect(refusalOf(() => infer(context, 'sampledEvent', [], witness)).code).to.equal('false');
  });

  it('are of nothing that the rule would not read', () => {
    const context = contextOf();
    for (const [change, path] of [
      [{ trials: 0 }, '$.trials.trials'],
      [{ dimension: 1 }, '$.trials.dimension'],
      [{ factor: '2/4' }, '$.trials.factor'],
      [{ event: 'other' }, '$.trials.event'],
    ] as const) {
      const refusal = refusalOf(() => trialsShown(context, { ...EIGENVALUE, ...change } as Trials, 'failed'));
      expect([refusal.code, refusal.path]).to.deep.equal(['malformed', path]);
    }
  });
});
