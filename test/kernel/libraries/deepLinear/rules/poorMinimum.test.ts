import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';
import {
  BEST,
  critical,
  DEEP_ZERO,
  networkOf,
  POOR,
  SECOND,
  SHALLOW_ZERO,
  type Rows,
  type Written,
} from '../linearPoints.js';

const UNIT: Rows = [
  [1, 0],
  [0, 0],
];

describe('rule poorMinimum', () => {
  const context = contextOf();
  const prove = (written: Written, better: readonly Rows[]) =>
    infer(context, 'poorMinimum', [critical(context, written)], { better: better.map(numbers) });
  const positive = '$.witness: expected a Hessian that is positive across the orbit of the gauge, got one that is not';

  it('accepts the poor minimum of the weighted loss', () => {
    expect(prove(POOR, BEST.W).proposition).to.deep.equal({ kind: 'poorLocalMinimum', network: networkOf(POOR) });
  });

  it('refuses it at weights where a saddle begins', () => {
    // Off-diagonal weights c: moving the hidden unit towards the other input costs c·1 and gains 4 in the worst case.
    const weighted = (c: string): Written => ({
      ...SECOND,
      C: [
        [1, c],
        [c, 1],
      ],
    });
    expect(prove(weighted('21/10'), BEST.W).proposition.kind).to.equal('poorLocalMinimum');
    refuses(() => prove(weighted('2'), BEST.W), 'false', positive);
    refuses(() => prove(weighted('1'), BEST.W), 'false', positive);
  });

  it('refuses saddles, strict and bad', () => {
    refuses(() => prove(SECOND, BEST.W), 'false', positive);
    refuses(() => prove(SHALLOW_ZERO, [UNIT, UNIT]), 'false', positive);
    refuses(() => prove(DEEP_ZERO, [UNIT, UNIT, UNIT]), 'false', positive);
  });

  it('refuses what is not better, or has another shape', () => {
    const notBetter = '$.witness: expected weights of smaller loss, got no smaller loss';
    refuses(() => prove(POOR, POOR.W), 'false', notBetter);
    refuses(() => prove(POOR, [[[0, 0]], [[0], [0]]]), 'false', notBetter);
    refuses(() => prove(POOR, [UNIT, UNIT]), 'mismatch', '$: expected better weights of layer 1 of 1 × 2, got 2 × 2');
    refuses(() => prove(POOR, [UNIT]), 'false', '$.witness: expected 2 layers of better weights, got 1');
  });

  it('rests on the gradient', () => {
    const witness = { better: BEST.W.map(numbers) } as never;
    refuses(() => infer(context, 'poorMinimum', [], witness), 'false', '$.premises: expected 1 premises, got 0');
    refuses(
      () => infer(context, 'poorMinimum', [arithmeticTheorem(context)], witness),
      'false',
      '$.premises[0]: expected a theorem of kind criticalPoint, got comparison',
    );
  });
});
