import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, refuses } from '../../../../support.js';
import { draws, expressionOf } from '../draws.js';

const context = contextOf();

/** Draws in pairs of which the first `opposite` are in opposite order, `same` in the same and the rest tied. */
function runs(opposite: number, same: number, tied = 0): number[] {
  return [
    ...Array.from({ length: opposite }, (_, i) => (i % 2 === 0 ? [1, 4, 2, 3] : [2, 3, 1, 4])),
    ...Array.from({ length: same }, (_, i) => (i % 2 === 0 ? [1, 3, 2, 4] : [2, 4, 1, 3])),
    ...Array.from({ length: tied }, (_, i) => (i % 2 === 0 ? [1, 3, 1, 4] : [2, 4, 1, 4])),
  ].flat();
}

const apply = (values: readonly number[], relation: string, bound: string, radius = '0') =>
  infer(context, 'discordance', draws(context, values, radius), { relation, bound });

describe('rule discordance', () => {
  it('bounds how often two draws are in opposite order', () => {
    const values = runs(10, 0);
    const theorem = apply(values, 'atLeast', '1/2');
    const of = (side: number) =>
      values.map((value, index) => expressionOf(`${value}`, index + 2)).filter((_, index) => index % 2 === side);
    expect(theorem.proposition).to.deep.equal({
      kind: 'discordance',
      first: of(0),
      second: of(1),
      relation: 'atLeast',
      bound: '1/2',
    });
    expect(theorem.assurance).to.equal('statistical');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect(theorem.error).to.equal('1/1000');
    // 2⁻¹⁰ < 1/1000 < 2⁻⁹
    refuses(
      () => apply(runs(9, 0), 'atLeast', '1/2'),
      'false',
      '$.witness: expected pairs in opposite order, often enough for the error 1/1000, got 9 of 9',
    );
    refuses(
      () => apply(values, 'atLeast', '51/100'),
      'false',
      '$.witness: expected pairs in opposite order, often enough for the error 1/1000, got 10 of 10',
    );
  });

  it('bounds it from above too', () => {
    expect(apply(runs(0, 10), 'atMost', '1/2').error).to.equal('1/1000');
    refuses(
      () => apply(runs(0, 9), 'atMost', '1/2'),
      'false',
      '$.witness: expected pairs in the same order, often enough for the error 1/1000, got 9 of 9',
    );
    // 1 + 13 of 2¹³ outcomes have at most one success: 0.0017; 1 + 14 of 2¹⁴: 0.0009
    expect(() => apply(runs(1, 12), 'atMost', '1/2')).to.throw('got 12 of 13');
    expect(apply(runs(1, 13), 'atMost', '1/2').error).to.equal('1/1000');
    expect(() => apply(runs(12, 1), 'atLeast', '1/2')).to.throw('got 12 of 13');
    expect(apply(runs(13, 1), 'atLeast', '1/2').error).to.equal('1/1000');
  });

  it('takes the tail of the side in question, where the two are far apart', () => {
    // (3/100)² = 0.0009 and (1/25)² = 0.0016; 0.9⁶⁶ < 1/1000 < 0.9⁶⁵
    expect(apply(runs(0, 2), 'atMost', '97/100').error).to.equal('1/1000');
    expect(() => apply(runs(0, 2), 'atMost', '24/25')).to.throw('got 2 of 2');
    expect(apply(runs(0, 66), 'atMost', '1/10').error).to.equal('1/1000');
    expect(() => apply(runs(0, 65), 'atMost', '1/10')).to.throw('got 65 of 65');
    expect(apply(runs(2, 0), 'atLeast', '3/100').error).to.equal('1/1000');
    expect(() => apply(runs(65, 0), 'atLeast', '9/10')).to.throw('got 65 of 65');
  });

  it('counts ties and what the enclosures do not decide against the conclusion', () => {
    for (const relation of ['atMost', 'atLeast']) {
      expect(() => apply(runs(0, 0, 10), relation, '1/2')).to.throw('got 0 of 10');
    }
    expect(() => apply(runs(10, 0), 'atLeast', '1/2', '1/2')).to.throw('got 0 of 10');
    expect(() => apply(runs(0, 10), 'atMost', '1/2', '1/2')).to.throw('got 0 of 10');
    expect(apply(runs(10, 0), 'atLeast', '1/2', '49/100').error).to.equal('1/1000');
  });

  it('compares each draw once', () => {
    for (const count of [0, 2, 38]) {
      refuses(
        () => apply(runs(10, 0).slice(0, count), 'atLeast', '1/2'),
        'false',
        `$.premises: expected two numbers of each of an even number of draws, got ${count} numbers`,
      );
    }
    const twice = draws(context, runs(5, 0));
    refuses(
      () => infer(context, 'discordance', [...twice, ...twice], { relation: 'atLeast', bound: '1/2' }),
      'false',
      '$.premises[20]: expected a number of its own, got one of those before',
    );
  });

  it('refuses bounds that mean nothing, and an error of its own', () => {
    for (const bound of ['0', '1', '-1/2']) {
      refuses(
        () => apply(runs(10, 0), 'atLeast', bound),
        'false',
        `$.witness: expected a bound between 0 and 1, got ${bound}`,
      );
    }
    refuses(
      () =>
        infer(context, 'discordance', draws(context, runs(1, 0)), { relation: 'atLeast', bound: '1/2', error: '1/2' }),
      'malformed',
      '$.witness.error: expected only the keys relation, bound, got the unknown key "error"',
    );
  });
});
