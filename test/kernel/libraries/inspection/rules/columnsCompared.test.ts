import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, asJson, contextOf, integerRows, numbers, refuses } from '../../../../support.js';

const size = fc.integer({ min: 1, max: 4 });

describe('rule columnsCompared', () => {
  it('V3: says that columns are distinct exactly where no two are equal, whichever two they are', () => {
    fc.assert(
      fc.property(integerRows(fc.integer({ min: 1, max: 2 }), size, fc.integer({ min: 0, max: 2 })), (rows) => {
        const columns = (rows[0] as number[]).map((_, j) => rows.map((row) => row[j]).join());
        const distinct = columns.every((column, j) => columns.indexOf(column) === j);
        const [are, not] = distinct ? (['distinct', 'repeated'] as const) : (['repeated', 'distinct'] as const);
        const matrix = asJson(numbers(rows));
        const context = contextOf();
        expect(infer(context, 'columnsCompared', [], { matrix, are }).proposition).to.deep.equal({
          kind: 'columns',
          matrix,
          are,
        });
        refuses(
          () => infer(context, 'columnsCompared', [], { matrix, are: not }),
          'false',
          `$.witness: expected columns that are ${not}, got columns that are ${are}`,
        );
      }),
    );
  });

  it('compares numbers and not their spelling, and speaks of the instance where its matrix does', () => {
    const context = contextOf({ X: numbers([['1/2', 1]]) });
    const matrix = asJson(t.hadamard(t.data('X'), numbers([[2, 1]])));
    const theorem = infer(context, 'columnsCompared', [], { matrix, are: 'repeated' });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.instance).to.equal(context.instance);
  });

  it('takes no premises', () => {
    const context = contextOf();
    refuses(
      () =>
        infer(context, 'columnsCompared', [arithmeticTheorem(context)], {
          matrix: asJson(numbers([[1]])),
          are: 'distinct',
        }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
