import { expect } from 'chai';
import { deepLinear } from 'lossproof/search';
import { givenFromText } from 'lossproof';
import { shownRows } from '../../support.js';

function pointFrom(text: string) {
  const { X, Y, ...weights } = givenFromText(text, 'test');
  if (X === undefined || Y === undefined) throw new Error('a point has X and Y');
  return deepLinear.plainPoint(X, Y, Object.values(weights));
}

describe('critical points near by', () => {
  it('are found by rounding', () => {
    const point = pointFrom('{"X":[[1,0],[0,1]],"Y":[[2,0],[0,1]],"W1":[[2.001,0.0001]],"W2":[[0.999],[-1e-4]]}');
    const nearby = deepLinear.nearbyCriticalPoint(point);
    expect(nearby?.weights.map(shownRows)).to.deep.equal([[['2', '0']], [['1'], ['0']]]);
    expect(nearby?.distance).to.be.closeTo(0.001, 1e-12);
    expect(deepLinear.gradientNorm(point)).to.be.closeTo(0.0023, 0.0001);
  });

  it('are found by solving for the first weights where rounding alone is not enough', () => {
    // W₂ has simple numbers, W₁ = W₂⁻¹B does not, B = (1/7, 3/11).
    const point = pointFrom(
      '{"X":[[1,0],[0,1]],"Y":[[0.14285714,0.27272727]],"W1":[[0.0714289,0.1363630]],"W2":[[2.0001]]}',
    );
    const nearby = deepLinear.nearbyCriticalPoint(point);
    expect(nearby?.distance).to.be.lessThan(0.02);
    expect(deepLinear.decide({ ...point, weights: nearby?.weights ?? [] }).kind).to.equal('global');
  });

  it('are not invented', () => {
    const far = pointFrom('{"X":[[1,0],[0,1]],"Y":[[2,0],[0,1]],"W1":[[1.5,0.7]],"W2":[[1.3],[0.4]]}');
    expect(deepLinear.nearbyCriticalPoint(far)).to.equal(undefined);
  });
});
