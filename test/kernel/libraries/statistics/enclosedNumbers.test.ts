import { expect } from 'chai';
import type { Premise } from '../../../../src/kernel/core/logic/rule.js';
import { enclosedNumbers } from '../../../../src/kernel/libraries/statistics/enclosedNumbers.js';
import { parseRational } from '../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../src/kernel/reals.js';
import { infer } from '../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../support.js';

const context = contextOf();
const enclosed = (value: number): Premise =>
  infer(context, 'enclosure', [], {
    expression: r.sum(r.pi, r.rational(value)) as never,
    lower: String(value + 3),
    upper: String(value + 4),
    precision: 64,
  });

describe('numbers enclosed by premises', () => {
  it('come in the order of the premises, with their bounds', () => {
    expect(enclosedNumbers([enclosed(5), enclosed(1)])).to.deep.equal(
      [5, 1].map((value) => ({
        expression: r.sum(r.pi, r.rational(value)),
        lower: parseRational(String(value + 3)),
        upper: parseRational(String(value + 4)),
      })),
    );
    expect(enclosedNumbers([])).to.deep.equal([]);
  });

  it('count once: the same number twice would be no second draw', () => {
    refuses(
      () => enclosedNumbers([enclosed(1), enclosed(2), enclosed(1)]),
      'false',
      '$.premises[2]: expected a number of its own, got one of those before',
    );
  });

  it('come from theorems that enclose, and from not too many', () => {
    refuses(
      () => enclosedNumbers([enclosed(1), arithmeticTheorem(context)]),
      'false',
      '$.premises[1]: expected a theorem of kind enclosed, got comparison',
    );
    const one = enclosed(1);
    refuses(
      () => enclosedNumbers(Array.from({ length: 20_001 }, () => one)),
      'limit',
      '$.premises: expected at most 20000 premises, got 20001',
    );
  });
});
