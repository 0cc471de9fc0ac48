/** Gradients and Hessians of terms, in the order of their symbols. */
import { expect } from 'chai';
import { evaluateModulo } from '../../../../src/kernel/libraries/modular/residues.js';
import { evaluatePolynomials, evaluateRational } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import type { Data } from '../../../../src/kernel/core/logic/context.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { numbers, refuses, shownRows } from '../../../support.js';

const NONE: Data = new Map();

describe('kernel/libraries/algebra/evaluate, derivatives', () => {
  const x = t.symbols('x', 2, 2);
  const y = t.symbols('y', 2, 1);
  const form = t.product(t.product(t.transpose(y), x), y);

  it('of yᵀxy are yyᵀ by x and (x + xᵀ)y by y, in the shapes of x and y', () => {
    const terms = [
      t.gradient(form, x),
      t.product(y, t.transpose(y)),
      t.gradient(form, y),
      t.product(t.sum(x, t.transpose(x)), y),
    ];
    const [byX, outer, byY, symmetric] = evaluatePolynomials(terms, NONE);
    expect(byX).to.deep.equal(outer);
    expect(byY).to.deep.equal(symmetric);
  });

  it('of second order go row by row through all the symbols in order', () => {
    const [hessian, expected] = evaluatePolynomials([t.hessian(form, [y]), t.sum(x, t.transpose(x))], NONE);
    expect(hessian).to.deep.equal(expected);
    const [a, b] = [t.symbols('a', 1, 1), t.symbols('b', 1, 2)];
    const cubic = t.product(t.product(a, a), t.product(b, numbers([[1], [2]])));
    const point = (term: Term): Term => t.substitute(t.substitute(term, 'a', numbers([[3]])), 'b', numbers([[5, 7]]));
    expect(shownRows(evaluateRational(point(t.hessian(cubic, [a, b])), NONE))).to.deep.equal([
      ['38', '6', '12'],
      ['6', '0', '0'],
      ['12', '0', '0'],
    ]);
    expect(shownRows(evaluateRational(point(t.hessian(cubic, [b, a])), NONE))).to.deep.equal([
      ['0', '0', '6'],
      ['0', '0', '12'],
      ['6', '12', '38'],
    ]);
  });

  it('need one polynomial, symbols to differentiate by, and a ring of polynomials', () => {
    refuses(
      () => evaluatePolynomials([t.gradient(y, y)], NONE),
      'mismatch',
      '$: expected something to differentiate of 1 × 1, got 2 × 1',
    );
    for (const term of [t.gradient(form, numbers([[1]])), t.hessian(form, [y, numbers([[1]])])]) {
      refuses(
        () => evaluatePolynomials([term], NONE),
        'mismatch',
        '$.by: expected symbols to differentiate by, got a matrix',
      );
    }
    refuses(
      () => evaluateRational(t.gradient(form, y), NONE),
      'mismatch',
      '$: expected a derivative below a substitution for its symbols, got a gradient of numbers',
    );
    refuses(
      () => evaluateModulo(t.hessian(form, [y]), NONE, 5),
      'mismatch',
      '$: expected a derivative below a substitution for its symbols, got a hessian of numbers',
    );
  });
});
