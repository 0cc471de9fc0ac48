import { expect } from 'chai';
import statement, { enclosedMean } from '../../../lemmas/xls16/random-discrepancy.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

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

  it('has an identity, the mean and a comparison', () => {
    const stated = statedAt(statement, { d: 3, n: 5 });
    const [claimed, near] = partsOf(stated);
    expect(claimed?.kind === 'conjunction' ? claimed.of.map(({ kind }) => kind) : []).to.deep.equal([
      'identity',
      'enclosed',
    ]);
    // The step from the identity to the expectation is on the page, so nothing of it is claimed to be proved.
    expect(stated.outcomes[0]?.claimed).to.equal(undefined);
    expect(near?.kind).to.equal('realComparison');
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ W: [5, 3] });
    expect(decidable(stated)).to.deep.equal(['uniform-units: assumed', 'diverse-units: holds, broken']);
  });

  it('has a control of sixteen units that must not be diverse', () => {
    const subject = statement.controls['repeated-units'].subject?.({ sizes: { d: 3, n: 5 }, parameters: {} });
    expect(subject?.sizes).to.deep.equal({ d: 3, n: 16 });
    const { outcomes, hypotheses } = statedAt(statement, { d: 3, n: 16 }, { variant: 'repeated-units' });
    expect(outcomes[0]?.shapes).to.deep.equal({ W: [16, 3] });
    expect(hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal(['diverse-units']);
  });
});
