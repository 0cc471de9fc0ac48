import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

/** The angles between neighbouring lines are arctan(1/2), arctan(1/3) and 3π/4. */
const X = numbers([
  [1, 2, 1],
  [0, 1, 1],
]);
const context = contextOf({ X });
const theorem = infer(context, 'vanishingRatio', [], {});
const ASKED = { data: t.data('X'), least: '1/20', precision: 64 };
const apply = (change: Partial<typeof ASKED> = {}) =>
  infer(context, 'vanishingRatioAt', [theorem], { ...ASKED, ...change });
const SHARE = '$.witness: expected a share that every cell has, got ';

describe('rule vanishingRatioAt', () => {
  it('says of the instance that every cell has the share, enclosed', () => {
    const found = apply();
    expect(found.proposition).to.deep.equal({ kind: 'vanishingRatioAt', data: t.data('X'), least: '1/20' });
    expect(found.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(found.assurance).to.equal('enclosed');
  });

  it('refuses a share that is larger than the smallest, arctan(1/3)/2π = 0.05120819…', () => {
    expect(() => apply({ least: '51208191/1000000000' })).not.to.throw();
    refuses(() => apply({ least: '100016/1953125' }), 'false', `${SHARE}100016/1953125`);
    refuses(() => apply({ least: '5121/100000' }), 'false', `${SHARE}5121/100000`);
    refuses(() => apply({ least: '1/2' }), 'false', `${SHARE}1/2`);
  });

  it('accepts what is below a quarter at samples that are at right angles, and nothing above it', () => {
    const data = numbers([
      [1, 0],
      [0, 1],
    ]);
    expect(() => apply({ data, least: '249/1000' })).not.to.throw();
    refuses(() => apply({ data, least: '251/1000' }), 'false', `${SHARE}251/1000`);
  });

  it('refuses shares that say nothing, parallel samples and other premises', () => {
    for (const least of ['0', '-1/2']) {
      refuses(() => apply({ least }), 'false', `$.witness: expected a share above zero, got ${least}`);
    }
    const parallel = numbers([
      [1, 2],
      [1, 2],
    ]);
    expect(() => apply({ data: parallel })).to.throw('no two are parallel');
    for (const [premises, message] of [
      [[], '$.premises: expected 1 premises, got 0'],
      [[theorem, theorem], '$.premises: expected 1 premises, got 2'],
      [[arithmeticTheorem(context)], '$.premises[0]: expected the theorem {"kind":"vanishingRatio","sizes":"every"}'],
    ] as const) {
      expect(() => infer(context, 'vanishingRatioAt', premises, ASKED)).to.throw(message);
    }
  });
});
