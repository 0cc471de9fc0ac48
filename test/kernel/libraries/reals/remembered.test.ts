/** Remembered values cost every check the same, whatever was computed before, in a check or outside. */
import { expect } from 'chai';
import { spend, withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import { remembered } from '../../../../src/kernel/libraries/reals/remembered.js';
import { pi } from '../../../../src/kernel/libraries/reals/elementary.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import { refusalOf } from '../../../support.js';

describe('kernel/libraries/reals/remembered', () => {
  const costOf = (action: () => unknown, limit = Infinity): number =>
    withBudget(limit, () => {
      action();
      return workDone();
    });
  let computed = 0;
  const squares = () =>
    remembered((n) => {
      computed++;
      spend(10 * n);
      return n * n;
    });
  beforeEach(() => (computed = 0));

  it('are computed once, and charged once to each check', () => {
    const square = squares();
    const twice = (): number => square(7) + square(7);
    expect([1, 2, 3].map(() => costOf(twice))).to.deep.equal([70, 70, 70]);
    expect([square(7), square(7)]).to.deep.equal([49, 49]);
    expect(computed).to.equal(1);
    expect(costOf(() => square(7) + square(8))).to.equal(150);
    expect(computed).to.equal(2);
  });

  it('cost a check the same when they were computed outside one, where nothing counts', () => {
    const square = squares();
    expect([square(7), square(7)]).to.deep.equal([49, 49]);
    expect([1, 2, 3].map(() => costOf(() => square(7)))).to.deep.equal([70, 70, 70]);
    expect(computed).to.equal(1);
  });

  it('are refused alike to a check that may not spend as much', () => {
    const square = squares();
    for (let time = 0; time < 3; time++) expect(refusalOf(() => costOf(() => square(7), 50)).code).to.equal('limit');
    expect(refusalOf(() => costOf(() => square(100_000_001))).code).to.equal('limit');
    expect(refusalOf(() => square(100_000_001)).code).to.equal('limit');
  });

  it('may need each other, and cost the same whichever is asked for first', () => {
    const square = squares();
    const fourth = remembered((n) => square(n) ** 2);
    const costs = [
      () => fourth(3),
      () => [square(3), fourth(3)],
      () => [fourth(3), square(3)],
      () => square(3),
      () => fourth(3),
    ].map((action) => costOf(action));
    expect(costs).to.deep.equal([30, 60, 60, 30, 30]);
  });

  it('make π cost the same at every time', () => {
    const costs = [1, 2, 3].map(() => costOf(() => pi(new Intervals(1234))));
    expect(costs[0]).to.be.greaterThan(10_000);
    expect(new Set(costs).size).to.equal(1);
  });
});
