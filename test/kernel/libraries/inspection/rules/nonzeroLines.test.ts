import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import {
  arithmeticTheorem,
  asJson,
  contextOf,
  integerRows,
  numbers,
  rankByMinors,
  refuses,
} from '../../../../support.js';

const size = fc.integer({ min: 1, max: 4 });
const prove = (matrix: Term) => infer(contextOf(), 'nonzeroLines', [], { matrix: asJson(matrix) });

describe('rule nonzeroLines', () => {
  it('says of numbers what is so: their rank is below the number of columns', () => {
    let accepted = 0;
    fc.assert(
      fc.property(integerRows(size, size, fc.constantFrom(0, 0, 1, 2)), (rows) => {
        const columns = (rows[0] as number[]).length;
        const nonzeroRows = rows.filter((row) => row.some((entry) => entry !== 0)).length;
        const nonzeroColumns = (rows[0] as number[]).filter((_, j) => rows.some((row) => row[j] !== 0)).length;
        const lines = Math.min(nonzeroRows, nonzeroColumns);
        if (lines < columns) {
          accepted++;
          expect(prove(numbers(rows)).proposition).to.deep.include({ kind: 'rankBelow', bound: columns });
          expect(rankByMinors(rows, (minor) => minor === 0n)).to.be.below(columns);
        } else {
          refuses(
            () => prove(numbers(rows)),
            'false',
            `$.witness: expected fewer nonzero rows or columns than columns, got ${lines} of ${columns}`,
          );
        }
      }),
    );
    expect(accepted).to.be.above(10);
  });

  it('speaks of all values of the symbols: entries that cancel identically are zero, others are not', () => {
    const x = t.symbols('x', 2, 2);
    const cancelled = t.stack(t.difference(t.entry(x, 1, 1), t.entry(x, 1, 1)), t.constant('1', 1, 1));
    const wide = t.transpose(t.stack(cancelled, cancelled));
    const theorem = prove(wide);
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    expect(theorem.instance).to.equal(null);
    expect(() => prove(x)).to.throw('got 2 of 2');
    // x₁₁x₂₂ − x₂₂x₁₁ is no zero of numbers, but of polynomials.
    const [a, b] = [t.entry(x, 1, 1), t.entry(x, 2, 2)];
    expect(prove(t.difference(t.product(a, b), t.product(b, a))).proposition.kind).to.equal('rankBelow');
  });

  it('takes no premises', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'nonzeroLines', [arithmeticTheorem(context)], { matrix: asJson(numbers([[0]])) }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
