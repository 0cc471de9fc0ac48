import { expect } from 'chai';
import statement, { atEverySize } from '../../../lemmas/xls16/first-order-bound.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/first-order-bound', () => {
  it('holds with a positive singular value, and is vacuous where D has a null vector', () => {
    const { outcomes } = statedAt(statement, { d: 3, n: 5, m: 4 });
    const shapes = { X: [3, 4], W: [5, 3], v: [1, 5], y: [1, 4] };
    expect(outcomes.map((each) => [each.finding, each.proposition.kind, each.shapes])).to.deep.equal([
      ['holds', 'conjunction', shapes],
      ['vacuous', 'rankBelow', shapes],
    ]);
    const [everywhere, positive, bound] = partsOf(statedAt(statement));
    expect(everywhere).to.deep.equal(atEverySize());
    expect(outcomes.map(({ claimed }) => claimed)).to.deep.equal([atEverySize(), undefined]);
    expect(positive).to.deep.include({ kind: 'realComparison', relation: 'below' });
    expect(bound).to.deep.include({ kind: 'realComparison', relation: 'atMost' });
  });

  it('multiplies the squared gradient by m/2', () => {
    const [, , bound] = partsOf(statedAt(statement, { d: 3, n: 5, m: 7 }));
    if (bound?.kind !== 'realComparison' || bound.right.kind !== 'product')
      return expect.fail('a product was expected');
    expect(bound.right.of[0]).to.deep.equal({ kind: 'rational', value: '7/2' });
    expect(bound.right.of[1]?.kind).to.equal('sumOfSquares');
  });

  it('decides its hypotheses as far as something finite does', () => {
    expect(decidable(statedAt(statement))).to.deep.equal([
      'unit-signs: holds, broken',
      'generic-units: holds, broken',
      'few-samples: holds, broken',
      'distinct-samples: holds, broken',
      'constant-pattern: assumed',
    ]);
  });

  it('has a control of two samples, at a critical point with a positive loss', () => {
    const subject = statement.controls['repeated-samples'].subject?.({ sizes: { d: 9, n: 9, m: 9 }, parameters: {} });
    expect(subject?.sizes).to.deep.equal({ d: 2, n: 1, m: 2 });
    const control = statedAt(statement, { d: 2, n: 1, m: 2 }, { variant: 'repeated-samples' });
    expect(partsOf(control).map(({ kind }) => kind)).to.deep.equal(['identity', 'realComparison']);
    expect(control.outcomes[0]?.shapes).to.deep.equal({ X: [2, 2], W: [1, 2], v: [1, 1], y: [1, 2] });
  });
});
