import { expect } from 'chai';
import fc from 'fast-check';
import { add, formatRational, rational, subtract, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { infer, type Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import * as real from '../../../../src/kernel/libraries/reals/real.js';
import { enclosedNumbers } from '../../../../src/kernel/libraries/statistics/enclosedNumbers.js';
import { arithmeticTheorem, contextOf, rationalNumbers, refuses } from '../../../support.js';
import { draw, draws, expressionOf, piTheorem } from './draws.js';

const context = contextOf();

describe('numbers that premises enclose', () => {
  it('are taken in the order of the premises, with the bounds that these state', () => {
    fc.assert(
      fc.property(
        fc.array(rationalNumbers, { maxLength: 6 }),
        fc.constantFrom<readonly [string, Rational]>(['1/3', rational(1n, 3n)], ['7', rational(7n)]),
        (values, [radius, wide]) => {
          const texts = values.map(formatRational);
          const found = enclosedNumbers(draws(context, texts, radius));
          expect(found, `${texts.join()} ± ${radius}`).to.deep.equal(
            values.map((value, index) => ({
              expression: expressionOf(formatRational(value), index + 2),
              lower: subtract(value, wide),
              upper: add(value, wide),
            })),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('may be equal, but not the same expression, however it is enclosed', () => {
    const [first, second] = draws(context, [3, 3]) as [Theorem, Theorem];
    expect(enclosedNumbers([first, second])).to.have.lengthOf(2);
    const wider = draw(context, '3', 2, '1');
    for (const [premises, index] of [
      [[first, first], 1],
      [[first, second, wider], 2],
      [[wider, second, piTheorem(context), first], 3],
    ] as const) {
      refuses(
        () => enclosedNumbers(premises),
        'false',
        `$.premises[${index}]: expected a number of its own, got one of those before`,
      );
    }
  });

  it('are enclosed by each premise', () => {
    const compared = infer(context, 'realOrder', [], {
      left: real.rational(3),
      relation: 'below',
      right: real.pi,
      precision: 64,
    });
    for (const [premise, kind] of [
      [arithmeticTheorem(context), 'comparison'],
      [compared, 'realComparison'],
    ] as const) {
      refuses(
        () => enclosedNumbers([piTheorem(context), premise]),
        'false',
        `$.premises[1]: expected a theorem of kind enclosed, got ${kind}`,
      );
    }
  });

  it('are at most 20000', () => {
    const many = Array<Theorem>(20_001).fill(piTheorem(context));
    refuses(() => enclosedNumbers(many), 'limit', '$.premises: expected at most 20000 premises, got 20001');
    refuses(
      () => enclosedNumbers(many.slice(1)),
      'false',
      '$.premises[1]: expected a number of its own, got one of those before',
    );
  });
});
