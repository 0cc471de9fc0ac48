/** Terms with symbols: what replaces them, and that nothing else has a value. */
import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateModulo } from '../../../../src/kernel/libraries/modular/residues.js';
import { evaluatePolynomials, evaluateRational } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { type Data } from '../../../../src/kernel/core/logic/context.js';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import type { Polynomial } from '../../../../src/kernel/libraries/algebra/polynomial.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { integerRows, numbers, rationals, refuses, shownRows } from '../../../support.js';

const NONE: Data = new Map();

describe('kernel/libraries/algebra/evaluate, symbols', () => {
  const x = t.symbols('x', 2, 2);

  it('are variables of polynomials, and have no value elsewhere', () => {
    const [m] = evaluatePolynomials([t.sum(x, t.transpose(x))], NONE) as [Matrix<Polynomial>];
    expect(
      m.entries.map((entry) => [...entry].map(([name, c]) => `${q.formatRational(c)}:${name}`).join()),
    ).to.deep.equal(['2:\x01', '1:\x02,1:\x03', '1:\x03,1:\x02', '2:\x04']);
    for (const action of [() => evaluateRational(x, NONE), () => evaluateModulo(x, NONE, 5)]) {
      refuses(action, 'mismatch', '$: expected a term without free symbols, got x[1,1]');
    }
    refuses(
      () => evaluatePolynomials([t.slopes('2', x)], NONE),
      'mismatch',
      '$: expected a term without free symbols, got x[1,1]',
    );
  });

  it('are replaced entry by entry, the others staying as they are', () => {
    const y = t.symbols('y', 1, 2);
    const term = t.substitute(
      t.stack(x, y),
      'x',
      numbers([
        [1, 2],
        [3, 4],
      ]),
    );
    const [m, expected] = evaluatePolynomials(
      [
        term,
        t.stack(
          numbers([
            [1, 2],
            [3, 4],
          ]),
          y,
        ),
      ],
      NONE,
    );
    expect(m).to.deep.equal(expected);
    refuses(() => evaluateRational(term, NONE), 'mismatch', '$: expected a term without free symbols, got y[1,1]');
    expect(shownRows(evaluateRational(t.substitute(term, 'y', numbers([[5, 6]])), NONE))).to.deep.equal([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('are replaced before numbers are reduced, which comes to the same', () => {
    const square = t.product(x, x);
    const rows = integerRows(fc.constant(2), fc.constant(2), fc.integer({ min: -30, max: 30 }));
    fc.assert(
      fc.property(rows, fc.constantFrom(2, 5, 31), (value, p) => {
        const direct = t.product(numbers(value), numbers(value));
        const term = t.substitute(square, 'x', numbers(value));
        expect(shownRows(evaluateRational(term, NONE))).to.deep.equal(shownRows(evaluateRational(direct, NONE)));
        expect(evaluateModulo(term, NONE, p)).to.deep.equal(evaluateModulo(direct, NONE, p));
      }),
    );
  });

  it('may be replaced by other symbols, by each other and by data', () => {
    const data: Data = new Map([['D', rationals([[7, 8]])]]);
    const [a, b] = [t.symbols('a', 1, 1), t.symbols('b', 1, 1)];
    const swapped = t.substitute(t.substitute(t.difference(a, t.scale('2', b)), 'a', b), 'b', a);
    const [m, expected] = evaluatePolynomials([swapped, t.scale('-1', a)], NONE);
    expect(m).to.deep.equal(expected);
    const row = t.substitute(t.scale('2', t.symbols('r', 1, 2)), 'r', t.data('D'));
    expect(shownRows(evaluateRational(row, data))).to.deep.equal([['14', '16']]);
  });
});
