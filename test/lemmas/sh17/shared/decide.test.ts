import { expect } from 'chai';
import { rationals as q, type Rational } from 'lossproof/search';
import { decideState } from '../../../../lemmas/sh17/shared/decide.js';
import { modelOf } from '../../../../lemmas/sh17/shared/model.js';

const vector = (...entries: readonly number[]): Rational[] => entries.map((entry) => q.rational(BigInt(entry)));
const points = [vector(1, 1), vector(2, -1), vector(-1, 2)];
const inputs = [vector(1, 0), vector(0, 1), vector(1, 1)];
const model = modelOf(inputs, vector(1, 0, 1), q.rational(1n, 2n), points);

describe('lemmas/sh17/shared/decide', () => {
  it('has pushes for all signs of a cell where the fit is outside', () => {
    const { fit, pushes, error } = decideState(model, { single: [0], several: [] });
    expect(fit.map((v) => v.map(q.formatRational).join(' '))).to.deep.equal(['1 0']);
    expect(pushes.map(({ signs }) => signs)).to.deep.equal(['+', '-', '0']);
    expect(q.isZero(error)).to.equal(true);
  });

  it('has a minimum there with two units, and one push where another cell changes nothing', () => {
    expect(decideState(model, { single: [], several: [0] }).pushes).to.deep.equal([]);
    const far = modelOf(inputs, vector(1, -3, 5), q.rational(1n, 2n), points);
    const { pushes } = decideState(far, { single: [0, 1], several: [] });
    expect(pushes.map(({ signs }) => signs)).to.deep.equal(['+*', '-+', '--', '-0', '0*']);
  });
});
