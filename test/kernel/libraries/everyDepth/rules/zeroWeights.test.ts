import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { lossAlong } from '../../../../../src/kernel/libraries/deepLinear/linearNetwork.js';
import { ridge, scaledLoss } from '../../../../../src/kernel/libraries/everyDepth/losses.js';
import { every } from '../../../../../src/statement/definition.js';
import { contextOf, refusalOf, refuses } from '../../../../support.js';
import { correlationOf, halved, networks, outputNorm, zeroed } from '../networks.js';
import { everySizeTheorem } from '../theorems.js';

const context = contextOf();

describe('rule zeroWeights', () => {
  it('concludes for three layers and more, at every size, for all data and some weights', () => {
    for (const layers of [3, 4, 1000]) {
      const theorem = infer(context, 'zeroWeights', [everySizeTheorem(context, scaledLoss())], { layers });
      expect(theorem.proposition).to.deep.equal({ kind: 'badSaddleAtZero', layers });
      expect(theorem.reach).to.deep.equal(every('all data', 'some weights'));
      const argument = 'the argument at the head of the rule zeroWeights, which computes nothing';
      expect([theorem.assurance, theorem.instance, theorem.facts]).to.deep.equal(['exact', null, [argument]]);
      expect(theorem.libraries).to.deep.equal(['algebra', 'everyDepth', 'everySize']);
    }
  });

  it('refuses two layers and one, where it is false', () => {
    const premise = everySizeTheorem(context, scaledLoss());
    for (const layers of [1, 2]) {
      refuses(
        () => infer(context, 'zeroWeights', [premise], { layers }),
        'false',
        `$.witness: expected at least 3 layers, got ${layers}`,
      );
    }
    for (const layers of [0, -3, 3.5, 1001, '3']) {
      const { code, path } = refusalOf(() => infer(context, 'zeroWeights', [premise], { layers }));
      expect([code, path]).to.deep.equal(['malformed', '$.witness.layers']);
    }
  });

  it('refuses other premises', () => {
    const { left, right } = scaledLoss();
    const [premise, other] = [everySizeTheorem(context, { left, right }), everySizeTheorem(context, ridge())];
    const swapped = everySizeTheorem(context, { left: right, right: left });
    for (const [premises, path] of [
      [[other], '$.premises[0]'],
      [[swapped], '$.premises[0]'],
      [[], '$.premises'],
      [[premise, premise], '$.premises'],
    ] as const) {
      const refusal = refusalOf(() => infer(context, 'zeroWeights', premises, { layers: 3 }));
      expect([refusal.code, refusal.path]).to.deep.equal(['false', path]);
    }
  });

  it('says of the loss along a line through zero what its exact expansion says', () => {
    fc.assert(
      fc.property(networks, (point) => {
        const K = point.weights.length;
        const change = lossAlong(
          zeroed(point),
          point.weights.map((W) => [W]),
        );
        const terms = new Map([
          [K, q.negate(correlationOf(point))],
          [2 * K, halved(outputNorm(point))],
        ]);
        const expected = change.map((_, index) => terms.get(index + 1) ?? q.ZERO);
        expect(change.map(q.formatRational)).to.deep.equal(expected.map(q.formatRational));
      }),
    );
  });
});
