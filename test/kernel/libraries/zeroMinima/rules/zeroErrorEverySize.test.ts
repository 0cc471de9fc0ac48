import { expect } from 'chai';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import {
  absorptionAtEverySize,
  gradientAtEverySize,
  regionHessianAtEverySize,
} from '../../../../../src/kernel/libraries/zeroMinima/network.js';
import { every as everySize } from '../../../../../src/statement/definition.js';
import { arithmeticTheorem, asJson, contextOf, refusalOf, refuses } from '../../../../support.js';
import { forPatterns, generic, minorForEvery, minorForPair } from '../../almostEvery/genericRank.js';
import { transferred } from '../transferred.js';

const context = contextOf();
const gradient = transferred(gradientAtEverySize());
const parts = absorptionAtEverySize().map((identity) => transferred(identity));
const absorption = infer(context, 'conjunction', parts, {});
const rank = forPatterns(minorForEvery());
const deep = infer(context, 'deepReduction', [rank], {});

const conclude = (premises: readonly Theorem[], witness: object = {}): Theorem =>
  infer(context, 'zeroErrorEverySize', premises, asJson(witness));

describe('rule zeroErrorEverySize', () => {
  it('concludes for two layers, at every size', () => {
    const theorem = conclude([gradient, absorption, forPatterns(minorForEvery(), '3')]);
    expect(theorem.proposition).to.deep.equal({ kind: 'minimaHaveZeroErrorEverySize', slope: '3' });
    expect(theorem.reach).to.deep.equal(everySize('almost-every data', 'all weights'));
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
    expect(theorem.libraries).to.include.members(['zeroMinima', 'everySize', 'almostEvery']);
    expect(theorem.facts.some((fact) => fact.startsWith('at a local minimum'))).to.equal(true);
  });

  it('concludes for the last two layers of deeper networks, for first weights that are chosen before the data', () => {
    const theorem = conclude([gradient, absorption, deep]);
    expect(theorem.proposition).to.deep.equal({ kind: 'minimaHaveZeroErrorEveryDepth', slope: '1/2' });
    expect(theorem.reach).to.deep.equal(everySize('all first weights', 'almost-every data', 'all weights'));
  });

  it('takes no rank at given sizes, and none for one pattern', () => {
    refuses(
      () => conclude([gradient, absorption, forPatterns(minorForPair())]),
      'false',
      '$.premises[2]: expected a theorem for every size, got {"inputs":2,"units":2,"samples":2}',
    );
    refuses(
      () => conclude([gradient, absorption, generic(minorForEvery())]),
      'false',
      '$.premises[2]: expected a theorem of kind genericRankForPatterns or genericRankDeep, got genericRank',
    );
  });

  it('needs gradient and absorption at every size, in this order, and nothing else', () => {
    const path = (premises: readonly Theorem[]): string => {
      const refusal = refusalOf(() => conclude(premises));
      expect(refusal.code).to.equal('false');
      return refusal.path;
    };
    const [block, direction] = parts as [Theorem, Theorem];
    const atOneSize = infer(
      context,
      'ringIdentity',
      [],
      asJson({
        left: { kind: 'symbols', name: 'X', rows: 1, columns: 1 },
        right: { kind: 'symbols', name: 'X', rows: 1, columns: 1 },
      }),
    );
    for (const [premises, where] of [
      [[absorption, gradient, rank], '$.premises[0]'],
      [[transferred(regionHessianAtEverySize()), absorption, rank], '$.premises[0]'],
      [[atOneSize, absorption, rank], '$.premises[0]'],
      [[gradient, block, rank], '$.premises[1]'],
      [[gradient, direction, rank], '$.premises[1]'],
      [[gradient, infer(context, 'conjunction', [block, block], {}), rank], '$.premises[1]'],
      [[gradient, infer(context, 'conjunction', [direction, block], {}), rank], '$.premises[1]'],
      [[gradient, absorption, arithmeticTheorem(context)], '$.premises[2]'],
      [[gradient, absorption], '$.premises'],
      [[gradient, absorption, rank, rank], '$.premises'],
      [[], '$.premises'],
    ] as const) {
      expect(path(premises)).to.equal(where);
    }
  });

  it('takes no witness', () => {
    refuses(
      () => conclude([gradient, absorption, rank], { samples: 4 }),
      'malformed',
      '$.witness.samples: expected only the keys , got the unknown key "samples"',
    );
  });
});
