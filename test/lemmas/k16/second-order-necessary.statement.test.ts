import { expect } from 'chai';
import statement from '../../../lemmas/k16/second-order-necessary.statement.js';
import { networkOnData, shapesOf } from '../../../lemmas/k16/shared/network.js';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { decidable, PAPER_DECIDABLE, partsOf, statedAt } from './looks.js';

describe('the statement of k16/second-order-necessary', () => {
  const sizes = sizesOf([3, 2, 2, 3], 4);
  const network = networkOnData(sizes);

  it('has the semidefinite Hessian and the dichotomy for every pair of layers', () => {
    const stated = statedAt(statement, sizes);
    expect(partsOf(stated)).to.deep.equal([
      { kind: 'semidefiniteHessian', network },
      { kind: 'secondOrderDichotomy', network, holds: 'everywhere' },
    ]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal(shapesOf(sizes));
  });

  it('needs the Hessian to be semidefinite, and takes a falling line for the opposite', () => {
    const stated = statedAt(statement, sizes);
    expect(decidable(stated)).to.deep.equal(['semidefinite-hessian: holds, broken', ...PAPER_DECIDABLE]);
    const [hypothesis] = stated.hypotheses;
    expect(hypothesis?.used).to.equal(true);
    expect(hypothesis?.broken).to.include({ kind: 'lossAlongCurve', along: 'line', change: 'falls', order: 2 });
  });

  for (const [variant, widths, holds] of [
    ['indefinite-hessian', [3, 2, 2], 'not'],
    ['converse', [3, 1, 2], 'everywhere'],
  ] as const) {
    it(`has a strict saddle in the control ${variant}, where the dichotomy holds ${holds}`, () => {
      const at = networkOnData(sizesOf(widths, 4));
      const control = statedAt(statement, sizesOf(widths, 4), { variant });
      expect(control.outcomes[0]?.finding).to.equal('fails');
      expect(partsOf(control)).to.deep.equal([
        { kind: 'secondOrderDichotomy', network: at, holds },
        { kind: 'strictSaddle', network: at },
      ]);
    });
  }

  it('refuses widths that do not go with the number of hidden layers', () => {
    expect(() => statedAt(statement, { ...sizes, H: 1 })).to.throw('d0 … d2 positive and the widths beyond zero');
  });
});
