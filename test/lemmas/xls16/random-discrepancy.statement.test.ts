import { expect } from 'chai';
import statement, { enclosedMean, exceeded, theorem } from '../../../lemmas/xls16/random-discrepancy.statement.js';
import { laws } from '../../../lemmas/xls16/shared/laws.js';
import { contextOf } from '../../support.js';
import { decidable, partsOf, statedAt, valueOf } from './looks.js';

const numberOf = (text: string): number => {
  const [numerator, denominator = '1'] = text.split('/') as [string, string?];
  return Number(numerator) / Number(denominator);
};

describe('the statement of xls16/random-discrepancy', () => {
  it('encloses (1/4 − E k²)/n, which in the plane is 1/6n', () => {
    for (const n of [1, 6, 50]) {
      const { lower, upper } = enclosedMean({ sizes: { d: 2, n }, parameters: {} });
      expect(numberOf(lower), `n = ${n}`).to.be.closeTo(1 / (6 * n), 1e-15);
      expect(numberOf(upper), `n = ${n}`).to.be.closeTo(1 / (6 * n), 1e-15);
    }
  });

  it('claims the mean at every size; the number and a comparison illustrate it', () => {
    const stated = statedAt(statement, { d: 3, n: 5 });
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal([
      'discrepancyMean',
      'enclosed',
      'realComparison',
      'realComparison',
    ]);
    expect(stated.outcomes[0]?.claimed).to.deep.equal(theorem);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ W: [5, 3] });
    expect(decidable(stated)).to.deep.equal([]);
    expect(statement.laws({ sizes: { d: 3, n: 5 }, parameters: {} })).to.deep.equal({ W: laws.units });
  });

  it('has a control of equal units, whose discrepancy is n times the mean', () => {
    const { outcomes } = statedAt(statement, { d: 3, n: 16 }, { variant: 'repeated-units' });
    expect(outcomes[0]?.shapes).to.deep.equal({ W: [16, 3] });
    expect(outcomes[0]?.claimed).to.deep.include({ kind: 'realComparison', relation: 'below' });
    for (const d of [2, 3, 9]) {
      const { left, right } = exceeded({ sizes: { d, n: 16 }, parameters: {} });
      expect(valueOf(contextOf({}), right) / valueOf(contextOf({}), left), `d = ${d}`).to.be.closeTo(16, 1e-10);
    }
  });
});
