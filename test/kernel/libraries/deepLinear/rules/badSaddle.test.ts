import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, refusalOf } from '../../../../support.js';
import { BEST, DEEP_ZERO, networkOf, semidefinite } from '../linearPoints.js';
import { deep, shallow } from '../saddles.js';

describe('rule badSaddle', () => {
  const context = contextOf();
  const conclude = (premises: readonly Theorem[]) => infer(context, 'badSaddle', premises, {});

  it('accepts a critical point with a semidefinite Hessian and curves that fall and rise', () => {
    const { critical, hessian, falls, rises } = deep(context);
    const theorem = conclude([critical, hessian, falls, rises]);
    expect(theorem.proposition).to.deep.equal({ kind: 'badSaddle', network: networkOf(DEEP_ZERO) });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
  });

  it('refuses each premise that is missing, in another place or about another point', () => {
    const { critical, hessian, falls, rises } = deep(context);
    const other = shallow(context);
    const path = (premises: readonly Theorem[]) => refusalOf(() => conclude(premises)).path;
    expect(path([critical, hessian, falls])).to.equal('$.premises');
    expect(path([hessian, critical, falls, rises])).to.equal('$.premises[0]');
    expect(path([critical, semidefinite(context, BEST), falls, rises])).to.equal('$.premises[1]');
    expect(path([critical, hessian, rises, falls])).to.equal('$.premises[2]');
    expect(path([critical, hessian, other.falls, rises])).to.equal('$.premises[2]');
    expect(path([critical, hessian, falls, falls])).to.equal('$.premises[3]');
    expect(path([critical, hessian, falls, other.rises])).to.equal('$.premises[3]');
    expect(path([critical, hessian, critical, rises])).to.equal('$.premises[2]');
    expect(path([other.critical, hessian, falls, rises])).to.equal('$.premises[1]');
  });
});
