import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

/** Samples at right angles: the cells are the quadrants, each of probability ¼, and at the slope 0 a unit in one sees half of the samples. */
const context = contextOf({
  X: numbers([
    [1, 0],
    [0, 1],
  ]),
  y: numbers([[1, 1]]),
});
const cells = numbers([
  [1, 1],
  [1, -1],
]);
const listed = (data: t.Term, points: t.Term): Theorem =>
  infer(context, 'cellsListed', [infer(context, 'cellsCounted', [], { data })], { data, cells: points });
const list = listed(t.data('X'), cells);

/**
 * One unit at the slope 0. In w₁, w₂ > 0 all labels are fitted by (1, 1); in the two cells beside it one label is, by a vector whose other
 * entry is any number; in the last no output changes, and all weights are minima.
 */
const ASKED = {
  ...{ data: t.data('X'), labels: t.data('y'), slope: '0', cells, precision: 64 },
  volumes: numbers([['3/4', '3/4', '1/4', '1/4']]),
  apart: '1',
  states: [['1', '1'], ['1', '-1'], ['0', '0'], ['-1', '1']].map((v) => ({ fit: [v], pushes: [] })), // prettier-ignore
};
const apply = (change: object = {}, premises: readonly Theorem[] = [list]) =>
  infer(context, 'volumesEnclosed', premises, { ...ASKED, ...change });
const row = (...bounds: readonly (string | number)[]) => ({ volumes: numbers([bounds]) });

describe('rule volumesEnclosed', () => {
  it('encloses the volumes of the instance', () => {
    const near = ['749999/1000000', '750001/1000000', '249999/1000000', '250001/1000000'];
    const theorem = apply(row(...near));
    const { data, labels, slope, apart } = ASKED;
    expect(theorem.proposition).to.deep.equal({ kind: 'regionVolumes', data, labels, slope, apart, ...row(...near) });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.assurance).to.equal('enclosed');
    expect(() => apply(row('1/2', 1, 0, '1/2'))).not.to.throw();
  });

  it('takes samples in space, where the cells of three at right angles are the octants', () => {
    const data = numbers([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    const half = [[1, 1, 1], [1, 1, -1], [1, -1, 1], [1, -1, -1]]; // prettier-ignore
    const points = numbers([0, 1, 2].map((i) => half.map((signs) => signs[i] as number)));
    const all = [...half, ...half.map((signs) => signs.map((sign) => -sign))];
    // At the slope 0 a unit sees the samples on its side. It fits their labels, 1, and is free along the others.
    const states = all.map((signs) => ({ fit: [signs.map(String)], pushes: [] }));
    const asked = { data, labels: numbers([[1, 1, 1]]), cells: points, states };
    const near = ['874999/1000000', '875001/1000000', '124999/1000000', '125001/1000000'];
    const theorem = apply({ ...asked, ...row(...near) }, [listed(data, points)]);
    expect(theorem.assurance).to.equal('enclosed');
    refuses(
      () => apply({ ...asked, ...row('7/8', '7/8', '125001/1000000', 1) }, [listed(data, points)]),
      'false',
      '$.witness: expected volumes that have the bounds of row 1, got 7/8, 7/8',
    );
  });

  it('refuses bounds that the volumes do not have', () => {
    for (const [bounds, got] of [
      [['750001/1000000', 1, 0, 1], '750001/1000000, 1'],
      [[0, '749999/1000000', 0, 1], '0, 749999/1000000'],
      [[0, 1, '250001/1000000', 1], '250001/1000000, 1'],
      [[0, 1, 0, '249999/1000000'], '0, 249999/1000000'],
    ] as const) {
      const message = `$.witness: expected volumes that have the bounds of row 1, got ${got}`;
      refuses(() => apply(row(...bounds)), 'false', message);
    }
    refuses(() => apply(row(0, 1, 0)), 'mismatch', '$: expected bounds of volumes of 1 × 4, got 1 × 3');
  });

  it('refuses bounds that are further apart than they are said to be', () => {
    expect(() => apply({ ...row('3/8', '7/8', '1/8', '5/8'), apart: '1/2' })).not.to.throw();
    refuses(
      () => apply({ ...row('3/8', '7/8', '1/16', '5/8'), apart: '1/2' }),
      'false',
      '$.witness: expected bounds in row 1 that differ by at most 1/2, got 9/16',
    );
    refuses(
      () => apply({ ...row(-1, 2, -1, 2), apart: '1/100000000' }),
      'false',
      '$.witness: expected bounds in row 1 that differ by at most 1/100000000, got 3',
    );
  });

  it('has 1 as the sum of all cells, and 0 where no state is of a kind', () => {
    const idle = { labels: numbers([[0, 0]]), states: ASKED.states.map(() => ({ fit: [['0', '0']], pushes: [] })) };
    expect(() => apply({ ...idle, ...row(0, 0, '999999999/1000000000', 1) })).not.to.throw();
    refuses(
      () => apply({ ...idle, ...row(0, 0, '999999999/1000000000', '999999999999/1000000000000') }),
      'false',
      '$.witness: expected volumes that have the bounds of row 1, got 999999999/1000000000, 999999999999/1000000000000',
    );
  });

  it('leaves states without minima out, and names a state whose decision is wrong', () => {
    const push = (signs: string, vector: string[], weights: string[][]) => ({ signs, vector, weights });
    // The labels (1, −1) are fitted in w₁, w₂ > 0 by (1, −1), which is outside.
    const pushes = [
      push('+', ['0', '1'], [['0', '1']]),
      push('-', ['-1', '0'], [['1', '0']]),
      push('0', ['-1', '0'], []),
    ];
    const [, ...others] = [['1', '-1'], ['1', '-1'], ['0', '0'], ['1', '-1']].map((fit) => ({ fit: [fit], pushes: [] })); // prettier-ignore
    const asked = { labels: numbers([[1, -1]]), states: [{ fit: [['1', '-1']], pushes }, ...others] };
    expect(() => apply({ ...asked, ...row('1/2', 1, 0, 0) })).not.to.throw();
    refuses(
      () => apply({ ...asked, states: [{ fit: [['1', '-1']], pushes: [] }, ...others] }),
      'false',
      '$.witness.states[0]: expected a fit by weights in the cells, or pushes, got a vector outside, 1',
    );
    refuses(() => apply({ states: others }), 'false', '$.witness: expected 4 states, got 3');
  });

  it('rests on the list of the cells, in the plane', () => {
    for (const [premises, message] of [
      [[], '$.premises: expected 1 premises, got 0'],
      [[arithmeticTheorem(context)], '$.premises[0]: expected the theorem {"kind":"cellList"'],
    ] as const) {
      expect(() => apply({}, premises)).to.throw(message);
    }
    const [line, one] = [numbers([[1, 2]]), numbers([[1]])];
    expect(() => apply({ data: line, cells: one }, [listed(line, one)])).to.throw('two samples or more, in the plane');
  });
});
