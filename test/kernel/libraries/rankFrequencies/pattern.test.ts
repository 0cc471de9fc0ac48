/** What roundings of weights and samples show, at draws that are made up. */
import { expect } from 'chai';
import { parseRational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { shownBy } from '../../../../src/kernel/libraries/rankFrequencies/pattern.js';
import { activity } from '../../../../src/kernel/libraries/rankFrequencies/slopes.js';
import { contextOf } from '../../../support.js';

const vectors = (...entries: readonly number[]) => Float64Array.from(entries);
const shown = (inputs: number, W: Float64Array, X: Float64Array, slope = '1/10', residue = 1) =>
  shownBy(contextOf(), { inputs, slope: parseRational(slope) as Rational, W, X }, () => residue);

describe('kernel/libraries/rankFrequencies/pattern', () => {
  it('takes the signs of products, sample after sample', () => {
    expect([...(activity(vectors(1, 0, 0, 1), vectors(2, -1, -1, 3, 1, 1), 2) ?? [])]).to.deep.equal([
      1, 0, 0, 1, 1, 1,
    ]);
  });

  it('takes no sign of a product that other deviates with the same roundings could turn', () => {
    // Deviates within 2⁻³³ of 1 and of x: the product changes its sign only where |x| is about 2⁻³³ or less.
    const [near, far] = [2 ** -32, 2 ** -31];
    expect(activity(vectors(1), vectors(1, near), 1)).to.equal(undefined);
    expect(activity(vectors(1), vectors(1, -near), 1)).to.equal(undefined);
    expect([...(activity(vectors(1), vectors(1, far), 1) ?? [])]).to.deep.equal([1, 1]);
    expect([...(activity(vectors(1), vectors(1, -far), 1) ?? [])]).to.deep.equal([1, 0]);
    expect(activity(vectors(0), vectors(1), 1)).to.equal(undefined);
    expect(shown(1, vectors(1, 1), vectors(1, near))).to.equal(undefined);
  });

  it('shows full rank by the samples themselves, and by other residues where these are zero modulo the prime', () => {
    expect(shown(1, vectors(1), vectors(1))).to.equal('full');
    // 8191·2⁻³² is 0 modulo 8191.
    const zero = 8191 * 2 ** -13;
    expect(shown(1, vectors(1), vectors(zero))).to.equal('full');
    expect(shown(1, vectors(1), vectors(zero), '1/10', 0)).to.equal(undefined);
  });

  it('shows too many samples with proportional slopes', () => {
    expect(shown(1, vectors(1, 1), vectors(1, 2))).to.equal('deficient');
    expect(shown(1, vectors(1, -1), vectors(1, -2))).to.equal('full');
    // At slope −1 the second column is the negative of the first.
    expect(shown(1, vectors(1, -1), vectors(1, -2), '-1')).to.equal('deficient');
    // At slope 0 no unit is active on the sample.
    expect(shown(1, vectors(1), vectors(-1), '0')).to.equal('deficient');
    // All units are active on the first sample, none on the second: the columns are multiples of each other.
    expect(shown(1, vectors(1, 2), vectors(1, -2))).to.equal('deficient');
    // Two units that are alike on all samples: no more than one row, and d₀ = 2.
    expect(shown(2, vectors(1, 0, 2, 0), vectors(1, 0, 1, 1, -1, 0))).to.equal('deficient');
  });
});
