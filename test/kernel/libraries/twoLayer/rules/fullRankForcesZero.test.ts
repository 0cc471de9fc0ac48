import { GENERIC, GENERIC_DEEP } from '../../../../../src/kernel/libraries/almostEvery/propositions.js';
import { expect } from 'chai';
import * as networks from '../../../../../src/kernel/libraries/twoLayer/network.js';
import type { Proposition } from '../../../../../src/kernel/core/logic/proposition.js';
import type { Sizes } from '../../../../../src/kernel/libraries/almostEvery/propositions.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { asJson, contextOf, refusalOf, refuses } from '../../../../support.js';
import { forPatterns, generic, minorForEvery, minorForPair, PAIR_SIZES } from '../../almostEvery/genericRank.js';

const context = contextOf();
const prove = (identity: Proposition): Theorem =>
  identity.kind === 'identity'
    ? infer(context, 'ringIdentity', [], asJson({ left: identity.left, right: identity.right }))
    : expect.fail('not an identity');
const gradient = (sizes: Sizes): Theorem => prove(networks.gradientIdentity(sizes));
const absorption = (inputs: number, samples: number): Theorem =>
  infer(context, 'conjunction', networks.absorptionIdentities(inputs, samples).of.map(prove), {});

const premises = (sizes: Sizes, rank: Theorem): Theorem[] => [
  gradient(sizes),
  absorption(sizes.inputs, sizes.samples),
  rank,
];
/** With more widths below, about the last two layers of a deeper network. */
const conclude = ({ inputs, units, samples }: Sizes, all: Theorem[], below: readonly number[] = []): Theorem =>
  infer(context, 'fullRankForcesZero', all, { widths: [...below, inputs, units], samples });

const every = forPatterns(minorForEvery());

describe('rule fullRankForcesZero', () => {
  it('concludes for two layers from a rank at every size, or at exactly these sizes', () => {
    const sizes = { inputs: 2, units: 1, samples: 2 };
    const theorem = conclude(sizes, premises(sizes, every));
    expect(theorem.proposition).to.deep.equal({ kind: 'minimaHaveZeroError', sizes, slope: '1/2' });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: GENERIC });
    expect(theorem.assurance).to.equal('exact');
    const pair = conclude(PAIR_SIZES, premises(PAIR_SIZES, forPatterns(minorForPair(), '3')));
    expect(pair.proposition).to.deep.equal({ kind: 'minimaHaveZeroError', sizes: PAIR_SIZES, slope: '3' });
  });

  it('concludes for a single sample', () => {
    const sizes = { inputs: 1, units: 1, samples: 1 };
    conclude(sizes, premises(sizes, every));
  });

  it('concludes for the last two layers of a deeper network', () => {
    const deep = infer(context, 'deepReduction', [every], {});
    const sizes = { inputs: 2, units: 1, samples: 2 };
    const theorem = conclude(sizes, premises(sizes, deep), [3]);
    expect(theorem.proposition).to.deep.equal({
      kind: 'minimaHaveZeroErrorDeep',
      widths: [3, 2, 1],
      samples: 2,
      slope: '1/2',
    });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: GENERIC_DEEP });
    const many = { inputs: 2, units: 1, samples: 3 };
    refuses(
      () => conclude(many, premises(many, deep), [3]),
      'false',
      '$.premises: expected a theorem for 2 inputs, 1 units and 3 samples, got a theorem for at most d₀·d₁ samples',
    );
  });

  it('takes the rank of a shallow network for two layers alone, and that of a deep one for more', () => {
    const sizes = { inputs: 2, units: 1, samples: 1 };
    const deep = infer(context, 'deepReduction', [every], {});
    refuses(
      () => conclude(sizes, premises(sizes, deep)),
      'false',
      '$.premises[2]: expected a theorem of kind genericRankForPatterns, got genericRankDeep',
    );
    refuses(
      () => conclude(sizes, premises(sizes, every), [5, 4]),
      'false',
      '$.premises[2]: expected a theorem of kind genericRankDeep, got genericRankForPatterns',
    );
  });

  it('takes a rank at other sizes for no theorem', () => {
    const pair = forPatterns(minorForPair());
    for (const other of [
      { inputs: 2, units: 2, samples: 1 },
      { inputs: 2, units: 3, samples: 2 },
      { inputs: 3, units: 2, samples: 2 },
    ]) {
      refuses(
        () => conclude(other, premises(other, pair)),
        'false',
        `$.premises: expected a theorem for ${other.inputs} inputs, ${other.units} units and ${other.samples} samples, got {"inputs":2,"units":2,"samples":2}`,
      );
    }
  });

  it('refuses more samples than the rank covers', () => {
    const sizes = { inputs: 1, units: 1, samples: 2 };
    refuses(
      () => conclude(sizes, premises(sizes, every)),
      'false',
      '$.premises: expected a theorem for 1 inputs, 1 units and 2 samples, got a theorem for at most d₀·d₁ samples',
    );
  });

  it('refuses premises for other sizes, in another order, or too few', () => {
    const sizes = { inputs: 2, units: 1, samples: 1 };
    const [first, second, third] = premises(sizes, every) as [Theorem, Theorem, Theorem];
    const path = (all: Theorem[]): string => {
      const refusal = refusalOf(() => conclude(sizes, all));
      expect(refusal.code).to.equal('false');
      return refusal.path;
    };
    expect(path([second, first, third])).to.equal('$.premises[0]');
    expect(path([gradient({ ...sizes, units: 2 }), second, third])).to.equal('$.premises[0]');
    expect(path([gradient({ ...sizes, samples: 2 }), second, third])).to.equal('$.premises[0]');
    expect(path([first, first, third])).to.equal('$.premises[1]');
    expect(path([first, absorption(1, 1), third])).to.equal('$.premises[1]');
    expect(path([first, absorption(2, 2), third])).to.equal('$.premises[1]');
    expect(path([first, second])).to.equal('$.premises');
    expect(path([first, second, third, third])).to.equal('$.premises');
    refuses(
      () => conclude(sizes, [first, second, generic(minorForEvery())]),
      'false',
      '$.premises[2]: expected a theorem of kind genericRankForPatterns, got genericRank',
    );
    refuses(
      () => infer(context, 'fullRankForcesZero', [first, second, third], { widths: [2], samples: 1 }),
      'malformed',
      '$.witness.widths: expected a list of at least 2, got [2]',
    );
  });
});
