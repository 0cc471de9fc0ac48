import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

const context = contextOf();
const pattern = infer(context, 'patternRank', [], {});
const GIVEN = { units: 2, samples: 3, slope: '1/10', probability: '11/16' };

describe('rule planeFullRank', () => {
  it('states the probability, exactly, and passes on what its premise rests on', () => {
    const theorem = infer(context, 'planeFullRank', [pattern], GIVEN);
    expect(theorem.proposition).to.deep.equal({ kind: 'planeFullRank', ...GIVEN });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect(theorem.assurance).to.equal('exact');
    expect(theorem.facts).to.include.members([...pattern.facts]);
  });

  it('refuses any other probability, and what cites another theorem', () => {
    for (const probability of ['5/8', '1', '0', '-11/16'])
      refuses(
        () => infer(context, 'planeFullRank', [pattern], { ...GIVEN, probability }),
        'false',
        `$.witness: expected the probability 11/16, got ${probability}`,
      );
    refuses(() => infer(context, 'planeFullRank', [], GIVEN), 'false', '$.premises: expected 1 premises, got 0');
    expect(() => infer(context, 'planeFullRank', [arithmeticTheorem(context)], GIVEN)).to.throw('$.premises[0]');
    refuses(
      () => infer(context, 'planeFullRank', [pattern], { ...GIVEN, units: 6 }),
      'malformed',
      '$.witness.units: expected a whole number from 1 to 5, got 6',
    );
  });
});
