/** The search for exact minima: what it offers is what the kernel would accept, and it stops when it is told to. */
import { expect } from 'chai';
import { floats, multiplyExactly, rationals } from 'lossproof/search';
import { findMinimum } from '../../src/network/minimum.js';
import { gaussian, hiddenGradient, problem, sample } from './samples.js';

describe('findMinimum', () => {
  it('finds an exact point whose residual is orthogonal to the region, above and below the threshold', async () => {
    for (const [d0, d1, N] of [
      [2, 3, 4],
      [2, 2, 6],
    ] as const) {
      const exact = problem(d0, d1, N);
      const found = await findMinimum(exact, {
        units: d1,
        attempts: 40,
        progress: () => undefined,
        start: (attempt) => ({
          hidden: floats(sample(`hidden ${attempt}`, d1, d0, gaussian)),
          output: floats(sample(`output ${attempt}`, 1, d1, gaussian))[0] as number[],
        }),
      });
      expect(found, `${d0}, ${d1}, ${N}`).not.to.equal(undefined);
      const preactivations = multiplyExactly((found as NonNullable<typeof found>).hidden, exact.inputs);
      expect(preactivations.entries.some(rationals.isZero)).to.equal(false);
      expect(hiddenGradient(exact, found as NonNullable<typeof found>).every(rationals.isZero)).to.equal(true);
    }
  });

  it('finds nothing in no attempts, and stops when the report throws', async () => {
    const search = { units: 3, start: () => expect.fail('no start was expected'), progress: () => undefined };
    expect(await findMinimum(problem(2, 3, 4), { ...search, attempts: 0 })).to.equal(undefined);
    const stopped: unknown = await findMinimum(problem(2, 3, 4), {
      ...search,
      attempts: 3,
      start: () => ({ hidden: floats(sample('stop', 3, 2, gaussian)), output: [1, -1, 1] }),
      progress: () => {
        throw new Error('enough');
      },
    }).catch((error: unknown) => error);
    expect((stopped as Error).message).to.equal('enough');
  });
});
