import { shortReach } from '../../../../../src/report/words.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { gradients } from '../../../../../src/kernel/libraries/deepLinear/linearNetwork.js';
import { isZero } from '../../../../../src/kernel/core/data/rational.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refusalOf, refuses } from '../../../../support.js';
import { BEST, critical, DEEP_ZERO, networkOf, pointOf, POOR, SECOND, writtenNetworks } from '../linearPoints.js';

describe('rule gradientVanishes', () => {
  it('accepts critical points, of weighted losses too, and says of which network', () => {
    for (const written of [BEST, SECOND, DEEP_ZERO, POOR]) {
      const theorem = critical(contextOf(), written);
      expect(theorem.proposition).to.deep.equal({ kind: 'criticalPoint', network: networkOf(written) });
      expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
      expect(theorem.assurance).to.equal('exact');
    }
    const context = contextOf({ X: numbers(BEST.X) });
    const network = { ...networkOf(BEST), inputs: t.data('X') };
    expect(shortReach(infer(context, 'gradientVanishes', [], { network }).reach)).to.equal('these × given');
  });

  it('names the layer, the place and the value where the gradient does not vanish', () => {
    const got = (W: number[][][]) => refusalOf(() => critical(contextOf(), { ...BEST, W })).got;
    expect(got([[[2, 1]], [[1], [0]]])).to.equal('1 at (1, 2) of ∂L/∂W1');
    expect(got([[[2, 0]], [[0], [3]]])).to.equal('18 at (1, 1) of ∂L/∂W1');
    expect(got([[[0, 0]], [[0], [3]]])).to.equal('-3 at (1, 2) of ∂L/∂W1');
    expect(got([[[0, 3]], [[0], [0]]])).to.equal('-3 at (2, 1) of ∂L/∂W2');
  });

  it('accepts exactly where every gradient is zero', () => {
    fc.assert(
      fc.property(writtenNetworks, (written) => {
        const vanishes = gradients(pointOf(written)).every(({ entries }) => entries.every(isZero));
        const prove = () => critical(contextOf(), written);
        if (vanishes) expect(prove().proposition.kind).to.equal('criticalPoint');
        else expect(refusalOf(prove).code).to.equal('false');
      }),
    );
  });

  it('takes no premises', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'gradientVanishes', [arithmeticTheorem(context)], { network: networkOf(BEST) }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
