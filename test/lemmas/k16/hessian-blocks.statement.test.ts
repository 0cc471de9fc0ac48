import { expect } from 'chai';
import {
  linearNetworks,
  matrices,
  multiplyExactly,
  rationals as q,
  terms,
  type LinearPoint,
  type Term,
} from 'lossproof/search';
import statement, {
  atEveryDepth,
  belowDiagonalAtEveryDepth,
  diagonalAtEveryDepth,
  identities,
  swappedFactors,
} from '../../../lemmas/k16/hessian-blocks.statement.js';
import { Natures } from '../../../src/kernel/libraries/everySize/nature.js';
import { rationals } from '../../support.js';
import { partsOf, rowsOf, statedAt, valueOf, valuesOf } from './looks.js';

const sizes = { d0: 2, d1: 3, d2: 1, d3: 2, dy: 2, N: 2 };
const point: LinearPoint = {
  inputs: rationals([
    [1, -2],
    [3, 1],
  ]),
  targets: rationals([
    [1, 0],
    [2, -1],
  ]),
  weighting: rationals([
    [1, 1],
    [1, 1],
  ]),
  weights: [
    [
      [1, 2],
      [0, -1],
      [3, 1],
    ],
    [[2, -1, 1]],
    [[1], [-3]],
    [
      [1, 1],
      [0, 2],
    ],
  ].map(rationals),
};

describe('the statement of k16/hessian-blocks', () => {
  it('claims the blocks of every depth, and is about all weights of one, two and three hidden layers', () => {
    const stated = statedAt(statement, sizes);
    expect(partsOf(stated)).to.deep.equal([atEveryDepth(), ...identities(sizes)]);
    expect(stated.outcomes[0]?.claimed).to.deep.equal(atEveryDepth());
    expect(identities(sizes)).to.have.length(3);
    expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['holds', {}]]);
  });

  it('puts blocks together that agree in numbers with the Hessian that the kernel computes', () => {
    const { right } = identities(sizes)[2] ?? expect.fail('three hidden layers were expected');
    expect(rowsOf(valueOf(right, valuesOf(point)))).to.deep.equal(rowsOf(linearNetworks.hessianOf(point)));
  });

  const direction = rationals([
    [2, -1],
    [0, 3],
    [1, 1],
  ]);
  const [W1, W2, W3, W4] = point.weights.map(terms.literal) as [Term, Term, Term, Term];
  const identity = (size: number): Term => terms.diagonal(terms.constant('1', size, 1));
  for (const [what, block, widths, factors, row] of [
    ['off the diagonal', belowDiagonalAtEveryDepth(), { a: 2, b: 1, c: 3, e: 2 }, { L: W4, W: W3, M: W2, U: W1 }, 9],
    [
      'of neighbours',
      belowDiagonalAtEveryDepth(),
      { a: 1, b: 3, c: 3, e: 2 },
      { L: terms.product(W4, W3), W: W2, M: identity(3), U: W1 },
      6,
    ],
    [
      'on the diagonal',
      diagonalAtEveryDepth(),
      { a: 3, b: 2 },
      { L: terms.product(terms.product(W4, W3), W2), W: W1 },
      0,
    ],
  ] as const) {
    it(`has blocks ${what} that agree in numbers with the Hessian that the kernel computes`, () => {
      // Derivatives by the first layer, whose six entries come first, in a direction.
      const values = { ...factors, R: identity(2), V: terms.literal(direction), ...valuesOf(point) };
      const named = new Map(Object.entries({ ...widths, d0: 2, dy: 2, N: 2 }));
      const right = valueOf(new Natures().read(block.right, '$').at(named), values);
      const hessian = linearNetworks.hessianOf(point);
      const along = multiplyExactly(
        hessian,
        matrices.matrix(hessian.rows, 1, (i) => direction.entries[i] ?? q.ZERO),
      );
      expect(rowsOf(right)).to.deep.equal(rowsOf(along).slice(row, row + right.rows));
      expect(block.parts.map(({ name }) => name)).to.include.members(Object.keys(factors));
    });
  }

  it('says of other blocks in the control that they differ', () => {
    const stated = statedAt(statement, { d0: 2, d1: 2, dy: 2, N: 1 }, { variant: 'swapped-factors' });
    expect(stated.outcomes[0]?.finding).to.equal('fails');
    expect(partsOf(stated)).to.deep.equal([swappedFactors({ d0: 2, d1: 2, d2: 2, d3: 1, dy: 2, N: 1 })]);
  });
});
