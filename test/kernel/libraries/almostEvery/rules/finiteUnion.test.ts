import { GENERIC } from '../../../../../src/kernel/libraries/almostEvery/propositions.js';
import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, refuses } from '../../../../support.js';
import { forPatterns, generic, minorForEvery, minorForPair, PAIR_SIZES } from '../genericRank.js';

describe('rule finiteUnion', () => {
  it('concludes for all patterns at once, at the sizes of its premise', () => {
    const every = forPatterns(minorForEvery(), '-1/3');
    expect(every.proposition).to.deep.equal({ kind: 'genericRankForPatterns', sizes: 'every', slope: '-1/3' });
    expect(every.reach).to.deep.equal({ sizes: 'every', prefix: GENERIC });
    const pair = forPatterns(minorForPair());
    expect(pair.proposition).to.deep.equal({ kind: 'genericRankForPatterns', sizes: PAIR_SIZES, slope: '1/2' });
    expect(pair.reach).to.deep.equal({ sizes: 'these', prefix: GENERIC });
  });

  it('refuses slope 0, however it is spelled', () => {
    refuses(() => forPatterns(minorForEvery(), '0'), 'false', '$.witness: expected a slope that is not zero, got 0');
    for (const slope of ['-0', '0/1', '00']) {
      refuses(
        () => forPatterns(minorForEvery(), slope),
        'malformed',
        `$.witness.slope: expected a rational number in lowest terms, as a decimal string, got "${slope}"`,
      );
    }
  });

  it('needs a generic rank', () => {
    const context = contextOf();
    refuses(() => infer(context, 'finiteUnion', [], { slope: '1' }), 'false', '$.premises: expected 1 premises, got 0');
    const rank = generic(minorForEvery());
    refuses(
      () => infer(context, 'finiteUnion', [rank, rank], { slope: '1' }),
      'false',
      '$.premises: expected 1 premises, got 2',
    );
    refuses(
      () => infer(context, 'finiteUnion', [minorForEvery()], { slope: '1' }),
      'false',
      '$.premises[0]: expected a theorem of kind genericRank, got minorNotZero',
    );
  });
});
