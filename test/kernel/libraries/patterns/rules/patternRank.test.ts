import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

/** A prime: ranks modulo it are those over ℚ but for rare draws, and never larger. */
const PRIME = 2_147_483_647n;

/** The rank of columns modulo the prime, by elimination. */
function rankOf(columns: readonly (readonly bigint[])[]): number {
  const rest = columns.map((column) => column.map((entry) => ((entry % PRIME) + PRIME) % PRIME));
  let rank = 0;
  for (let row = 0; row < (rest[0]?.length ?? 0); row++) {
    const pivot = rest.findIndex((column, index) => index >= rank && column[row] !== 0n);
    if (pivot < 0) continue;
    [rest[rank], rest[pivot]] = [rest[pivot] as bigint[], rest[rank] as bigint[]];
    const head = rest[rank] as bigint[];
    for (const column of rest.slice(rank + 1)) {
      const [a, b] = [head[row] as bigint, column[row] as bigint];
      column.forEach((entry, i) => (column[i] = (((entry * a - (head[i] as bigint) * b) % PRIME) + PRIME) % PRIME));
    }
    rank++;
  }
  return rank;
}

/** min over all sets S of columns of N − |S| + d₀·rank A_S */
function formula(inputs: number, pattern: readonly (readonly bigint[])[]): number {
  let least = pattern.length;
  for (let set = 1; set < 2 ** pattern.length; set++) {
    const chosen = pattern.filter((_, column) => (set >> column) & 1);
    least = Math.min(least, pattern.length - chosen.length + inputs * rankOf(chosen));
  }
  return least;
}

describe('rule patternRank', () => {
  it('speaks of every size, almost every X and all patterns, exactly, and cites a fact beside its argument', () => {
    const theorem = infer(contextOf(), 'patternRank', [], {});
    expect(theorem.proposition).to.deep.equal({ kind: 'patternRank', sizes: 'every' });
    expect(theorem.reach).to.deep.equal({
      sizes: 'every',
      prefix: [
        { range: 'almost-every', of: 'data' },
        { range: 'all', of: 'weights' },
      ],
    });
    expect([theorem.assurance, theorem.facts.length]).to.deep.equal(['exact', 2]);
  });

  it('agrees with the ranks of random patterns and data of small sizes, of slopes that may be 0 or −1', () => {
    const cases = fc
      .record({
        d0: fc.integer({ min: 1, max: 4 }),
        d1: fc.integer({ min: 1, max: 4 }),
        N: fc.integer({ min: 1, max: 9 }),
      })
      .chain(({ d0, d1, N }) =>
        fc.record({
          d0: fc.constant(d0),
          slope: fc.constantFrom(0n, 3n, -1n),
          // Few different columns make deficient patterns frequent.
          choices: fc.array(fc.array(fc.boolean(), { minLength: d1, maxLength: d1 }), { minLength: 1, maxLength: 3 }),
          picks: fc.array(fc.nat(), { minLength: N, maxLength: N }),
          data: fc.array(fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }), { minLength: d0 * N, maxLength: d0 * N }),
        }),
      );
    let deficient = 0;
    fc.assert(
      fc.property(cases, ({ d0, slope, choices, picks, data }) => {
        // A zero would put X into the null set too often.
        fc.pre(data.every((entry) => entry !== 0n));
        const pattern = picks.map((pick) =>
          (choices[pick % choices.length] as readonly boolean[]).map((active) => (active ? 1n : slope)),
        );
        const product = pattern.map((column, n) =>
          column.flatMap((a) => data.slice(n * d0, (n + 1) * d0).map((x) => a * x)),
        );
        const [rank, expected] = [rankOf(product), formula(d0, pattern)];
        expect(rank).to.equal(expected);
        if (rank < Math.min(pattern.length, d0 * (pattern[0]?.length ?? 0))) deficient++;
      }),
      { numRuns: 300 },
    );
    expect(deficient).to.be.greaterThan(20);
  });

  it('takes no witness and no premises', () => {
    const context = contextOf();
    expect(() => infer(context, 'patternRank', [], { sizes: 'every' })).to.throw('$.witness');
    refuses(
      () => infer(context, 'patternRank', [arithmeticTheorem(context)], {}),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
