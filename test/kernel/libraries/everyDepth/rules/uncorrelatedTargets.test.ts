import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { gradients, pairing } from '../../../../../src/kernel/libraries/deepLinear/linearNetwork.js';
import { derivativeAlongLayer, ridge, scaledLoss } from '../../../../../src/kernel/libraries/everyDepth/losses.js';
import { every } from '../../../../../src/statement/definition.js';
import { contextOf, refusalOf } from '../../../../support.js';
import { correlationOf, networks, outputNorm } from '../networks.js';
import { everyDepthTheorem, everySizeTheorem } from '../theorems.js';

const context = contextOf();

describe('rule uncorrelatedTargets', () => {
  const degrees = everySizeTheorem(context, scaledLoss());
  const along = everyDepthTheorem(context, derivativeAlongLayer());

  it('concludes at every depth and size, for all data that it is about and all weights', () => {
    const theorem = infer(context, 'uncorrelatedTargets', [degrees, along], {});
    expect(theorem.proposition).to.deep.equal({ kind: 'criticalPointsAreGlobal', targets: 'uncorrelated' });
    expect(theorem.reach).to.deep.equal(every('all'));
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
  });

  it('refuses other premises, and the identity of the derivative for one layer alone', () => {
    const { left, right } = derivativeAlongLayer();
    const ofOneLayer = everySizeTheorem(context, { left, right });
    for (const [premises, path] of [
      [[along, degrees], '$.premises[0]'],
      [[everySizeTheorem(context, ridge()), along], '$.premises[0]'],
      [[degrees, ofOneLayer], '$.premises[1]'],
      [[degrees, degrees], '$.premises[1]'],
      [[degrees], '$.premises'],
      [[degrees, along, along], '$.premises'],
    ] as const) {
      const refusal = refusalOf(() => infer(context, 'uncorrelatedTargets', premises, {}));
      expect([refusal.code, refusal.path]).to.deep.equal(['false', path]);
    }
  });

  it('knows the derivative along each layer of networks', () => {
    fc.assert(
      fc.property(networks, (point) => {
        const expected = q.formatRational(q.subtract(outputNorm(point), correlationOf(point)));
        gradients(point).forEach((gradient, k) => {
          const W = point.weights[k] ?? expect.fail();
          expect(q.formatRational(pairing(gradient, W)), `layer ${k + 1}`).to.equal(expected);
        });
      }),
    );
  });
});
