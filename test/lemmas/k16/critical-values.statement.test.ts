import { expect } from 'chai';
import statement, { networkAt, subsets } from '../../../lemmas/k16/critical-values.statement.js';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { decidable, PAPER_DECIDABLE, partsOf, rowsOf, statedAt, valueOf } from './looks.js';

describe('the statement of k16/critical-values', () => {
  it('looks at every set of as many directions as the narrowest hidden layer lets through', () => {
    expect(subsets(sizesOf([3, 4, 1, 2], 4))).to.deep.equal([[], [0], [1]]);
    expect(subsets(sizesOf([3, 2, 3], 4))).to.deep.equal([[], [0], [1], [0, 1], [2], [0, 2], [1, 2]]);
    expect(subsets(sizesOf([3, 3, 3], 4))).to.have.length(8);
  });

  it('has two definitions, and a critical point with its value for each set', () => {
    const sizes = sizesOf([3, 2, 3], 4);
    const stated = statedAt(statement, sizes);
    const kinds = partsOf(stated).map(({ kind }) => kind);
    expect(kinds).to.have.length(2 + 2 * 7);
    expect(kinds.filter((kind) => kind === 'criticalPoint')).to.have.length(7);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [3, 4], Y: [3, 4], U: [3, 3], B: [3, 3], lambda: [1, 3] });
    expect(decidable(stated)).to.deep.equal(['eigenvectors: holds, broken', ...PAPER_DECIDABLE]);
  });

  it('passes the chosen directions through layers of other widths', () => {
    const [, middle] = networkAt(sizesOf([3, 3, 2, 3], 4), [0, 2]).weights;
    expect(middle === undefined ? [] : rowsOf(valueOf(middle))).to.deep.equal([
      ['1', '0', '0'],
      ['0', '1', '0'],
    ]);
  });

  it('says in its control that a gradient is not zero', () => {
    const control = statedAt(statement, sizesOf([3, 1, 2], 4), { variant: 'other-directions' });
    expect(partsOf(control).map(({ kind }) => kind)).to.deep.equal(['identity', 'identity', 'notIdentity']);
    expect(control.hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal(['eigenvectors']);
  });

  it('refuses seven outputs, and fewer samples than inputs', () => {
    expect(() => statedAt(statement, sizesOf([3, 2, 7], 4))).to.throw('at most 6 outputs');
    expect(() => statedAt(statement, sizesOf([3, 2, 2], 2))).to.throw('at least as many samples as inputs, 3');
  });
});
