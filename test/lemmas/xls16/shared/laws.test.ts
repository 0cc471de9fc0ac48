import { expect } from 'chai';
import { draw, rationals, toFloat } from 'lossproof/search';
import { laws } from '../../../../lemmas/xls16/shared/laws.js';
import { ORIGIN } from '../../../support.js';

describe('laws', () => {
  it('have inputs whose inner products are exact doubles', () => {
    const { entries } = draw({ rows: 1000, columns: 2, label: 'X', law: laws.inputs }, ORIGIN);
    const x = entries.filter((_, i) => i % 2 === 0);
    const y = entries.filter((_, i) => i % 2 === 1);
    const at = (i: number) => y[i] ?? rationals.ZERO;
    const exact = x.reduce((sum, each, i) => rationals.add(sum, rationals.multiply(each, at(i))), rationals.ZERO);
    const rounded = x.reduce((sum, each, i) => sum + toFloat(each) * toFloat(at(i)), 0);
    expect(BigInt(rounded * 2 ** 24) * exact.denominator).to.equal(exact.numerator * 2n ** 24n);
  });

  it('have signs of both kinds, and never zero', () => {
    const { entries } = draw({ rows: 1, columns: 50, label: 'v', law: laws.signs }, ORIGIN);
    expect([...new Set(entries.map(rationals.formatRational))].sort()).to.deep.equal(['-1', '1']);
  });
});
