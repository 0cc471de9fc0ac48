import { expect } from 'chai';
import fc from 'fast-check';
import { groupsOf, share, valuesOf } from '../../../../lemmas/xls16/surveys/vacuityRows.js';
import { rowsOf } from './rows.js';

describe('rows of the survey of the lower bound', () => {
  it('share is the hundredths of the true value that the bound is sure to give', () => {
    const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (bound, actual) => {
        const shared = share([bound, 2 * bound], [actual / 2, actual]);
        expect(shared * actual).to.be.at.most(100 * bound * (1 + 1e-12));
        expect((shared + 1) * actual).to.be.at.least(100 * bound * (1 - 1e-12));
      }),
    );
    expect(share([-3, 1], [1, 2])).to.equal(0);
  });

  it('are grouped in the order in which their kinds first come, their values ascending', () => {
    const rows = rowsOf('d = 9: n=10,m=4+ n=2,m=4-', 'd = 3: n=10,m=2+', 'd = 9: n=5,m=1-');
    expect(groupsOf(rows).map(([group, here]) => [group, here.map(({ n }) => n)])).to.deep.equal([
      ['d = 9', [10, 2, 5]],
      ['d = 3', [10]],
    ]);
    expect(valuesOf(rows, 'n')).to.deep.equal([2, 5, 10]);
    expect(valuesOf(rows, 'm')).to.deep.equal([1, 2, 4]);
  });
});
