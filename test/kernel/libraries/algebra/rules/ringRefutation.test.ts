import { shortReach } from '../../../../../src/report/words.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import type { Json } from '../../../../../src/kernel/core/text/json.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

const [x, y] = [t.symbols('x', 2, 2), t.symbols('y', 2, 2)];
const refute = (left: Term, right: Term, point: Json): Theorem =>
  infer(contextOf(), 'ringRefutation', [], { left, right, point });
const E = numbers([
  [0, 1],
  [0, 0],
]);

describe('rule ringRefutation', () => {
  it('refutes that matrices commute, at a point where they do not', () => {
    const [left, right] = [t.product(x, y), t.product(y, x)];
    const theorem = refute(left, right, { x: E, y: t.transpose(E) });
    expect(theorem.proposition).to.deep.equal({ kind: 'notIdentity', left, right });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('some') });
    refuses(
      () => refute(left, right, { x: E, y: E }),
      'false',
      '$.witness: expected a point where the sides differ, got a point where they agree',
    );
  });

  it('sees a difference in any one entry', () => {
    const zero = t.constant('0', 2, 2);
    for (const place of [0, 1, 2, 3]) {
      const entries = [0, 0, 0, 0].map((_, i) => (i === place ? '1' : '0'));
      refute(x, zero, { x: { kind: 'matrix', rows: 2, columns: 2, entries } });
    }
  });

  it('takes derivatives before it evaluates', () => {
    const s = t.symbols('s', 1, 1);
    const square = t.product(s, s);
    refute(t.gradient(square, s), square, { s: numbers([[3]]) });
    refuses(
      () => refute(t.gradient(square, s), square, { s: numbers([[2]]) }),
      'false',
      '$.witness: expected a point where the sides differ, got a point where they agree',
    );
  });

  it('refutes an equality between numbers at no point at all', () => {
    const theorem = refute(numbers([[1]]), numbers([[2]]), {});
    expect([theorem.proposition.kind, shortReach(theorem.reach)]).to.deep.equal(['notIdentity', 'these × all']);
  });

  it('needs a value for every symbol', () => {
    refuses(() => refute(x, y, { x: E }), 'mismatch', '$: expected a term without free symbols, got y[1,1]');
    refuses(() => refute(x, y, { x: E, y: x }), 'mismatch', '$: expected a term without free symbols, got x[1,1]');
    refuses(
      () => refute(x, y, { x: numbers([[1]]), y: E }),
      'mismatch',
      '$: expected a term without free symbols, got x[1,2]',
    );
  });

  it('reaches some values of the symbols only, and the instance where there are none; the point may speak of data', () => {
    const context = contextOf({ X: numbers([[1]]) });
    const [s, X] = [t.symbols('s', 1, 1), t.data('X')];
    const about = infer(context, 'ringRefutation', [], { left: s, right: X, point: { s: numbers([[2]]) } });
    expect([shortReach(about.reach), about.instance]).to.deep.equal(['these × some', context.instance]);
    const numbersOnly = infer(context, 'ringRefutation', [], { left: numbers([[2]]), right: X, point: {} });
    expect(shortReach(numbersOnly.reach)).to.equal('these × given');
    const free = infer(context, 'ringRefutation', [], { left: s, right: numbers([[2]]), point: { s: X } });
    expect([shortReach(free.reach), free.instance]).to.deep.equal(['these × some', null]);
  });

  it('needs equal shapes, no premises and names of symbols', () => {
    refuses(
      () => refute(numbers([[1, 1]]), numbers([[1], [2]]), {}),
      'mismatch',
      '$: expected a right side of 1 × 2, got 2 × 1',
    );
    const context = contextOf();
    refuses(
      () => infer(context, 'ringRefutation', [arithmeticTheorem(context)], { left: x, right: y, point: {} }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(
      () => refute(x, y, { 'x[1,1]': E }),
      'malformed',
      '$.witness.point: expected a name of at most 32 letters and digits, got "x[1,1]"',
    );
  });
});
