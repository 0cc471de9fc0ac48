import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, numbers, refuses } from '../../../../support.js';
import { behavesLikeARuleOnAMatrix } from '../../algebra/matrixRules.js';

describe('rule entriesNonzero', () => {
  behavesLikeARuleOnAMatrix('entriesNonzero', [[1, -2]]);

  it('accepts entries of either sign and any size', () => {
    const matrix = numbers([
      ['-1/1000000000000', 7],
      [1, -3],
    ]);
    expect(infer(contextOf(), 'entriesNonzero', [], { matrix }).proposition).to.deep.equal({
      kind: 'entriesNonzero',
      matrix,
    });
  });

  it('says where a zero is', () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    rows.forEach((row, i) => {
      row.forEach((_, j) => {
        const matrix = numbers(rows.map((entries, k) => entries.map((entry, l) => (k === i && l === j ? 0 : entry))));
        refuses(
          () => infer(contextOf(), 'entriesNonzero', [], { matrix }),
          'false',
          `$.witness: expected entries that are not zero, got zero at (${i + 1}, ${j + 1})`,
        );
      });
    });
  });
});
