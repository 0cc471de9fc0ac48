import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, refusalOf, refuses } from '../../../../support.js';
import { along, BEST, critical, networkOf, SHALLOW_ZERO } from '../linearPoints.js';
import { deep, shallow } from '../saddles.js';

describe('rule strictSaddle', () => {
  const context = contextOf();
  const conclude = (premises: readonly Theorem[]) => infer(context, 'strictSaddle', premises, {});

  it('accepts a critical point with a line that falls to second order and a curve that rises', () => {
    const { critical, falls, rises } = shallow(context);
    const theorem = conclude([critical, falls, rises]);
    expect(theorem.proposition).to.deep.equal({ kind: 'strictSaddle', network: networkOf(SHALLOW_ZERO) });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
  });

  it('refuses premises in another order, of another kind or number', () => {
    const { critical, falls, rises } = shallow(context);
    const path = (premises: readonly Theorem[]) => refusalOf(() => conclude(premises)).path;
    expect(path([critical, rises, falls])).to.equal('$.premises[1]');
    expect(path([critical, falls, falls])).to.equal('$.premises[2]');
    expect(path([falls, falls, rises])).to.equal('$.premises[0]');
    expect(path([critical, falls, critical])).to.equal('$.premises[2]');
    expect(path([critical, falls])).to.equal('$.premises');
    refuses(
      () => infer(context, 'strictSaddle', [], { network: {} }),
      'malformed',
      '$.witness.network: expected only the keys , got the unknown key "network"',
    );
  });

  it('refuses a fall of higher order, along a curve, or at another point', () => {
    const { critical: at, falls, rises } = shallow(context);
    const unit = [
      [1, 0],
      [0, 0],
    ];
    const curved = along(context, SHALLOW_ZERO, [[unit, unit], [unit]]);
    const elsewhere = deep(context);
    const path = (premises: readonly Theorem[]) => refusalOf(() => conclude(premises)).path;
    expect(path([at, curved, rises])).to.equal('$.premises[1]');
    expect(path([elsewhere.critical, elsewhere.falls, elsewhere.rises])).to.equal('$.premises[1]');
    expect(path([at, falls, elsewhere.rises])).to.equal('$.premises[2]');
    expect(path([critical(context, BEST), falls, rises])).to.equal('$.premises[1]');
  });
});
