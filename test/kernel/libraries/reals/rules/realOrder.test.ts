import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import type { Real } from '../../../../../src/kernel/libraries/reals/real.js';
import fc from 'fast-check';
import { formatRational } from '../../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../../src/kernel/reals.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, rationalNumbers, refuses } from '../../../../support.js';
import { order } from '../intervals.js';

type Relation = 'below' | 'atMost';
const apply = (left: Real, relation: Relation, right: Real, precision = 64) =>
  infer(contextOf(), 'realOrder', [], { left, relation, right, precision });
const refusal = (relation: Relation): string =>
  `$.witness: expected the left side ${relation} the right, decided at this precision, got one that is not`;

describe('rule realOrder', () => {
  it('compares rational numbers exactly, at any precision', () => {
    fc.assert(
      fc.property(rationalNumbers, fc.option(rationalNumbers), (a, other) => {
        const b = other ?? a;
        const [x, y] = [a, b].map((value) => r.rational(formatRational(value))) as [Real, Real];
        for (const relation of ['below', 'atMost'] as const) {
          const attempt = () => apply(x, relation, y, 16);
          if (relation === 'below' ? order(a, b) < 0 : order(a, b) <= 0) {
            expect(attempt().assurance).to.equal('exact');
            expect(attempt().proposition).to.deep.equal({ kind: 'realComparison', left: x, relation, right: y });
          } else refuses(attempt, 'false', refusal(relation));
        }
      }),
    );
  });

  it('compares enclosures where they are apart', () => {
    const near = r.rational('355/113');
    for (const relation of ['below', 'atMost'] as const) {
      expect(apply(r.pi, relation, near).assurance).to.equal('enclosed');
      refuses(() => apply(near, relation, r.pi), 'false', refusal(relation));
      // 355/113 − π < 10⁻⁶ is not seen at 16 bits, and π ≤ π never.
      refuses(() => apply(r.pi, relation, near, 16), 'false', refusal(relation));
      refuses(() => apply(r.pi, relation, r.pi), 'false', refusal(relation));
    }
  });

  it('reaches the instance when a side is of the data, and all data otherwise', () => {
    const context = contextOf({ x: numbers([[2]]) });
    const witness = { left: r.entry(t.data('x')), relation: 'below', right: r.pi, precision: 64 };
    expect(infer(context, 'realOrder', [], witness).reach).to.deep.equal({
      sizes: 'these',
      prefix: everything('given'),
    });
    expect(apply(r.rational(3), 'below', r.pi).reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
  });

  it('takes what premises enclose to be anywhere within', () => {
    const context = contextOf();
    const known = infer(context, 'enclosure', [], { expression: r.pi, lower: '3', upper: '4', precision: 64 });
    const witness = (right: string) => ({ left: r.pi, relation: 'below', right: r.rational(right), precision: 64 });
    expect(infer(context, 'realOrder', [known], witness('9/2')).assurance).to.equal('enclosed');
    refuses(() => infer(context, 'realOrder', [known], witness('7/2')), 'false', refusal('below'));
    refuses(
      () => infer(context, 'realOrder', [arithmeticTheorem(context)], witness('7/2')),
      'false',
      '$.premises[0]: expected a theorem of kind enclosed, got comparison',
    );
  });

  it('needs its witness, all of it and no more', () => {
    const witness = { left: r.pi, relation: 'below', right: r.pi, precision: 64 };
    const cases: readonly (readonly [object, string])[] = [
      [{ ...witness, relation: 'exceeds' }, '$.witness.relation: expected "below" or "atMost", got "exceeds"'],
      [{ ...witness, precision: 1 }, '$.witness.precision: expected a whole number from 16 to 20000, got 1'],
      [
        { ...witness, more: 1 },
        '$.witness.more: expected only the keys left, relation, right, precision, got the unknown key "more"',
      ],
    ];
    for (const [spoilt, message] of cases) {
      refuses(() => infer(contextOf(), 'realOrder', [], spoilt as never), 'malformed', message);
    }
  });
});
