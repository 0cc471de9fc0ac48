import { expect } from 'chai';
import { formatRational, rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { gradientAt, isReached, modelOf, residualOf, squaredErrorOf, vectorOf } from '../../../../src/kernel/libraries/arrangements/model.js'; // prettier-ignore
import { contextOf, numbers, refuses } from '../../../support.js';

const ASKED = {
  data: numbers([
    [1, 0, 1],
    [0, 1, 1],
  ]),
  labels: numbers([[1, 0, '1/3']]),
  slope: '-1/2',
  cells: numbers([
    [1, 2],
    [1, -1],
  ]),
};
const model = modelOf(contextOf(), ASKED);
const v = (...entries: readonly number[]): Rational[] => entries.map((entry) => rational(BigInt(entry)));
const shown = (vector: readonly Rational[]): string => vector.map(formatRational).join(' ');

describe('arrangements/model', () => {
  it('has the cells of the points, then their opposites, and their slopes times inputs', () => {
    expect(model.signs).to.deep.equal([
      [1, 1, 1],
      [1, -1, 1],
      [-1, -1, -1],
      [-1, 1, -1],
    ]);
    expect(model.rows[1]?.map(shown)).to.deep.equal(['1 0 1', '0 -1/2 1']);
    expect(shown(gradientAt(model, 1, v(1, 2, 3)))).to.equal('4 2');
  });

  it('has the residual of the linear model, and the error of a network', () => {
    expect(shown(residualOf(model, [0, 1], [v(1, 1), v(0, 2)]))).to.equal('0 0 -11/3');
    // The outputs are 1·2 + 0, −½·(−1)·… at each sample: (2, ½, 1) of (2, −1) and (0, 1, 1) of (0, 1).
    const hidden = [v(2, -1), v(0, 1)];
    const byHand = [1 - 2, 0 - (1 / 2 + 3), 1 / 3 - (1 + 3)].reduce((sum, e) => sum + e * e, 0);
    const error = squaredErrorOf(model, hidden, v(1, 3));
    expect(Number(error.numerator) / Number(error.denominator)).to.be.closeTo(byHand, 1e-12);
    expect(formatRational(squaredErrorOf(model, [], []))).to.equal('10/9');
  });

  it('reaches the open cell, its opposite and zero, and not their boundaries', () => {
    for (const [vector, reached] of [
      [v(3, -1), true],
      [v(-3, 1), true],
      [v(0, 0), true],
      [v(1, 0), false],
      [v(0, 1), false],
      [v(1, -2), false],
      [v(1, 1), false],
    ] as const) {
      expect(isReached(model, 1, vector), shown(vector)).to.equal(reached);
    }
  });

  it('refuses other shapes, and points on hyperplanes', () => {
    const no = (change: Partial<typeof ASKED>, code: 'mismatch' | 'false', message: string): void => {
      refuses(() => modelOf(contextOf(), { ...ASKED, ...change }), code, message);
    };
    no({ labels: numbers([[1, 0]]) }, 'mismatch', '$: expected labels of 1 × 3, got 1 × 2');
    no({ cells: numbers([[1, 2]]) }, 'mismatch', '$: expected points of cells of 2 × 2, got 1 × 2');
    no(
      { cells: numbers([[1, 1], [1, -1]]) }, // prettier-ignore
      'false',
      '$: expected points off the hyperplanes, got point 2 on one',
    );
    refuses(() => vectorOf(['1'], 2, 'a thing'), 'false', '$: expected a thing of 2 numbers, got 1');
  });
});
