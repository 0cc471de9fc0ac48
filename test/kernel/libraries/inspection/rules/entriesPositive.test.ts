import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, integerRows, numbers, refuses } from '../../../../support.js';
import { behavesLikeARuleOnAMatrix } from '../../algebra/matrixRules.js';

const prove = (rows: readonly (readonly (number | string)[])[]) =>
  infer(contextOf(), 'entriesPositive', [], { matrix: numbers(rows) });

describe('rule entriesPositive', () => {
  behavesLikeARuleOnAMatrix('entriesPositive', [[1, 2]]);

  it('accepts positive entries of any size', () => {
    const rows = [['1/1000000000000', 7]];
    expect(prove(rows).proposition).to.deep.equal({ kind: 'entriesPositive', matrix: numbers(rows) });
  });

  it('refuses a matrix exactly when some entry is zero or negative, and says where the first is', () => {
    const size = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(integerRows(size, size, fc.integer({ min: -1, max: 5 })), (rows) => {
        const place = rows.flat().findIndex((entry) => entry <= 0);
        if (place < 0) {
          expect(prove(rows).assurance).to.equal('exact');
          return;
        }
        const columns = (rows[0] as number[]).length;
        const at = `(${Math.floor(place / columns) + 1}, ${(place % columns) + 1})`;
        refuses(
          () => prove(rows),
          'false',
          `$.witness: expected entries that are positive, got one that is not at ${at}`,
        );
      }),
    );
  });
});
