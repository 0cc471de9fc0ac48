/** Rotations towards a better subspace: the loss changes by the second-order term of the formula, and not at first order. */
import { expect } from 'chai';
import { deepLinear, linearNetworks, rationals, type Matrix, type Rational } from 'lossproof/search';
import { times, transposed, whole } from '../../../src/analysis/deepLinear/algebra.js';
import { rotation } from '../../../src/analysis/deepLinear/rotation.js';
import { changeAt, diceFor } from './losses.js';

const column = (M: Matrix<Rational>, j: number): Matrix<Rational> => ({
  rows: M.rows,
  columns: 1,
  entries: M.entries.filter((_, at) => at % M.columns === j),
});
const only = (M: Matrix<Rational>): Rational => M.entries[0] as Rational;

describe('analysis/deepLinear/rotation', () => {
  it('changes the loss by ½t²|a|²|c|²(aᵀΣa/|a|² − cᵀΣc/|c|²), up to the scale of the line', () => {
    const dice = diceFor('rotations');
    for (const hidden of [[1], [2], [2, 1], [1, 2], [2, 3, 2]]) {
      const bottleneck = Math.min(...hidden);
      for (let number = 0; number < 8; number++) {
        const data = deepLinear.spectralData({ widths: [3, ...hidden, 3], samples: 4 }, [5, 3, 2], dice);
        // The top one is left out.
        const chosen = bottleneck === 1 ? [1 + dice(2)] : [1, 2];
        const point = deepLinear.spectralPoint(data, chosen, deepLinear.noPadding, dice);
        const fit = deepLinear.leastSquaresFit(point.inputs, point.targets);
        const [a, c] = [column(data.U, chosen[0] as number), column(data.U, 0)];
        const line = rotation(point, fit, a, c);
        // The change of the last layer times what lies above the bottleneck is s·c(Lᵀa)ᵀ.
        const b = hidden.indexOf(bottleneck) + 1;
        const L = linearNetworks.partialProducts(point).lefts[b] as Matrix<Rational>;
        const wanted = times(c, transposed(a), L);
        const above = linearNetworks.productBetween(point, b, hidden.length + 1);
        const last = line.at(-1)?.[0] as Matrix<Rational>;
        const done = times(last, above);
        const place = wanted.entries.findIndex((entry) => !rationals.isZero(entry));
        const s = rationals.divide(done.entries[place] as Rational, wanted.entries[place] as Rational);
        const sigma = times(fit, point.inputs, transposed(point.targets));
        const form = (v: Matrix<Rational>): Rational => only(times(transposed(v), sigma, v));
        const length = (v: Matrix<Rational>): Rational => only(times(transposed(v), v));
        const difference = rationals.subtract(
          rationals.multiply(form(a), length(c)),
          rationals.multiply(form(c), length(a)),
        );
        const expected = [s, s, difference, rationals.rational(1n, 2n)].reduce(rationals.multiply);
        expect(rationals.sign(expected)).to.equal(-1);
        // L(t) + L(−t) = 2·(even part): at t = 2⁻¹⁰⁰ all but the second order is below 2⁻¹⁵⁰ of it.
        const t = rationals.rational(1n, 1n << 100n);
        const both = rationals.add(changeAt(point, line, t), changeAt(point, line, rationals.negate(t)));
        const second = rationals.divide(both, rationals.multiply(whole(2), rationals.multiply(t, t)));
        const off = rationals.subtract(second, expected);
        expect(Math.abs(Number((off.numerator << 60n) / off.denominator)), `hidden ${hidden.join()}`).to.be.at.most(1);
        // At first order nothing changes: the odd part is of third order.
        const odd = rationals.subtract(changeAt(point, line, t), changeAt(point, line, rationals.negate(t)));
        expect((odd.numerator < 0n ? -odd.numerator : odd.numerator) << 250n < odd.denominator).to.equal(true);
      }
    }
  });
});
