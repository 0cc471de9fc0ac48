import { expect } from 'chai';
import { isSpent, spend, withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import { refuses } from '../../../support.js';

describe('kernel/core/data/work', () => {
  it('counts nothing outside a check', () => {
    spend(10 ** 18);
    expect([workDone(), isSpent()]).to.deep.equal([0, false]);
  });

  it('C8: refuses the unit beyond the limit, and everything after it', () => {
    const message = '$: expected work of at most 10 units (--work-limit allows more), got more';
    withBudget(10, () => {
      spend(4);
      spend(5.5);
      expect([workDone(), isSpent()]).to.deep.equal([10, false]);
      refuses(
        () => {
          spend(1);
        },
        'limit',
        message,
      );
      expect(isSpent()).to.equal(true);
      refuses(
        () => {
          spend(0);
        },
        'limit',
        message,
      );
    });
    expect(isSpent()).to.equal(false);
  });

  it('gives a check within a check a budget of its own, and the outer one its own back, after errors too', () => {
    const all = withBudget(100, () => {
      spend(60);
      const inner = withBudget(100, () => {
        spend(90);
        return workDone();
      });
      expect(() =>
        withBudget(1, () => {
          throw new Error('of the search');
        }),
      ).to.throw('of the search');
      spend(30);
      return [inner, workDone()];
    });
    expect(all).to.deep.equal([90, 90]);
  });
});
