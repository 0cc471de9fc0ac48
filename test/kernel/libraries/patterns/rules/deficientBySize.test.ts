import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

const SIZES = { inputs: 3, samples: 7, units: 2 };
const apply = (change: Partial<typeof SIZES> = {}) =>
  infer(contextOf(), 'deficientBySize', [], { ...SIZES, ...change });

describe('rule deficientBySize', () => {
  it('says that more samples than rows are too many for every X and W, exactly', () => {
    const theorem = apply();
    expect(theorem.proposition).to.deep.equal({ kind: 'deficientBySize', ...SIZES });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    expect(theorem.assurance).to.equal('exact');
  });

  it('refuses as many samples as rows, and premises', () => {
    refuses(() => apply({ samples: 6 }), 'false', '$.witness: expected more samples than the 6 rows of A∘X, got 6');
    const context = contextOf();
    refuses(
      () => infer(context, 'deficientBySize', [arithmeticTheorem(context)], SIZES),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
