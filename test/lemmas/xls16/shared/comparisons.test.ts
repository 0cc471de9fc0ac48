import { expect } from 'chai';
import * as reals from 'lossproof/reals';
import { atMost, below, CLOSE, closeTo, stated } from '../../../../lemmas/xls16/shared/comparisons.js';
import { contextOf } from '../../../support.js';
import { valueOf } from '../looks.js';

const [two, three] = [reals.rational(2), reals.rational(3)];

describe('comparisons', () => {
  it('are stated as they are read, left to right', () => {
    const parts = { kind: 'realComparison', left: two, right: three };
    expect(stated(below(two, three))).to.deep.equal({ ...parts, relation: 'below' });
    expect(stated(atMost(two, three))).to.deep.equal({ ...parts, relation: 'atMost' });
  });

  it('call numbers close whose differences both ways are within the bound', () => {
    const context = contextOf();
    const differences = closeTo(two, three, '5/4').map(({ left, relation, right }) => [
      valueOf(context, left),
      relation,
      valueOf(context, right),
    ]);
    expect(differences).to.deep.equal([
      [-1, 'atMost', 1.25],
      [1, 'atMost', 1.25],
    ]);
  });

  it('allow 10⁻³⁰ where no bound is given', () => {
    expect(CLOSE).to.equal(`1/${10n ** 30n}`);
    expect(closeTo(two, three).map(({ right }) => right)).to.deep.equal([reals.rational(CLOSE), reals.rational(CLOSE)]);
  });
});
