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

  it('shows it of matrices beyond the size that a matrix of rationals may have', () => {
    // 2 units that are alike, 1300 inputs, 2001 samples: 2600 rows, of which 1300 are others.
    const [inputs, samples] = [1300, 2001];
    const W = Float64Array.from({ length: 2 * inputs }, (_, at) => (at % inputs === 0 ? 1 : 0));
    const X = Float64Array.from({ length: samples * inputs }, (_, at) => (at % inputs === 0 ? 1 : (at * 7919) % 101));
    expect(shown(inputs, W, X)).to.equal('deficient');
  });

  it('shows it of some of the samples only', () => {
    // Three samples at which both units are active, in the plane; a fourth is at another side of the first.
    const W = vectors(1, 0, 1, 1);
    const alike = [1, 1, 2, 1, 3, 1];
    expect(shown(2, W, vectors(...alike, -1, 3))).to.equal('deficient');
    expect(shown(2, W, vectors(...alike.slice(2), -1, 3, -2, 3))).to.equal('full');
  });
});
