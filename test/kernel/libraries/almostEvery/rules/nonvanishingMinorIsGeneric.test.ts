import { GENERIC } from '../../../../../src/kernel/libraries/almostEvery/propositions.js';
import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';
import { generic, minorForEvery, minorForPair, PAIR_SIZES } from '../genericRank.js';

describe('rule nonvanishingMinorIsGeneric', () => {
  it('concludes for almost every (A, X), at the sizes of its premise', () => {
    const every = generic(minorForEvery());
    expect(every.proposition).to.deep.equal({ kind: 'genericRank', sizes: 'every' });
    expect(every.reach).to.deep.equal({ sizes: 'every', prefix: GENERIC });
    const pair = generic(minorForPair());
    expect(pair.proposition).to.deep.equal({ kind: 'genericRank', sizes: PAIR_SIZES });
    expect(pair.reach).to.deep.equal({ sizes: 'these', prefix: GENERIC });
  });

  it('needs a minor that is not zero, and an empty witness', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'nonvanishingMinorIsGeneric', [], {}),
      'false',
      '$.premises: expected 1 premises, got 0',
    );
    refuses(
      () => generic(arithmeticTheorem(context)),
      'false',
      '$.premises[0]: expected a theorem of kind minorNotZero, got comparison',
    );
    refuses(
      () => infer(context, 'nonvanishingMinorIsGeneric', [minorForPair()], { sizes: 'every' }),
      'malformed',
      '$.witness.sizes: expected only the keys , got the unknown key "sizes"',
    );
  });
});
