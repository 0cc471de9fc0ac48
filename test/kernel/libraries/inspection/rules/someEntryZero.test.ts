import { expect } from 'chai';
import fc from 'fast-check';
import { infer, inferOutright } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, asJson, contextOf, integerRows, numbers, refuses } from '../../../../support.js';

const size = fc.integer({ min: 1, max: 3 });

describe('rule someEntryZero', () => {
  it('is the negation of entriesNonzero: of the two, exactly one is proved', () => {
    fc.assert(
      fc.property(integerRows(size, size, fc.integer({ min: -1, max: 3 })), (rows) => {
        const matrix = numbers(rows);
        const proved = (['someEntryZero', 'entriesNonzero'] as const).map(
          (kind) => inferOutright(contextOf(), { kind, matrix })?.theorem.proposition.kind,
        );
        expect(proved).to.deep.equal(
          rows.flat().includes(0) ? ['someEntryZero', undefined] : [undefined, 'entriesNonzero'],
        );
      }),
    );
  });

  it('refuses a matrix without a zero, and premises', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'someEntryZero', [], { matrix: asJson(numbers([[1, -2]])) }),
      'false',
      '$.witness: expected an entry that is zero, got none',
    );
    refuses(
      () => infer(context, 'someEntryZero', [arithmeticTheorem(context)], { matrix: asJson(numbers([[0]])) }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
