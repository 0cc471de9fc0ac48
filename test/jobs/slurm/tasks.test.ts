/** Tasks are as many as take a minute each, and shares that have nothing to do are not sent. */
import { expect } from 'chai';
import fc from 'fast-check';
import { sharesOf } from '../../../src/jobs/shares.js';
import { arrayText, MOST_TASKS, sharesWith, tasksFor } from '../../../src/jobs/slurm/tasks.js';

const seconds = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });

describe('jobs/slurm/tasks', () => {
  it('are never shorter than a minute, unless there is one alone', () => {
    fc.assert(
      fc.property(seconds, (costs) => {
        const of = tasksFor(costs);
        const loads = sharesOf(costs, of).map((share) =>
          share.reduce((sum, index) => sum + (costs[index] as number), 0),
        );
        expect(of).to.be.within(1, costs.length);
        if (of > 1) expect(Math.min(...loads)).to.be.at.least(60);
      }),
    );
  });

  it('are many where there is much to do, and no more than Slurm numbers', () => {
    expect(tasksFor(Array<number>(12).fill(20))).to.equal(4);
    expect(tasksFor(Array<number>(12).fill(60))).to.equal(12);
    expect(tasksFor(Array<number>(5000).fill(600))).to.equal(MOST_TASKS);
    expect(tasksFor([1])).to.equal(1);
    expect(tasksFor([])).to.equal(1);
    // One cell is most of the work; the others fill two tasks.
    expect(tasksFor([1000, ...Array<number>(12).fill(10)])).to.equal(3);
  });

  it('have between them every cell that is left', () => {
    fc.assert(
      fc.property(seconds, fc.integer({ min: 1, max: 20 }), fc.array(fc.nat({ max: 59 })), (costs, of, chosen) => {
        const open = new Set(chosen.filter((index) => index < costs.length));
        const shares = sharesWith(open, costs, of);
        const split = sharesOf(costs, of);
        const covered = new Set(shares.flatMap((share) => split[share - 1] ?? []));
        for (const index of open) expect(covered.has(index)).to.equal(true);
        for (const share of shares) expect((split[share - 1] ?? []).some((index) => open.has(index))).to.equal(true);
      }),
    );
  });

  it('are written as Slurm reads them', () => {
    expect(arrayText([1])).to.equal('1');
    expect(arrayText([1, 2, 3, 5, 7, 8])).to.equal('1-3,5,7-8');
  });
});
