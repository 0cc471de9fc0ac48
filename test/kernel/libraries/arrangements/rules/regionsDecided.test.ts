import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

/** One unit and one input: for w > 0 the labels are at right angles to the outputs, for w < 0 a fit has the error 16/5. */
const context = contextOf({ X: numbers([[1, -1]]), y: numbers([[1, 2]]) });
const network = { data: t.data('X'), labels: t.data('y'), slope: '1/2', units: 1 };
const cells = numbers([[1]]);

function listed(data: t.Term, points: t.Term): Theorem {
  const count = infer(context, 'cellsCounted', [], { data });
  return infer(context, 'cellsListed', [count], { data, cells: points });
}
const list = listed(network.data, cells);
const bound = infer(context, 'errorBounded', [list], {
  ...{ ...network, cells, bound: '16/5' },
  states: [['-1', '-2'], ['-2', '-1']].map((vector) => [{ signs: '*', vector, weights: [] }]), // prettier-ignore
});
const ASKED = {
  ...{ ...network, cells },
  table: numbers([
    [2, 3],
    [5, '16/5'],
  ]),
  states: [
    { fit: [['0']], pushes: [] },
    { fit: [['-6/5']], pushes: [] },
  ],
  weights: { hidden: [['-6/5']], outputs: ['1'] },
};
const apply = (change: object = {}, premises: readonly Theorem[] = [list, bound]) =>
  infer(context, 'regionsDecided', premises, { ...ASKED, ...change });
const at = (place: number, message: string): string => `$.witness.states[${place}]: expected ${message}`;

interface Decision {
  readonly fit: readonly (readonly string[])[];
  readonly pushes: readonly {
    readonly signs: string;
    readonly vector: readonly string[];
    readonly weights: readonly (readonly string[])[];
  }[];
}

/** A state of one unit, from a fit and the pushes for the signs +, − and 0: `vector; weights`. */
function decision(fit: string, plus: string, minus: string, zero: string): Decision {
  const push = (signs: string, text: string) => {
    const [vector, ...weights] = text.split('; ').map((part) => part.split(' '));
    return { signs, vector: vector as string[], weights };
  };
  return { fit: [fit.split(' ')], pushes: [push('+', plus), push('-', minus), push('0', zero)] };
}

/** The labels are those of a teacher of the weights (1, 0), on the hyperplane of the second sample. */
const TEACHER = {
  data: numbers([
    [1, 0, 1],
    [0, 1, 1],
  ]),
  labels: numbers([[1, 0, 1]]),
  slope: '1/2',
  units: 1,
  cells: numbers([
    [1, 2, -1],
    [1, -1, 2],
  ]),
  table: numbers([
    [0, 0, 0, 0, 0, 0],
    [0, 0, '1/6', 0, 0, '1/9'],
  ]),
  states: [
    decision('1 0', '0 1 0; 0 1 0', '-1 0 0; 1 0 0', '-1 0 -1'),
    decision('1 0', '0 -2 0; 0 1 0', '-1 0 0; 1 0 0', '-1 0 -1'),
    decision('4/3 -1/6', '-2 0 0; 1 0 0', '-2 -1 0; 0 0 1', '-2/3 1/6 -7/6'),
    decision('2 0', '-2 0 0; 1 0 0', '0 2 0; 0 1 0', '-1 0 -1'),
    decision('2 0', '-2 0 0; 1 0 0', '0 -1 0; 0 1 0', '-1 0 -1'),
    decision('10/9 4/9', '-1 -2 0; 0 0 1', '-1 0 0; 1 0 0', '-10/9 -2/9 -7/9'),
  ],
  weights: { hidden: [], outputs: [] },
};
const applyTeacher = (states: readonly Decision[] = TEACHER.states) =>
  infer(context, 'regionsDecided', [listed(TEACHER.data, TEACHER.cells)], { ...TEACHER, states } as never);

