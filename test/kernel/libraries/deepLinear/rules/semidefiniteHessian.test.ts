import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';
import { BEST, DEEP_ZERO, networkOf, POOR, SECOND, semidefinite, SHALLOW_ZERO, type Written } from '../linearPoints.js';

describe('rule semidefiniteHessian', () => {
  it('accepts minima and bad saddles', () => {
    for (const written of [BEST, DEEP_ZERO, POOR]) {
      expect(semidefinite(contextOf(), written).proposition).to.deep.equal({
        kind: 'semidefiniteHessian',
        network: networkOf(written),
      });
    }
  });

  it('refuses strict saddles, and a minimum after a small change of the targets', () => {
    const indefinite = '$.witness: expected a positive semidefinite Hessian, got one with a negative direction';
    for (const written of [SECOND, SHALLOW_ZERO]) {
      refuses(() => semidefinite(contextOf(), written), 'false', indefinite);
    }
    // The eigenvalues cross where the second target exceeds the first.
    const targets = (second: string): Written => ({
      ...BEST,
      Y: [
        [2, 0],
        [0, second],
      ],
    });
    expect(semidefinite(contextOf(), targets('2')).proposition.kind).to.equal('semidefiniteHessian');
    refuses(() => semidefinite(contextOf(), targets('2001/1000')), 'false', indefinite);
  });

  it('takes no premises', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'semidefiniteHessian', [arithmeticTheorem(context)], { network: networkOf(BEST) }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
