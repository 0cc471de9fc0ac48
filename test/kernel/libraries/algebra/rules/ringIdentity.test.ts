import { shortReach } from '../../../../../src/report/words.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import fc from 'fast-check';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, integerRows, numbers, refuses } from '../../../../support.js';

const [x, y, z] = ['x', 'y', 'z'].map((name) => t.symbols(name, 2, 2)) as [Term, Term, Term];
const prove = (left: Term, right: Term): Theorem => infer(contextOf(), 'ringIdentity', [], { left, right });

describe('rule ringIdentity', () => {
  const TRUE: readonly (readonly [string, Term, Term])[] = [
    ['associativity', t.product(t.product(x, y), z), t.product(x, t.product(y, z))],
    ['distributivity', t.product(x, t.sum(y, z)), t.sum(t.product(x, y), t.product(x, z))],
    ['transposes of products', t.transpose(t.product(x, y)), t.product(t.transpose(y), t.transpose(x))],
    ['differences that cancel', t.difference(x, x), t.constant('0', 2, 2)],
    ['fractions that add up', t.sum(t.scale('1/3', x), t.scale('2/3', x)), x],
    [
      'mixed products',
      t.hadamard(t.khatriRao(x, y), t.khatriRao(z, z)),
      t.khatriRao(t.hadamard(x, z), t.hadamard(y, z)),
    ],
  ];
  for (const [name, left, right] of TRUE) {
    it(`proves ${name}`, () => {
      const theorem = prove(left, right);
      expect(theorem.proposition).to.deep.equal({ kind: 'identity', left, right });
      expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    });
  }

  it('does not prove that matrices commute', () => {
    refuses(
      () => prove(t.product(x, y), t.product(y, x)),
      'false',
      '$.witness: expected equal matrices, got a difference at entry (1, 1)',
    );
  });

  it('sees a tampered coefficient, a missing monomial and another monomial', () => {
    const entry = (i: number, j: number): Term => t.entry(x, i, j);
    const one = t.constant('1', 1, 1);
    const refused: readonly (readonly [Term, Term])[] = [
      [entry(1, 1), t.scale('2', entry(1, 1))],
      [entry(1, 1), t.sum(entry(1, 1), one)],
      [t.sum(entry(1, 1), one), entry(1, 1)],
      [entry(1, 1), entry(1, 2)],
      [t.sum(entry(1, 1), entry(2, 2)), t.sum(entry(1, 1), entry(1, 2))],
      [t.product(entry(1, 1), entry(1, 1)), entry(1, 1)],
    ];
    for (const [left, right] of refused) {
      refuses(
        () => prove(left, right),
        'false',
        '$.witness: expected equal matrices, got a difference at entry (1, 1)',
      );
    }
  });

  it('proves equal matrices of numbers and says where others differ first', () => {
    const shape = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(integerRows(shape, shape), fc.nat(), (rows, pick) => {
        prove(numbers(rows), numbers(rows));
        const columns = (rows[0] as number[]).length;
        const place = pick % (rows.length * columns);
        const [row, column] = [Math.floor(place / columns), place % columns];
        const other = rows.map((entries, i) => entries.map((e, j) => (i === row && j === column ? e + 1 : e)));
        refuses(
          () => prove(numbers(rows), numbers(other)),
          'false',
          `$.witness: expected equal matrices, got a difference at entry (${row + 1}, ${column + 1})`,
        );
      }),
    );
  });

  it('reaches the instance when it speaks of data', () => {
    const context = contextOf({ X: numbers([[1, 2]]) });
    const theorem = infer(context, 'ringIdentity', [], { left: t.data('X'), right: numbers([[1, 2]]) });
    expect(shortReach(theorem.reach)).to.equal('these × given');
    expect(theorem.instance).to.equal(context.instance);
  });

  it('needs equal shapes, no premises and both sides', () => {
    refuses(
      () => prove(numbers([[1, 1]]), numbers([[1], [1]])),
      'mismatch',
      '$: expected a right side of 1 × 2, got 2 × 1',
    );
    const context = contextOf();
    refuses(
      () => infer(context, 'ringIdentity', [arithmeticTheorem(context)], { left: x, right: x }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(
      () => infer(context, 'ringIdentity', [], { left: x }),
      'malformed',
      '$.witness: expected the key "right", got nothing',
    );
  });
});
