import { expect } from 'chai';
import statement, { deadProduct, freeProduct } from '../../../lemmas/sc16/rank-generic.statement.js';
import { rationals as matrix, shownRows } from '../../support.js';
import { decidable, partsOf, statedAt } from '../support.js';
import { valueOf } from './jobs.js';

describe('the statement of sc16/rank-generic', () => {
  it('is the same for every size', () => {
    const proposition = { kind: 'genericRankForPatterns', sizes: 'every', slope: '1/3' };
    for (const sizes of [{ N: 1 }, { d0: 7, d1: 9, N: 60 }]) {
      const stated = statedAt(statement, sizes, { parameters: { slope: '1/3' } });
      expect(partsOf(stated), JSON.stringify(sizes)).to.deep.equal([proposition]);
      expect(stated.outcomes[0]?.shapes).to.deep.equal({});
    }
    expect(decidable(statedAt(statement))).to.deep.equal([
      'few-samples: holds, broken',
      'nonzero-slope: holds, broken',
      'noise-density: assumed',
    ]);
  });

  it('has controls about one instance each', () => {
    const shapesAt = (variant: string) => statedAt(statement, { d0: 2, d1: 3, N: 4 }, { variant }).outcomes[0];
    expect(shapesAt('too-many-samples')).to.deep.equal({
      verdict: 'fails',
      proposition: { kind: 'rankBelow', matrix: freeProduct, bound: 4 },
      shapes: { A: [3, 4], X: [2, 4] },
    });
    expect(shapesAt('zero-slope')).to.deep.equal({
      verdict: 'fails',
      proposition: { kind: 'rankBelow', matrix: deadProduct, bound: 4 },
      shapes: { V: [3, 4], E: [3, 4], X: [2, 4] },
    });
  });

  it('has a zero column where every unit is off', () => {
    const values = {
      V: matrix([
        [1, -1],
        [-1, -1],
      ]),
      E: matrix([
        [2, 3],
        [5, 7],
      ]),
      X: matrix([
        [1, 1],
        [2, 3],
      ]),
    };
    expect(shownRows(valueOf(deadProduct, values))).to.deep.equal([
      ['2', '0'],
      ['4', '0'],
      ['0', '0'],
      ['0', '0'],
    ]);
  });
});
