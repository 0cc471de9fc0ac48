import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';
import { along, BEST, DEEP_ZERO, networkOf, SHALLOW_ZERO, type Rows } from '../linearPoints.js';

const [corner, none]: readonly Rows[] = [
  [
    [1, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, 0],
  ],
];

describe('rule lossAlongCurve', () => {
  const says = (written: typeof BEST, curve: readonly (readonly Rows[])[]) => {
    const { proposition } = along(contextOf(), written, curve);
    if (proposition.kind !== 'lossAlongCurve') return expect.fail('another proposition');
    expect(proposition.network).to.deep.equal(networkOf(written));
    return `${proposition.change} ${proposition.order} ${proposition.along}`;
  };

  it('reads sign and order off the lowest power', () => {
    const c = corner as Rows;
    const minus = c.map((row) => row.map((entry) => -Number(entry)));
    expect(says(SHALLOW_ZERO, [[c], [c]])).to.equal('falls 2 line');
    expect(says(SHALLOW_ZERO, [[c], [minus]])).to.equal('rises 2 line');
    expect(says(DEEP_ZERO, [[c], [c], [c]])).to.equal('falls 3 line');
    expect(says(DEEP_ZERO, [[minus], [c], [c]])).to.equal('rises 3 line');
    // The same direction, traversed at another speed.
    expect(says(DEEP_ZERO, [[none as Rows, c], [c], [c]])).to.equal('falls 4 curve');
    expect(says(DEEP_ZERO, [[c, c], [c], [c]])).to.equal('falls 3 curve');
    // Away from critical points the first power shows.
    expect(says({ ...BEST, W: [[[1, 0]], [[1], [0]]] }, [[[[1, 0]]], []])).to.equal('falls 1 line');
    expect(says(BEST, [[[[0, 1]]], []])).to.equal('rises 2 line');
    expect(says(BEST, [[], [[[0], [1]]]])).to.equal('rises 2 line');
  });

  it('refuses a curve along which nothing changes, and one of another shape', () => {
    const c = corner as Rows;
    const constant = '$.witness: expected a curve along which the loss changes, got one along which it is constant';
    refuses(() => says(DEEP_ZERO, [[], [], []]), 'false', constant);
    refuses(() => says(DEEP_ZERO, [[c], [c], []]), 'false', constant);
    refuses(() => says(DEEP_ZERO, [[c], [c]]), 'false', '$.witness: expected coefficients for 3 layers, got for 2');
    refuses(
      () => says(DEEP_ZERO, [[c], [c], [c], [c]]),
      'false',
      '$.witness: expected coefficients for 3 layers, got for 4',
    );
    refuses(
      () => says(DEEP_ZERO, [[c], [c], [[[1, 0]]]]),
      'mismatch',
      '$: expected a coefficient for layer 3 of 2 × 2, got 1 × 2',
    );
  });

  it('takes no premises', () => {
    const context = contextOf();
    const witness = { network: networkOf(BEST), curve: [[], []] };
    refuses(
      () => infer(context, 'lossAlongCurve', [arithmeticTheorem(context)], witness),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
