import { expect } from 'chai';
import fc from 'fast-check';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

const CIFAR = {
  ...{ inputs: 3072, samples: 50_000, units: 26, slopes: 'leaky', bound: `1/${2n ** 64n}` },
  ...{ used: 26, moment: 47, exponent: 299, deviation: '19/2', precision: 128 },
};
type Asked = typeof CIFAR;
const context = contextOf();
const rank = infer(context, 'patternRank', [], {});
const apply = (change: Partial<Asked> = {}) => infer(context, 'deficiencyTail', [rank], { ...CIFAR, ...change });
const SHORT = '$.witness: expected a bound that these choices give, got ';

describe('rule deficiencyTail', () => {
  it('says something at the size of CIFAR, by enclosures; its choices are no part of what it says', () => {
    const theorem = apply();
    const { used, moment, exponent, deviation, precision, ...said } = CIFAR;
    expect([used, moment, exponent, deviation, precision]).to.have.length(5);
    expect(theorem.proposition).to.deep.equal({ kind: 'deficiencyTail', ...said });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect([theorem.assurance, theorem.error]).to.deep.equal(['enclosed', '0']);
    expect(theorem.facts.join()).to.match(/Lebesgue measure zero.*Davidson and Szarek/);
    // Other choices, and more units than are used.
    expect(apply({ moment: 46, units: 30, bound: '1/1000000' }).proposition.kind).to.equal('deficiencyTail');
  });

  it('gives the numbers of a computation by floating point', () => {
    // By floating point 2^-8.64567 for the deviation 3.462, and 2^-24 and less for the rest: 1/400.50.
    const at = (bound: string) => () =>
      apply({ units: 21, used: 21, moment: 29, exponent: 242, deviation: '1731/500', bound });
    expect(at('1/400')).not.to.throw();
    refuses(at('1/402'), 'false', `${SHORT}1/402`);
  });

  it('needs more for the slope 0, where a sample may leave all units dead', () => {
    refuses(() => apply({ slopes: 'rectified' }), 'false', `${SHORT}1/${2n ** 64n}`);
    const rectified = { slopes: 'rectified', units: 177, used: 177, moment: 22, exponent: 2038 };
    expect(apply(rectified).proposition).to.include({ slopes: 'rectified', units: 177 });
  });

  it('accepts no bound below 1 where there are more samples than rows, whatever is chosen', () => {
    const cases = fc.record({
      inputs: fc.integer({ min: 5, max: 400 }),
      used: fc.integer({ min: 1, max: 6 }),
      more: fc.integer({ min: 1, max: 50 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      exponent: fc.integer({ min: -200, max: 200 }),
      deviation: fc.integer({ min: 0, max: 12 }),
      slopes: fc.constantFrom('leaky', 'rectified'),
    });
    fc.assert(
      fc.property(cases, ({ inputs, used, more, share, exponent, deviation, slopes }) => {
        const most = Math.ceil((inputs - used + 1) / 2) - 1;
        fc.pre(most >= 1);
        const moment = 1 + Math.floor(share * (most - 1));
        const asked = { inputs, samples: inputs * used + more, units: used, used, slopes, exponent, moment };
        const bound = '999999/1000000';
        refuses(() => apply({ ...asked, deviation: `${deviation}`, bound }), 'false', `${SHORT}${bound}`);
      }),
    );
  });

  it('refuses choices that its argument does not cover, and premises', () => {
    refuses(() => apply({ used: 27 }), 'false', '$.witness: expected at most 26 units in use, got 27');
    const infinite = '$.witness: expected a moment below (inputs − used + 1)/2, where it is finite, got ';
    // 3072 − 26 + 1 = 3047
    refuses(() => apply({ moment: 1524 }), 'false', `${infinite}1524`);
    refuses(() => apply({ moment: 1523 }), 'false', `${SHORT}${CIFAR.bound}`);
    refuses(() => apply({ inputs: 28, samples: 28, moment: 2 }), 'false', `${infinite}2`);
    for (const deviation of ['-19/2', '101']) {
      refuses(() => apply({ deviation }), 'false', `$.witness: expected a deviation from 0 to 100, got ${deviation}`);
    }
    refuses(() => apply({ bound: '0' }), 'false', `${SHORT}0`);
    refuses(() => apply({ exponent: 300 }), 'false', SHORT + CIFAR.bound);
    for (const [premises, message] of [
      [[], '$.premises: expected 1 premises, got 0'],
      [[rank, rank], '$.premises: expected 1 premises, got 2'],
      [[arithmeticTheorem(context)], '$.premises[0]: expected the theorem {"kind":"patternRank","sizes":"every"}'],
    ] as const) {
      expect(() => infer(context, 'deficiencyTail', premises, CIFAR)).to.throw(message);
    }
  });
});
