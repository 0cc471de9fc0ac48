import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import * as networks from '../../../../../src/kernel/libraries/twoLayer/network.js';
import type { Network } from '../../../../../src/kernel/libraries/twoLayer/propositions.js';
import type { Proposition } from '../../../../../src/kernel/core/logic/proposition.js';
import { stationary } from '../../../../../src/kernel/libraries/twoLayer/rules/minimumInRegion.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { asJson, contextOf, numbers, refusalOf, refuses } from '../../../../support.js';

/** One unit, two samples x = 1 and −2, W₁ = 3: v = 3 and −6, slopes 1 and ½, outputs w·E·slope·v. */
const instance = {
  X: numbers([[1, -2]]),
  E: numbers([[1, 2]]),
  y: numbers([[6, -12]]),
  W1: numbers([[3]]),
  w2: numbers([[2]]),
};
const context = contextOf(instance);
const network: Network = {
  inputs: t.data('X'),
  noise: t.data('E'),
  targets: t.data('y'),
  hidden: t.data('W1'),
  output: t.data('w2'),
  slope: '1/2',
};

const nonzero = (net: Network, at = context): Theorem =>
  infer(at, 'entriesNonzero', [], asJson({ matrix: t.product(net.hidden, net.inputs) }));
const equilibrium = (net: Network, rows: number, at = context): Theorem => {
  const claim = stationary(net, rows);
  return claim.kind === 'identity'
    ? infer(at, 'ringIdentity', [], asJson({ left: claim.left, right: claim.right }))
    : expect.fail('not an identity');
};
const conclude = (net: Network, premises: Theorem[], at = context): Theorem =>
  infer(at, 'minimumInRegion', premises, asJson({ network: net }));

describe('rule minimumInRegion', () => {
  it('recognises a minimum of error zero', () => {
    const theorem = conclude(network, [nonzero(network), equilibrium(network, 1)]);
    expect(theorem.proposition).to.deep.equal({ kind: 'differentiableMinimum', network, error: 'zero' });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.instance).to.equal(context.instance);
  });

  it('recognises a minimum of positive error', () => {
    // G = (1, −2): residuals (2, 1) are orthogonal to it. Outputs are 6 and −12 as above.
    const worse = contextOf({ ...instance, y: numbers([[8, -11]]) });
    const theorem = conclude(network, [nonzero(network, worse), equilibrium(network, 1, worse)], worse);
    expect(theorem.proposition).to.deep.equal({ kind: 'differentiableMinimum', network, error: 'positive' });
  });

  it('calls an error positive that only one sample has none of', () => {
    // Two equal samples with opposite residuals, and a third that is fitted.
    const mixed = contextOf({
      X: numbers([
        [1, 1, 2],
        [1, 1, 3],
      ]),
      E: numbers([[1, 1, 1]]),
      y: numbers([[3, 1, 5]]),
      W1: numbers([[1, 1]]),
      w2: numbers([[1]]),
    });
    const theorem = conclude(network, [nonzero(network, mixed), equilibrium(network, 2, mixed)], mixed);
    expect(theorem.proposition).to.deep.include({ error: 'positive' });
  });

  it('has no premise to offer where the gradient does not vanish, or a preactivation does', () => {
    const sloped = contextOf({ ...instance, y: numbers([[7, -12]]) });
    refuses(
      () => equilibrium(network, 1, sloped),
      'false',
      '$.witness: expected equal matrices, got a difference at entry (1, 1)',
    );
    const kinked = contextOf({ ...instance, X: numbers([[1, 0]]) });
    refuses(
      () => nonzero(network, kinked),
      'false',
      '$.witness: expected entries that are not zero, got zero at (1, 2)',
    );
  });

  it('states stationarity as Ge = 0 with a row for each weight', () => {
    const claim: Proposition = {
      kind: 'identity',
      left: t.product(networks.gradientMatrix(network), t.transpose(networks.residual(network))),
      right: t.constant('0', 6, 1),
    };
    expect(stationary(network, 6)).to.deep.equal(claim);
    const wide = contextOf({
      X: numbers([
        [1, 2],
        [3, 4],
      ]),
      E: numbers([
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
      y: numbers([[12, 18]]),
      W1: numbers([
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
      w2: numbers([[1, 1, 1]]),
    });
    const theorem = conclude(network, [nonzero(network, wide), equilibrium(network, 6, wide)], wide);
    expect(theorem.proposition).to.deep.include({ error: 'zero' });
  });

  it('refuses premises about another network or in another order', () => {
    const other = { ...network, slope: '1' };
    const literalTargets = { ...network, targets: numbers([[6, -12]]) };
    const good = [nonzero(network), equilibrium(network, 1)] as const;
    const path = (premises: Theorem[]): string => {
      const refusal = refusalOf(() => conclude(network, premises));
      expect(refusal.code).to.equal('false');
      return refusal.path;
    };
    expect(path([good[1], good[0]])).to.equal('$.premises[0]');
    expect(path([nonzero({ ...network, hidden: numbers([[3]]) }), good[1]])).to.equal('$.premises[0]');
    expect(path([good[0], equilibrium(literalTargets, 1)])).to.equal('$.premises[1]');
    expect(path([good[0]])).to.equal('$.premises');
    expect(path([...good, good[0]])).to.equal('$.premises');
    refuses(
      () => equilibrium(other, 1),
      'false',
      '$.witness: expected equal matrices, got a difference at entry (1, 1)',
    );
  });

  it('refuses output weights of another shape', () => {
    const wrong = contextOf({ ...instance, w2: numbers([[2], [2]]) });
    refuses(
      () => conclude(network, [nonzero(network, wrong), nonzero(network, wrong)], wrong),
      'mismatch',
      '$: expected output weights of 1 × 1, got 2 × 1',
    );
    refuses(
      () => infer(context, 'minimumInRegion', [], { network: {} }),
      'malformed',
      '$.witness.network: expected the key "inputs", got nothing',
    );
  });
});
