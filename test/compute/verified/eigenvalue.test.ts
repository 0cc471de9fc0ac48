import { expect } from 'chai';
import { eigenvalueWitness } from '../../../src/compute/verified/eigenvalue.js';
import { nearestDouble } from '../../../src/kernel/libraries/floats/float.js';
import * as q from '../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../src/kernel/core/data/rational.js';
import * as r from '../../../src/kernel/reals.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../src/kernel/core/logic/theorem.js';
import { contextOf, numbers } from '../../support.js';

const value = (text: string): number => nearestDouble(q.parseRational(text) as Rational);
const samples = (d: number, m: number) =>
  numbers(
    Array.from({ length: d }, (_, i) => Array.from({ length: m }, (__, j) => ((j * j * (i + 3) + 7 * i) % 997) - 498)),
  );

describe('eigenvalueWitness', () => {
  it('proposes what the kernel accepts, and close: one sample, a few, and a crowd of eigenvalues', () => {
    for (const m of [1, 2, 9, 150]) {
      const context = contextOf({ X: samples(12, m) });
      const matrix = r.hadamard(r.cosines(t.data('X')), r.overlaps(t.data('X')));
      const witness = eigenvalueWitness(context, matrix);
      if (witness === undefined) return expect.fail(`no bounds at m = ${m}`);
      expect(infer(context, 'smallestEigenvalueByFloats', [], { matrix, ...witness }).assurance).to.equal('enclosed');
      const [lower, upper] = [value(witness.lower), value(witness.upper)];
      expect(lower).to.be.at.most(upper);
      expect(upper - lower, `m = ${m}`).to.be.below(1e-6 * upper);
    }
  });

  it('encloses what is known: the eigenvalues s and s + |u|² of s·I + uuᵀ', () => {
    const u = numbers([[3, -1, 2, 5]]);
    const matrix = r.numbers(t.sum(t.product(t.transpose(u), u), t.diagonal(t.constant('7/3', 1, 4))));
    const witness = eigenvalueWitness(contextOf(), matrix);
    expect(value(witness?.lower ?? ''))
      .to.be.closeTo(7 / 3, 1e-11)
      .and.below(7 / 3);
    expect(value(witness?.upper ?? ''))
      .to.be.closeTo(7 / 3, 1e-11)
      .and.above(7 / 3);
  });

  it('has bounds around zero for singular matrices, and true ones for others', () => {
    const twin = numbers([
      [1, 1],
      [1, 1],
    ]);
    const singular = eigenvalueWitness(contextOf(), r.numbers(twin));
    expect(value(singular?.lower ?? '')).to.be.within(-1e-12, 0);
    const indefinite = numbers([
      [1, 2],
      [2, 1],
    ]);
    const found = eigenvalueWitness(contextOf(), r.numbers(indefinite));
    expect(value(found?.lower ?? '')).to.be.at.most(-1);
    expect(value(found?.upper ?? '')).to.be.at.least(-1);
  });

  it('has no bounds for matrices of zeros, such as where no unit is active', () => {
    for (const size of [1, 2, 3]) {
      const zero = numbers(Array.from({ length: size }, () => Array<number>(size).fill(0)));
      expect(eigenvalueWitness(contextOf(), r.numbers(zero)), `size ${size}`).to.equal(undefined);
    }
  });
});
