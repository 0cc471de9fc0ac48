import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

/** One unit: for w > 0 the outputs are multiples of (1, −½), at right angles to the labels; for w < 0 of (½, −1). */
const context = contextOf({ X: numbers([[1, -1]]), y: numbers([[1, 2]]) });
const network = { data: t.data('X'), labels: t.data('y'), slope: '1/2', units: 1 };
const cells = numbers([[1]]);
const list = infer(context, 'cellsListed', [infer(context, 'cellsCounted', [], { data: network.data })], {
  data: network.data,
  cells,
});
const PUSHES = [
  [{ signs: '*', vector: ['-1', '-2'], weights: [] }],
  [{ signs: '*', vector: ['-2', '-1'], weights: [] }],
];
const ASKED = { ...network, cells, bound: '16/5', states: PUSHES };
const apply = (change: object = {}) => infer(context, 'errorBounded', [list], { ...ASKED, ...change });

describe('rule errorBounded', () => {
  it('bounds the errors of all networks, exactly', () => {
    const theorem = apply();
    expect(theorem.proposition).to.deep.equal({ kind: 'errorAtLeast', ...network, bound: '16/5' });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.assurance).to.equal('exact');
    expect(() => apply({ bound: '-3' })).not.to.throw();
  });

  it('accepts sides of a cell that have pushes of their own', () => {
    // The labels (2, 1): for w < 0 < z the nearest outputs are 0, for z < 0 they are not; for w > 0 it is the other way.
    const labels = numbers([[2, 1]]);
    const states = [
      [
        { signs: '+', vector: ['-4/5', '-8/5'], weights: [['0', '0']] },
        { signs: '-', vector: ['-2', '-1'], weights: [['3/2', '0']] },
      ],
      [{ signs: '*', vector: ['-2', '-1'], weights: [] }],
    ];
    expect(() => apply({ labels, states, bound: '16/5' })).not.to.throw();
    refuses(
      () => apply({ labels, states: [(states[0] as object[]).slice(1), states[1]], bound: '16/5' }),
      'false',
      '$.witness.states[0]: expected a push for all signs, got none for +',
    );
  });

  it('refuses more than the pushes show', () => {
    const less = (place: number, bound: string): string =>
      `$.witness.states[${place}]: expected an error of ${bound}, got less`;
    refuses(() => apply({ bound: '5' }), 'false', less(1, '5'));
    refuses(() => apply({ bound: '16001/5000' }), 'false', less(1, '16001/5000'));
    const turned = [[{ signs: '*', vector: ['1', '2'], weights: [] }], PUSHES[1]];
    refuses(() => apply({ states: turned }), 'false', less(0, '16/5'));
    const zero = [PUSHES[0], [{ signs: '*', vector: ['0', '0'], weights: [] }]];
    refuses(() => apply({ states: zero, bound: '0' }), 'false', less(1, '0'));
    const crossed = [PUSHES[1], PUSHES[0]];
    expect(() => apply({ states: crossed })).to.throw('a vector that free cells do not meet');
  });

  it('refuses other states and premises', () => {
    refuses(() => apply({ states: [PUSHES[0]] }), 'false', '$.witness: expected 2 states, got 1');
    refuses(() => apply({ units: 2 }), 'false', '$.witness: expected 3 states, got 2');
    refuses(() => infer(context, 'errorBounded', [], ASKED), 'false', '$.premises: expected 1 premises, got 0');
    expect(() => infer(context, 'errorBounded', [arithmeticTheorem(context)], ASKED)).to.throw('"kind":"cellList"');
    expect(() => apply({ cells: numbers([[2]]) })).to.throw('"kind":"cellList"');
  });
});
