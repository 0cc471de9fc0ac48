/** Ranks of terms modulo a prime, by whichever engine is chosen: the rank that elimination by hand gives. */
import { expect } from 'chai';
import fc from 'fast-check';
import { terms } from '../../src/kernel/full.js';
import { forceEngine } from '../../src/compute/engines.js';
import { rankByEngine } from '../../src/compute/rankByEngine.js';
import { contextOf, integerRows, numbers } from '../support.js';

/** By elimination over 𝔽ₚ on rows of plain numbers. */
function rankOf(rows: readonly (readonly number[])[], prime: number): number {
  let left = rows.map((row) => row.map((entry) => ((entry % prime) + prime) % prime));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.find((row) => row[column] !== 0);
    if (pivot === undefined) continue;
    rank++;
    const lead = pivot[column] as number;
    left = left
      .filter((row) => row !== pivot)
      .map((row) => row.map((entry, j) => (entry * lead - (pivot[j] as number) * (row[column] as number)) % prime))
      .map((row) => row.map((entry) => (entry + prime) % prime));
  }
  return rank;
}

const size = fc.integer({ min: 1, max: 5 });

describe('compute/rankByEngine', () => {
  afterEach(() => {
    forceEngine(undefined);
  });

  it('is the rank of random products of thin matrices', async () => {
    const pair = fc
      .tuple(size, fc.integer({ min: 1, max: 3 }), size)
      .chain(([m, k, n]) =>
        fc.tuple(integerRows(fc.constant(m), fc.constant(k)), integerRows(fc.constant(k), fc.constant(n))),
      );
    await fc.assert(
      fc.asyncProperty(pair, fc.constantFrom(3, 7, 8191), async ([A, B], prime) => {
        const product = A.map((row) =>
          (B[0] ?? []).map((_, j) => row.reduce((sum, a, k) => sum + a * (B[k]?.[j] ?? 0), 0)),
        );
        const term = terms.product(numbers(A), numbers(B));
        expect(await rankByEngine(contextOf(), term, prime)).to.equal(rankOf(product, prime));
      }),
    );
  });

  it('is the same by an engine that the user chose, and of the data of the instance', async () => {
    const X = { kind: 'matrix', rows: 2, columns: 3, entries: ['1/2', '1', '3/2', '0', '1', '1'] } as const;
    const context = contextOf({ X });
    for (const name of ['plain', 'wasm']) {
      forceEngine(name);
      expect(await rankByEngine(context, terms.data('X'), 8191), name).to.equal(2);
      expect(await rankByEngine(context, terms.khatriRao(terms.data('X'), terms.data('X')), 8191), name).to.equal(3);
    }
  });
});
