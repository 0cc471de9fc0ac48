import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

const context = contextOf({
  X: numbers([
    [1, 0, 1],
    [0, 1, 1],
  ]),
});
const data = t.data('X');
const counted = infer(context, 'cellsCounted', [], { data });
const ALL = numbers([
  [1, 2, -1],
  [1, -1, 2],
]);
const apply = (cells: t.Term) => infer(context, 'cellsListed', [counted], { data, cells });

describe('rule cellsListed', () => {
  it('says that points and their opposites are in all cells, exactly', () => {
    const theorem = apply(ALL);
    expect(theorem.proposition).to.deep.equal({ kind: 'cellList', data, cells: ALL });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.assurance).to.equal('exact');
  });

  it('refuses points in one cell, in opposite ones, on a hyperplane, and too few', () => {
    const twice = 'points in different cells, got two in one, or opposite ones';
    for (const [cells, message] of [
      [numbers([[1, 2, 2], [1, -1, 1]]), twice], // prettier-ignore
      [numbers([[1, 2, -2], [1, -1, 1]]), twice], // prettier-ignore
      [numbers([[1, 1, -1], [1, -1, 2]]), 'points off the hyperplanes, got point 2 on one'], // prettier-ignore
      [numbers([[1, 2], [1, -1]]), 'points of 6 cells with their opposites, got 4'], // prettier-ignore
    ] as const) {
      const place = message.startsWith('points off') ? '$' : '$.witness';
      refuses(() => apply(cells), 'false', `${place}: expected ${message}`);
    }
  });

  it('rests on the count of these samples', () => {
    const other = infer(context, 'cellsCounted', [], { data: numbers([[1]]) });
    for (const [premises, message] of [
      [[], '$.premises: expected 1 premises, got 0'],
      [[arithmeticTheorem(context)], '$.premises[0]: expected a theorem of kind cellCount, got comparison'],
      [[other], '$.premises[0]: expected the theorem {"kind":"cellCount","data":{"kind":"data","name":"X"}'],
    ] as const) {
      expect(() => infer(context, 'cellsListed', premises, { data, cells: ALL })).to.throw(message);
    }
  });
});
