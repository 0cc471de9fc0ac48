/** Shares are a split: every cell is in one of them, and none has much more to do than it must. */
import { expect } from 'chai';
import fc from 'fast-check';
import { sharesOf } from '../../src/jobs/shares.js';

const loadsOf = (costs: readonly number[], shares: readonly (readonly number[])[]): readonly number[] =>
  shares.map((share) => share.reduce((sum, index) => sum + (costs[index] as number), 0));

/** The same split by the definition, with all loads looked through for each cell. */
function slowly(costs: readonly number[], of: number): number[][] {
  const shares = Array.from({ length: of }, (): number[] => []);
  const order = costs.map((cost, index) => ({ cost, index })).sort((a, b) => b.cost - a.cost || a.index - b.index);
  for (const { index } of order) {
    const loads = loadsOf(costs, shares);
    (shares[loads.indexOf(Math.min(...loads))] as number[]).push(index);
  }
  return shares.map((share) => share.sort((a, b) => a - b));
}

const largest = (loads: readonly number[]): number => Math.max(...loads);

/** The largest load of the best split, by trying all of them. */
function best([first, ...rest]: readonly number[], loads: readonly number[]): number {
  if (first === undefined) return largest(loads);
  return Math.min(
    ...loads.map((_, share) =>
      best(
        rest,
        loads.map((load, at) => (at === share ? load + first : load)),
      ),
    ),
  );
}

const costs = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 40 });
const counts = fc.integer({ min: 1, max: 12 });

describe('jobs/shares', () => {
  it('are what the definition says', () => {
    fc.assert(
      fc.property(costs, counts, (all, of) => {
        expect(sharesOf(all, of)).to.deep.equal(slowly(all, of));
      }),
    );
  });

  it('have every cell once, each share in the order of the plan', () => {
    fc.assert(
      fc.property(costs, counts, (all, of) => {
        const shares = sharesOf(all, of);
        expect(shares).to.have.length(of);
        expect(shares.flat().sort((a, b) => a - b)).to.deep.equal([...all.keys()]);
        for (const share of shares) expect(share).to.deep.equal([...share].sort((a, b) => a - b));
      }),
    );
  });

  it('cost no more than 4/3 of what the best split does', () => {
    const few = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 7 });
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 3 }), (all, of) => {
        expect(largest(loadsOf(all, sharesOf(all, of)))).to.be.at.most((4 / 3) * best(all, Array<number>(of).fill(0)));
      }),
    );
  });

  it('deal out a million cells in seconds', () => {
    const started = performance.now();
    const shares = sharesOf(
      Array.from({ length: 1_000_000 }, (_, index) => 1 + (index % 97)),
      1000,
    );
    expect(performance.now() - started).to.be.lessThan(20_000);
    const sizes = shares.map((share) => share.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).to.equal(1_000_000);
  });
});
