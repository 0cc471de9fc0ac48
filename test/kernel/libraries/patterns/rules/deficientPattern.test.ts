import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

const matrixOf = (...rows: readonly (readonly (number | string)[])[]): Term => ({
  kind: 'matrix',
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  entries: rows.flat().map(String),
});

/** The columns 0, 2, 3, 4 and 5 have rank 2: (1, 1) and (1, 1/2) and their sums. */
const PATTERN = matrixOf([1, 0, 1, 2, 2, 0], [1, 7, '1/2', '3/2', 2, '1/2']);
const ASKED = {
  inputs: 2,
  pattern: PATTERN,
  columns: [0, 2, 3, 4, 5],
  left: matrixOf([1, 1], [1, '1/2']),
  right: matrixOf([1, 0, 1, 2, 1], [0, 1, 1, 0, -1]),
};
const context = contextOf({ A: numbers([[1, 1, 1]]) });
const apply = (change: Partial<typeof ASKED> = {}) => infer(context, 'deficientPattern', [], { ...ASKED, ...change });

describe('rule deficientPattern', () => {
  it('says that the columns are dependent for every X, exactly', () => {
    const theorem = apply();
    expect(theorem.proposition).to.deep.equal({ kind: 'deficientPattern', inputs: 2, pattern: PATTERN });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    expect(theorem.assurance).to.equal('exact');
  });

  it('is about the instance where the pattern is', () => {
    const given = {
      ...{ inputs: 2, pattern: t.data('A'), columns: [0, 1, 2] },
      ...{ left: t.constant('1', 1, 1), right: t.constant('1', 1, 3) },
    };
    expect(infer(context, 'deficientPattern', [], given).reach).to.deep.equal({
      sizes: 'these',
      prefix: everything('given'),
    });
  });

  it('refuses columns that are as many as fit, twice the same, or not there, and another product', () => {
    refuses(() => apply({ inputs: 3 }), 'false', '$.witness: expected more than inputs·rank = 6 columns, got 5');
    const four = { columns: [0, 2, 3, 4], right: matrixOf([1, 0, 1, 2], [0, 1, 1, 0]) };
    refuses(() => apply(four), 'false', '$.witness: expected more than inputs·rank = 4 columns, got 4');
    refuses(
      () => apply({ columns: [0, 2, 3, 4, 0] }),
      'false',
      '$.witness: expected columns that are all different, got one twice',
    );
    refuses(() => apply({ columns: [0, 2, 3, 4, 6] }), 'false', '$.witness: expected columns below 6, got 6');
    refuses(
      () => apply({ columns: [0, 2, 3, 4, 1] }),
      'false',
      '$.witness: expected the columns as the product left·right, got another product',
    );
    expect(() => apply({ right: matrixOf([1, 0], [0, 1]) })).to.throw('a product of 2 × 5');
    expect(() => apply({ columns: [] })).to.throw('$.witness.columns');
    refuses(
      () => infer(context, 'deficientPattern', [arithmeticTheorem(context)], ASKED),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
