import { shortReach } from '../../../../../src/report/words.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import type { Real } from '../../../../../src/kernel/libraries/reals/real.js';
import fc from 'fast-check';
import * as r from '../../../../../src/kernel/reals.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

const apply = (expression: Real, lower: string, upper: string, precision = 64) =>
  infer(contextOf(), 'enclosure', [], { expression, lower, upper, precision });

describe('rule enclosure', () => {
  it('proves bounds around a number', () => {
    const theorem = apply(r.pi, '333/106', '22/7');
    expect(theorem.proposition).to.deep.equal({ kind: 'enclosed', expression: r.pi, lower: '333/106', upper: '22/7' });
    expect(theorem.assurance).to.equal('enclosed');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
  });

  it('refuses bounds that the number is not between', () => {
    const message = '$.witness: expected bounds around the enclosure at this precision, got others';
    for (const [lower, upper] of [
      ['22/7', '4'],
      ['3', '333/106'],
      ['4', '3'],
      ['3', '3'],
    ] as const) {
      refuses(() => apply(r.pi, lower, upper), 'false', message);
    }
    // True, but not to be seen at 16 bits.
    refuses(() => apply(r.pi, '392699/125000', '4', 16), 'false', message);
  });

  it('accepts exactly the bounds on either side of an exact number', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (value, lower, upper) => {
        const attempt = () => apply(r.rational(value), `${lower}`, `${upper}`);
        if (lower <= value && value <= upper) expect(attempt().proposition.kind).to.equal('enclosed');
        else refuses(attempt, 'false', '$.witness: expected bounds around the enclosure at this precision, got others');
      }),
    );
  });

  it('reaches the instance when the number is of the data', () => {
    const context = contextOf({ x: numbers([[2]]) });
    const witness = { expression: r.entry(t.data('x')), lower: '1', upper: '3', precision: 64 };
    const theorem = infer(context, 'enclosure', [], witness);
    expect(shortReach(theorem.reach)).to.equal('these × given');
    expect(theorem.instance).to.equal(context.instance);
  });

  it('builds on theorems of its own kind only', () => {
    const context = contextOf();
    const known = infer(context, 'enclosure', [], { expression: r.pi, lower: '3', upper: '4', precision: 64 });
    const twice = r.sum(r.pi, r.pi);
    const witness = { expression: twice, lower: '6', upper: '8', precision: 64 };
    expect(infer(context, 'enclosure', [known], witness).assurance).to.equal('enclosed');
    refuses(
      () => infer(context, 'enclosure', [known], { ...witness, upper: '7' }),
      'false',
      '$.witness: expected bounds around the enclosure at this precision, got others',
    );
    refuses(
      () => infer(context, 'enclosure', [arithmeticTheorem(context)], witness),
      'false',
      '$.premises[0]: expected a theorem of kind enclosed, got comparison',
    );
  });

  it('needs its witness, all of it and no more', () => {
    const witness = { expression: r.pi, lower: '3', upper: '4', precision: 64 };
    const cases: readonly (readonly [object, string])[] = [
      [{ ...witness, precision: 15 }, '$.witness.precision: expected a whole number from 16 to 20000, got 15'],
      [{ ...witness, precision: 20001 }, '$.witness.precision: expected a whole number from 16 to 20000, got 20001'],
      [
        { ...witness, lower: 3 },
        '$.witness.lower: expected a rational number in lowest terms, as a decimal string, got 3',
      ],
      [
        { ...witness, more: 1 },
        '$.witness.more: expected only the keys expression, lower, upper, precision, got the unknown key "more"',
      ],
    ];
    for (const [spoilt, message] of cases) {
      refuses(() => infer(contextOf(), 'enclosure', [], spoilt as never), 'malformed', message);
    }
  });
});
