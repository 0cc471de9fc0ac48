import { expect } from 'chai';
import { BY_TEACHER } from '../../../../../src/kernel/libraries/regions/rules/teacherVolume.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

for (const [name, prefix] of [
  ['teacherVolume', BY_TEACHER],
  ['zeroSample', everything('all')],
] as const) {
  describe(`rule ${name}`, () => {
    const context = contextOf();

    it('says the same at every size, exactly', () => {
      const theorem = infer(context, name, [], {});
      expect(theorem.proposition).to.deep.equal({ kind: name, sizes: 'every' });
      expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix });
      expect([theorem.assurance, theorem.error]).to.deep.equal(['exact', '0']);
      expect(theorem.facts.length, name).to.equal(name === 'teacherVolume' ? 2 : 1);
    });

    it('takes no premises and no choices', () => {
      const premises = [arithmeticTheorem(context)];
      refuses(() => infer(context, name, premises, {}), 'false', '$.premises: expected 0 premises, got 1');
      expect(() => infer(context, name, [], { inputs: 3 })).to.throw('inputs');
    });
  });
}

/** The sign patterns of a unit at the samples, and the share of directions with each, in the plane. */
function sharesInThePlane(samples: readonly (readonly [number, number])[]): ReadonlyMap<string, number> {
  const kinks = samples.flatMap(([x, y]) => {
    const angle = Math.atan2(y, x) + Math.PI / 2;
    return [angle, angle + Math.PI].map((each) => ((each % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI));
  });
  const sorted = [...new Set(kinks)].sort((a, b) => a - b);
  const shares = new Map<string, number>();
  sorted.forEach((from, i) => {
    const to = sorted[i + 1] ?? (sorted[0] as number) + 2 * Math.PI;
    const middle = (from + to) / 2;
    const signs = samples.map(([x, y]) => (x * Math.cos(middle) + y * Math.sin(middle) > 0 ? '+' : '-')).join('');
    shares.set(signs, (shares.get(signs) ?? 0) + (to - from) / (2 * Math.PI));
  });
  return shares;
}

describe('the argument of teacherVolume', () => {
  it('is seen in the plane: the mean of 1/p is the number of cells, at most 2N, and Markov’s inequality holds', () => {
    for (const samples of [
      [[1, 0]],
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 2],
        [3, -1],
        [-2, 5],
        [7, 1],
      ],
      // Parallel samples have a kink in common, and fewer cells.
      [
        [1, 2],
        [2, 4],
        [-3, 1],
      ],
    ] as const) {
      const shares = [...sharesInThePlane(samples).values()];
      expect(shares.reduce((sum, p) => sum + p, 0)).to.be.closeTo(1, 1e-9);
      expect(shares.length).to.be.at.most(2 * samples.length);
      for (const chance of [0.5, 0.1, 0.01]) {
        // Pairs of units: the share of teachers whose cells are smaller than δ/C².
        const least = chance / (2 * samples.length) ** 2;
        const bad = shares.flatMap((p) => shares.map((r) => (p * r < least ? p * r : 0))).reduce((a, b) => a + b, 0);
        expect(bad).to.be.at.most(chance);
      }
    }
  });
});
