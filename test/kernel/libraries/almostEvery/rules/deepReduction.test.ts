import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { every as everySize } from '../../../../../src/statement/definition.js';
import { contextOf, refuses } from '../../../../support.js';
import { forPatterns, generic, minorForEvery, minorForPair } from '../genericRank.js';

describe('rule deepReduction', () => {
  it('concludes for every depth and width, and for all first weights before almost every datum', () => {
    const theorem = infer(contextOf(), 'deepReduction', [forPatterns(minorForEvery(), '3')], {});
    expect(theorem.proposition).to.deep.equal({ kind: 'genericRankDeep', slope: '3' });
    expect(theorem.reach).to.deep.equal(everySize('all first weights', 'almost-every data', 'all weights'));
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
    expect(theorem.facts.some((fact) => fact.startsWith('Fubini'))).to.equal(true);
  });

  it('needs a generic rank for all patterns, at every size', () => {
    const pair = forPatterns(minorForPair());
    refuses(
      () => infer(contextOf(), 'deepReduction', [pair], {}),
      'false',
      '$.premises[0]: expected a theorem for every size, got {"inputs":2,"units":2,"samples":2}',
    );
    refuses(
      () => infer(contextOf(), 'deepReduction', [generic(minorForEvery())], {}),
      'false',
      '$.premises[0]: expected a theorem of kind genericRankForPatterns, got genericRank',
    );
    refuses(() => infer(contextOf(), 'deepReduction', [], {}), 'false', '$.premises: expected 1 premises, got 0');
  });

  it('takes no witness', () => {
    refuses(
      () => infer(contextOf(), 'deepReduction', [forPatterns(minorForEvery())], { widths: [2, 3, 4] }),
      'malformed',
      '$.witness.widths: expected only the keys , got the unknown key "widths"',
    );
  });
});
