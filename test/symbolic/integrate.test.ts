/** Antiderivatives by computer algebra, and the real numbers that they become. */
import { expect } from 'chai';
import { antiderivative, Context, infer, realOf, reals, type Real } from 'lossproof';
import { LIBRARIES } from '../../src/kernel/full.js';

const origin = { claim: 'test/integrate', version: 1, sizes: {}, seed: '1' };

/** Whether the kernel encloses the number within 10⁻²⁰ of a rational. */
function prove(expression: Real, near: string): void {
  const context = new Context(origin, {}, LIBRARIES);
  const off = reals.rational(`1/1${'0'.repeat(20)}`);
  for (const [left, right] of [
    [reals.difference(expression, reals.rational(near)), off],
    [reals.difference(reals.rational(near), expression), off],
  ] as const) {
    infer(context, 'realOrder', [], { left, relation: 'below', right, precision: 128 });
  }
}

describe('antiderivative', () => {
  it('integrates what the closed form of the kernel needs', async () => {
    const text = antiderivative('1/(2*pi*sqrt(1-s^2))', 's');
    // arcsin(½)/2π = 1/12
    prove(await realOf(text, { s: reals.rational('1/2') }), '1/12');
    prove(await realOf(text, { s: reals.rational(0) }), '0');
  });

  it('says what it could not integrate', () => {
    expect(() => antiderivative('sin(s^s)', 's')).to.throw(SyntaxError, /can integrate/);
  });
});

describe('realOf', () => {
  it('reads sums, products, quotients, powers, signs and functions', async () => {
    const x = reals.rational(3);
    prove(await realOf('-(x^2 - 4*x)/2 + sqrt(16)', { x }), '11/2');
    prove(await realOf('acos(1/2)/pi + atan(1)/pi + asin(1)/pi', {}), '13/12');
    prove(await realOf('x^(-2)', { x }), '1/9');
  });

  it('refuses what is not such a formula, by name', async () => {
    const refused = async (text: string): Promise<string> => {
      try {
        await realOf(text, { x: reals.pi });
      } catch (error) {
        return (error as Error).message;
      }
      throw new Error(`${text} was read`);
    };
    expect(await refused('x + y')).to.match(/variables x was expected, not y/);
    expect(await refused('sin(x)')).to.match(/functions sqrt/);
    expect(await refused('sqrt(x, 2)')).to.match(/functions sqrt/);
    expect(await refused('0.5*x')).to.match(/whole number/);
    expect(await refused('x^(1/2)')).to.match(/whole number/);
    expect(await refused('x < 2')).to.match(/operation of numbers/);
    expect(await refused('[x]')).to.match(/a formula was expected/);
    expect(await refused('hasOwnProperty(x)')).to.match(/functions sqrt/);
  });
});
