/** What computer algebra shares: derivatives and antiderivatives as another implementation has them, and whole numbers. */
import { expect } from 'chai';
import fc from 'fast-check';
import { derivative, evaluate, parse } from 'mathjs';
import { nerdamer, wholeNumber, wholeValue } from '../../src/symbolic/algebra.js';

const polynomials = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 })
  .map((coefficients) => coefficients.map((a, k) => `(${a})*x^${k}`).join(' + '));

const at = (expression: string, x: number): number => evaluate(expression, { x }) as number;

describe('nerdamer', () => {
  it('differentiates as mathjs does, and integrates backwards', () => {
    fc.assert(
      fc.property(polynomials, fc.integer({ min: -3, max: 3 }), (text, x) => {
        const slope = nerdamer().diff(text, 'x').toString();
        expect(at(slope, x), `${slope} at ${x}`).to.equal(at(derivative(text, 'x').toString(), x));
        const back = nerdamer().diff(nerdamer().integrate(text, 'x').toString(), 'x').toString();
        expect(at(back, x), `${back} at ${x}`).to.be.closeTo(at(text, x), 1e-9);
      }),
      { numRuns: 30 },
    );
  });
});

describe('wholeNumber', () => {
  it('is the text of a whole number that a double holds exactly', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(wholeNumber(value)).to.equal(`${value}`);
      }),
    );
  });

  it('refuses everything else by name', () => {
    for (const value of [0.5, NaN, Infinity, 2 ** 53, '3', 3n, undefined, null]) {
      expect(() => wholeNumber(value)).to.throw(SyntaxError, `a whole number was expected, not ${String(value)}`);
    }
  });
});

describe('wholeValue', () => {
  it('evaluates what has no variables', () => {
    for (const [text, value] of [
      ['(2*3)', 6],
      ['(-2)', -2],
      ['7-7', 0],
      ['2^10', 1024],
      ['6/3', 2],
    ] as const) {
      expect(wholeValue(parse(text)), text).to.equal(value);
    }
  });

  it('refuses fractions and variables', () => {
    expect(() => wholeValue(parse('1/2'))).to.throw(SyntaxError, 'a whole number was expected, not 0.5');
    expect(() => wholeValue(parse('2*x'))).to.throw(Error, 'Undefined symbol x');
  });
});
