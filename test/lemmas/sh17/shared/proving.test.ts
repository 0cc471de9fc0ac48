import { expect } from 'chai';
import { rationals as q, terms } from 'lossproof/search';
import { teacherOnBoundary } from '../../../../lemmas/sh17/shared/boundary.js';
import { modelOfLiterals, ofColumns, texts } from '../../../../lemmas/sh17/shared/proving.js';

describe('lemmas/sh17/shared/proving', () => {
  it('writes vectors as columns and as texts', () => {
    const half = q.rational(1n, 2n);
    expect(
      ofColumns([
        [q.ONE, half],
        [q.ZERO, q.ONE],
      ]),
    ).to.deep.equal({
      // prettier-ignore
      rows: 2,
      columns: 2,
      entries: [q.ONE, q.ZERO, half, q.ONE],
    });
    expect(texts([half, q.ONE])).to.deep.equal(['1/2', '1']);
  });

  it('reads the model of a control, which has all numbers written out', () => {
    const model = modelOfLiterals(teacherOnBoundary, '1/2');
    expect(model.signs.slice(0, 3)).to.deep.equal([
      [1, 1, 1],
      [1, -1, 1],
      [1, -1, -1],
    ]);
    expect(() => modelOfLiterals({ ...teacherOnBoundary, data: terms.data('X') }, '1/2')).to.throw('written out');
  });
});
