import { expect } from 'chai';
import statement, { matrixAt } from '../../../lemmas/sc16/rank-instance.statement.js';
import { rationals as matrix, shownRows } from '../../support.js';
import { decidable, statedAt } from '../support.js';
import { valueOf } from './jobs.js';

describe('the statement of sc16/rank-instance', () => {
  it('is settled by the rank of the gradient matrix, either way', () => {
    const stated = statedAt(statement, { d0: 2, d1: 3, N: 4 });
    const shapes = { X: [2, 4], E: [3, 4], W1: [3, 2] };
    expect(stated.outcomes).to.deep.equal([
      { finding: 'holds', proposition: { kind: 'rankAtLeast', matrix: matrixAt('1/10'), rank: 4 }, shapes, laws: {} },
      { finding: 'fails', proposition: { kind: 'rankBelow', matrix: matrixAt('1/10'), bound: 4 }, shapes, laws: {} },
    ]);
    expect(decidable(stated)).to.deep.equal([
      'few-samples: holds, broken',
      'nonzero-slope: holds, broken',
      'noise-density: broken',
    ]);
  });

  it('has columns aₙ ⊗ xₙ', () => {
    // w·x = (1, −3): the unit has slopes 1 and 1/10.
    const values = {
      X: matrix([
        [1, 1],
        [0, 4],
      ]),
      E: matrix([[2, 5]]),
      W1: matrix([[1, -1]]),
    };
    expect(shownRows(valueOf(matrixAt('1/10'), values))).to.deep.equal([
      ['2', '1/2'],
      ['0', '2'],
    ]);
  });

  for (const variant of ['too-many-samples', 'zero-slope']) {
    it(`can only fail in the control ${variant}`, () => {
      const { outcomes } = statedAt(statement, {}, { variant });
      expect(outcomes.map(({ finding }) => finding)).to.deep.equal(['fails']);
    });
  }

  it('keeps the sizes of a control that break the hypothesis, and takes others where they do not', () => {
    const sizesOf = (N: number) =>
      statement.controls['too-many-samples'].subject?.({
        sizes: { d0: 2, d1: 3, N },
        parameters: { slope: '1/10' },
      }).sizes;
    expect(sizesOf(7)).to.deep.equal({ d0: 2, d1: 3, N: 7 });
    expect(sizesOf(6)).to.deep.equal({ d0: 4, d1: 4, N: 17 });
  });
});
