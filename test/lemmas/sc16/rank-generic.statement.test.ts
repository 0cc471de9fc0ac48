import { expect } from 'chai';
import { terms, type Term } from 'lossproof/statement';
import statement, { deadProduct } from '../../../lemmas/sc16/rank-generic.statement.js';
import { freeProduct } from '../../../lemmas/sc16/shared/twoLayer.js';
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

  it('has controls about all data', () => {
    const outcomeOf = (variant: string, sizes: { readonly [name: string]: number }) =>
      statedAt(statement, sizes, { variant }).outcomes[0];
    const sizes = { d0: 2, d1: 3, N: 7 };
    expect(outcomeOf('too-many-samples', sizes)).to.deep.equal({
      finding: 'fails',
      proposition: { kind: 'rankBelow', matrix: freeProduct(sizes), bound: 7 },
      shapes: {},
      laws: {},
    });
    expect(outcomeOf('zero-slope', { d0: 2, d1: 2, N: 3 })).to.deep.equal({
      finding: 'fails',
      proposition: { kind: 'rankBelow', matrix: deadProduct, bound: 3 },
      shapes: {},
      laws: {},
    });
  });

  it('has a zero column where every unit is off', () => {
    const values = [
      [
        'E',
        [
          [2, 3, 1],
          [5, 7, 4],
        ],
      ],
      [
        'X',
        [
          [1, 1, 8],
          [2, 3, 9],
        ],
      ],
    ] as const;
    const term = values.reduce<Term>(
      (of, [name, rows]) => terms.substitute(of, name, terms.literal(matrix(rows.map((row) => [...row])))),
      deadProduct,
    );
    const columns = shownRows(valueOf(term, {})).map((row) => row[2]);
    expect(columns).to.deep.equal(['0', '0', '0', '0']);
    expect(shownRows(valueOf(term, {}))[0]).to.deep.equal(['2', '3', '0']);
  });
});