describe('rule regionsDecided', () => {
  it('says of each state what its minima are, exactly', () => {
    const theorem = apply();
    const { table } = ASKED;
    expect(theorem.proposition).to.deep.equal({ kind: 'regionTable', ...network, cells, table });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.assurance).to.equal('exact');
    expect(theorem.facts).to.deep.equal([]);
  });

  it('knows minima of no error, and that several units in a cell reach every vector', () => {
    const asked = {
      labels: numbers([[1, -1]]),
      units: 2,
      // One unit in each cell, two in the first, two in the second: the models of both cells together fit.
      table: numbers([
        [1, 2, 2],
        [0, '1/5', '1/5'],
      ]),
      states: [
        { fit: [['2/3'], ['2/3']], pushes: [] },
        { fit: [['6/5']], pushes: [] },
        { fit: [['6/5']], pushes: [] },
      ],
      weights: { hidden: [['2/3'], ['-2/3']], outputs: ['1', '-1'] },
    };
    expect(apply(asked, [list]).proposition.kind).to.equal('regionTable');
    const two = { ...asked.weights, outputs: ['1', '0'] };
    expect(() => apply({ ...asked, weights: two }, [list])).to.throw('weights of a smaller error, or a bound');
    refuses(() => apply({ ...asked, units: 3 }, [list]), 'mismatch', '$: expected a table of 2 × 4, got 2 × 3');
  });

  it('knows states without minima, whose linear model may fit all labels', () => {
    expect(applyTeacher().proposition.kind).to.equal('regionTable');
    const [first, ...others] = TEACHER.states as [Decision, ...Decision[]];
    const no = (change: Partial<Decision>, message: string): void => {
      refuses(() => applyTeacher([{ ...first, ...change }, ...others]), 'false', at(0, message));
    };
    no({ pushes: [] }, 'a fit by weights in the cells, or pushes, got a vector outside, 1');
    for (const [place, letter] of ['+', '-', '0'].entries()) {
      const pushes = first.pushes.filter((_, i) => i !== place);
      no({ pushes }, `a push for all signs, got none for ${letter}`);
    }
    const instead = (place: number, push: object) => ({
      pushes: first.pushes.map((each, i) => (i === place ? { ...each, ...push } : each)),
    });
    // With no weight that is not zero, the push must go away from the fit; with one, it may stand still.
    no(instead(2, { vector: ['0', '0', '0'] }), 'a push away from the fit, got 0');
    no(instead(2, { vector: ['1', '5', '0'] }), 'a push away from the fit, got 0');
    no(instead(0, { vector: ['1', '0', '0'], weights: [['1', '0', '0']] }), 'a push away from the fit, got +');
    no(instead(0, { vector: ['0', '0', '0'], weights: [['0', '0', '0']] }), 'a push away from the fit, got +');
    const minimum = { fit: [['1', '0']], pushes: [{ signs: '*', vector: ['0', '0', '0'], weights: [] }] };
    no(minimum, 'a push away from the fit, got *');
  });

  it('refuses a table that has something else', () => {
    const table = (rows: Parameters<typeof numbers>[0]) => ({ table: numbers(rows) });
    refuses(() => apply(table([[2, 2], [5, '16/5']])), 'false', at(1, 'what the table has, 2, 16/5, got 3, 16/5')); // prettier-ignore
    refuses(() => apply(table([[3, 3], [5, '16/5']])), 'false', at(0, 'what the table has, 3, 5, got 2, 5')); // prettier-ignore
    refuses(() => apply(table([[0, 3], [5, '16/5']])), 'false', at(0, 'what the table has, 0, 5, got 2, 5')); // prettier-ignore
    refuses(() => apply(table([[2, 3], [4, '16/5']])), 'false', at(0, 'what the table has, 2, 4, got 2, 5')); // prettier-ignore
    refuses(() => apply(table([[2, 3]])), 'mismatch', '$: expected a table of 2 × 2, got 1 × 2');
    refuses(() => apply(table([[2], [5]])), 'mismatch', '$: expected a table of 2 × 2, got 2 × 1'); // prettier-ignore
  });

  it('refuses fits that are not least squares, of other cells or lengths', () => {
    const first = (fit: object) => ({ states: [{ fit, pushes: [] }, ASKED.states[1]] });
    refuses(() => apply(first([['1']])), 'false', at(0, 'a least squares fit, got another'));
    refuses(() => apply(first([])), 'false', at(0, 'vectors of 1 cells, got 0'));
    refuses(() => apply(first([['0', '0']])), 'false', at(0, 'a vector of 1 numbers, got 2'));
    refuses(() => apply({ states: [ASKED.states[0]] }), 'false', '$.witness: expected 2 states, got 1');
  });

  it('needs weights of a smaller error, or a bound', () => {
    const needed = at(1, 'weights of a smaller error, or a bound, got 16/5');
    refuses(() => apply({}, [list]), 'false', needed);
    const weak = infer(context, 'errorBounded', [list], {
      ...{ ...network, cells, bound: '3' },
      states: [['-1', '-2'], ['-2', '-1']].map((vector) => [{ signs: '*', vector, weights: [] }]), // prettier-ignore
    });
    refuses(() => apply({}, [list, weak]), 'false', needed);
    const idle = { weights: { hidden: [], outputs: [] } };
    refuses(() => apply(idle), 'false', at(0, 'weights of a smaller error, or a bound, got 5'));
    const two = { weights: { hidden: [['-6/5'], ['0']], outputs: ['1', '1'] } };
    refuses(() => apply(two), 'false', '$.witness: expected weights of at most 1 units, got 2');
    const lopsided = { weights: { hidden: [['-6/5']], outputs: [] } };
    refuses(() => apply(lopsided), 'false', '$.witness.weights: expected output weights of 1 numbers, got 0');
  });

  it('rests on the list of the cells and a bound of the same network', () => {
    const other = infer(context, 'errorBounded', [list], {
      ...{ ...network, labels: numbers([[1, 3]]), cells, bound: '0' },
      states: [['-1', '-2'], ['-2', '-1']].map((vector) => [{ signs: '*', vector, weights: [] }]), // prettier-ignore
    });
    const arithmetic = arithmeticTheorem(context);
    for (const [premises, message] of [
      [[], '$.premises: expected 2 premises, got 0'],
      [[list, bound, bound], '$.premises: expected 2 premises, got 3'],
      [[arithmetic], '$.premises[0]: expected the theorem {"kind":"cellList"'],
      [[list, arithmetic], '$.premises[1]: expected a theorem of kind errorAtLeast, got comparison'],
      [[list, other], '$.premises[1]: expected the theorem {"kind":"errorAtLeast"'],
      [[bound, list], '$.premises[1]: expected a theorem of kind errorAtLeast, got cellList'],
    ] as const) {
      expect(() => apply({}, premises)).to.throw(message);
    }
  });
});
