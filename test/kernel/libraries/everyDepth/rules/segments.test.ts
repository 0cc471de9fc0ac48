import { expect } from 'chai';
import fc from 'fast-check';
import type { Matrix } from '../../../../../src/kernel/core/data/matrix.js';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../../src/kernel/core/data/rational.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as m from '../../../../../src/kernel/libraries/algebra/matrices.js';
import { lossOf, pairing, type LinearPoint } from '../../../../../src/kernel/libraries/deepLinear/linearNetwork.js';
import { ridge, scaledLoss, valley } from '../../../../../src/kernel/libraries/everyDepth/losses.js';
import { every } from '../../../../../src/statement/definition.js';
import { contextOf, refusalOf, refuses } from '../../../../support.js';
import { halved, networks, scaled, times } from '../networks.js';
import { everySizeTheorem } from '../theorems.js';

const context = contextOf();

/** The points of the argument: A and B, then C and D. */
function ends({ weights, inputs, targets }: LinearPoint) {
  const row = inputs.entries.findIndex((entry) => !q.isZero(entry));
  const b = Math.floor(row / inputs.columns);
  const overlap = m.at(times(targets, m.transpose(inputs)), 0, b);
  const v = m.matrix(1, inputs.rows, (_, j) => (j === b ? q.rational(q.sign(overlap) > 0 ? -1n : 1n) : q.ZERO));
  const passing = weights.map((W) => m.matrix(W.rows, W.columns, (i, j) => (i + j === 0 ? q.ONE : q.ZERO)));
  const [first, second, ...above] = passing as [Matrix<Rational>, Matrix<Rational>, ...Matrix<Rational>[]];
  const W1 = times(
    m.matrix(first.rows, 1, (i) => (i === 0 ? q.ONE : q.ZERO)),
    v,
  );
  const u = times(v, inputs);
  return {
    square: pairing(u, u),
    overlap: pairing(
      u,
      m.matrix(1, u.columns, (_, n) => m.at(targets, 0, n)),
    ),
    A: [scaled(W1, 2n), scaled(second, 0n), ...above],
    B: [scaled(W1, 0n), scaled(second, 2n), ...above],
    C: [W1, second, ...above],
    D: [scaled(W1, -1n), second, ...above],
  };
}

describe('rule segments', () => {
  const premises = [everySizeTheorem(context, ridge()), everySizeTheorem(context, valley())];

  it('concludes for two layers and more, at every size, for all data and some weights', () => {
    for (const layers of [2, 3, 1000]) {
      const theorem = infer(context, 'segments', premises, { layers });
      expect(theorem.proposition).to.deep.equal({ kind: 'neitherConvexNorConcave', layers });
      expect(theorem.reach).to.deep.equal(every('all data', 'some weights'));
      expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
    }
  });

  it('refuses a single layer, whose loss is convex', () => {
    refuses(
      () => infer(context, 'segments', premises, { layers: 1 }),
      'false',
      '$.witness: expected at least 2 layers, got 1',
    );
    expect(refusalOf(() => infer(context, 'segments', premises, { layers: 0 })).path).to.equal('$.witness.layers');
  });

  it('refuses other premises', () => {
    const other = everySizeTheorem(context, scaledLoss());
    for (const [given, path] of [
      [[...premises].reverse(), '$.premises[0]'],
      [[other, premises[1]], '$.premises[0]'],
      [[premises[0], other], '$.premises[1]'],
      [premises.slice(0, 1), '$.premises'],
      [[...premises, other], '$.premises'],
    ] as const) {
      const refusal = refusalOf(() => infer(context, 'segments', given as typeof premises, { layers: 2 }));
      expect([refusal.code, refusal.path]).to.deep.equal(['false', path]);
    }
  });

  it('has points at which the losses differ as it says', () => {
    fc.assert(
      fc.property(networks, (point) => {
        fc.pre(point.weights.length >= 2 && point.inputs.entries.some((entry) => !q.isZero(entry)));
        const { A, B, C, D, square, overlap } = ends(point);
        const middle = (a: readonly Matrix<Rational>[], b: readonly Matrix<Rational>[]) =>
          a.map((W, k) => m.map(m.entrywise(W, b[k] as Matrix<Rational>, q.add), halved));
        const loss = (weights: readonly Matrix<Rational>[]): Rational => lossOf({ ...point, weights });
        const mean = (a: readonly Matrix<Rational>[], b: readonly Matrix<Rational>[]) =>
          halved(q.add(loss(a), loss(b)));
        const above = q.subtract(loss(middle(A, B)), mean(A, B));
        expect(q.equals(above, q.subtract(halved(square), overlap))).to.equal(true);
        expect(q.sign(above)).to.equal(1);
        const below = q.subtract(mean(C, D), loss(middle(C, D)));
        expect(q.equals(below, halved(square))).to.equal(true);
        expect(q.sign(below)).to.equal(1);
      }),
    );
  });
});
