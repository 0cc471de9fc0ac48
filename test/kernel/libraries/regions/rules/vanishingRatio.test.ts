import { expect } from 'chai';
import fc from 'fast-check';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { rankOf } from '../../../../../src/compute/rowReduce.js';
import { arithmeticTheorem, contextOf, rationals, refuses } from '../../../../support.js';

for (const name of ['vanishingRatio', 'equalSamples'] as const) {
  describe(`rule ${name}`, () => {
    const context = contextOf();

    it('says the same at every size, exactly', () => {
      const theorem = infer(context, name, [], {});
      expect(theorem.proposition).to.deep.equal({ kind: name, sizes: 'every' });
      expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
      expect([theorem.assurance, theorem.error]).to.deep.equal(['exact', '0']);
      expect(theorem.facts).to.deep.equal([`the argument at the head of the rule ${name}, which computes nothing`]);
    });

    it('takes no premises and no choices', () => {
      const premises = [arithmeticTheorem(context)];
      refuses(() => infer(context, name, premises, {}), 'false', '$.premises: expected 0 premises, got 1');
      expect(() => infer(context, name, [], { inputs: 3 })).to.throw('inputs');
    });
  });
}

const samples = fc
  .array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .filter((all) =>
    all.every((x, i) => {
      const areParallel = (y: readonly number[]) =>
        [0, 1, 2].every((a) =>
          [0, 1, 2].every((b) => (x[a] as number) * (y[b] as number) === (x[b] as number) * (y[a] as number)),
        );
      return x.some((entry) => entry !== 0) && !all.slice(0, i).some(areParallel);
    }),
  );

/** The patterns of signs of units on a grid, which meets every cell of few samples with small entries. */
function patternsOf(all: readonly (readonly number[])[]): readonly string[] {
  const found = new Set<string>();
  const grid = Array.from({ length: 33 }, (_, i) => (i - 16) / 2 + 1 / 64);
  for (const a of grid)
    for (const b of grid)
      for (const c of [-31 / 8, -5 / 8, -1 / 16, 1 / 32, 7 / 8, 29 / 8]) {
        const values = all.map(([x, y, z]) => a * (x as number) + b * (y as number) + c * (z as number));
        if (!values.includes(0)) found.add(values.map((value) => (value > 0 ? '+' : '-')).join(''));
      }
  return [...found];
}

describe('the argument of vanishingRatio', () => {
  it('is seen in space: units in all cells have rank N, whatever the slope', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(0, -1, -2, 3), (all, slope) => {
        const patterns = patternsOf(all);
        // Only where the grid has met all neighbours: for each sample two patterns that differ there alone.
        const flipped = (text: string, n: number) =>
          text.slice(0, n) + (text[n] === '+' ? '-' : '+') + text.slice(n + 1);
        fc.pre(all.every((_, n) => patterns.some((each) => patterns.includes(flipped(each, n)))));
        const rows = patterns.flatMap((each) =>
          [0, 1, 2].map((i) => all.map((x, n) => (each[n] === '+' ? 1 : slope) * (x[i] as number))),
        );
        expect(rankOf(rationals(rows)), JSON.stringify({ all, slope })).to.equal(all.length);
      }),
      { numRuns: 40 },
    );
  });
});
