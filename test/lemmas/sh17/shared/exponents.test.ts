import { expect } from 'chai';
import { crowding, logarithmicExponent, volumeExponent } from '../../../../lemmas/sh17/shared/exponents.js';
import type { Real } from '../../../../src/kernel/index.js';
import { toRational } from '../../../../src/kernel/libraries/reals/dyadic.js';
import { Encloser } from '../../../../src/kernel/libraries/reals/encloser.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import { contextOf } from '../../../support.js';

const encloser = new Encloser(new Intervals(128), contextOf());

function value(real: Real): number {
  const { numerator, denominator } = toRational(encloser.interval(real).lower);
  return Number((numerator * 10n ** 20n) / denominator) / 1e20;
}

describe('the exponents of the paper', () => {
  it('are fourth powers of what floating point gives', () => {
    const [N, d0, d1] = [1000, 300, 700];
    expect(value(crowding(N))).to.be.closeTo(N * Math.log(N) ** 4, 1e-6);
    expect(value(logarithmicExponent(N, 3)) / (3 * Math.log(N)) ** 4).to.be.closeTo(1, 1e-12);
    for (const epsilon of ['1/10', '9/10']) {
      const gamma = 0.23 * Math.max(d0 / N, Number(epsilon[0]) / 10) ** 0.75;
      const exponent = gamma * N ** 0.75 * (d0 * d1) ** 0.25;
      expect(value(volumeExponent({ N, d0, d1 }, { constant: '23/100', epsilon })) / exponent ** 4).to.be.closeTo(
        1,
        1e-9,
      );
    }
  });
});
