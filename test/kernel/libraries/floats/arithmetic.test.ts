import { expect } from 'chai';
import { withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import { choleskyOf } from '../../../../src/kernel/libraries/floats/arithmetic.js';
import type { Triangle } from '../../../../src/kernel/libraries/floats/triangle.js';
import { contextOf, refuses } from '../../../support.js';

describe('the arithmetic of Cholesky factors', () => {
  const d = { rows: 40, columns: 30, entries: Float64Array.from({ length: 1200 }, (_, k) => ((k * 7) % 11) - 5) };
  const [plain, fast] = [choleskyOf(contextOf({}, { reference: true })), choleskyOf(contextOf())];

  it('is plain for a check with plain arithmetic alone, and fast otherwise, with the same results', () => {
    expect(plain).not.to.equal(fast);
    for (const precision of ['f32', 'f64'] as const) {
      const [one, other] = [plain.gram(d, precision), fast.gram(d, precision)];
      // Only the lower triangles count.
      const lower = (of: Triangle) =>
        Array.from({ length: d.columns }, (_, i) => Array.from({ length: i + 1 }, (__, j) => of.get(i, j)));
      expect(lower(one)).to.deep.equal(lower(other));
      expect(plain.factor(one)).to.equal(fast.factor(other));
      expect(lower(one)).to.deep.equal(lower(other));
    }
  });

  it('cannot be replaced', () => {
    for (const arithmetic of [plain, fast]) {
      expect(() => Object.assign(arithmetic, { factor: () => 0 })).to.throw(TypeError);
    }
  });

  it('C8: charges its work before it begins, the same for either', () => {
    for (const arithmetic of [plain, fast]) {
      const work = withBudget(Infinity, () => {
        arithmetic.factor(arithmetic.gram(d, 'f64'));
        return workDone();
      });
      expect(work).to.be.within(1125 + 281, 1125 + 283);
      refuses(
        () => withBudget(1000, () => arithmetic.gram(d, 'f64')),
        'limit',
        '$: expected work of at most 1000 units (--work-limit allows more), got more',
      );
    }
  });
});
