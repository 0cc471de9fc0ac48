import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

const apply = (trace: string, rate: string, least: number) =>
  infer(contextOf(), 'vacuousTail', [], { trace, rate, least });

describe('rule vacuousTail', () => {
  it('reaches every size', () => {
    const theorem = apply('1/2', '1/8', 2);
    expect(theorem.proposition).to.deep.equal({ kind: 'vacuousTail', trace: '1/2', rate: '1/8', least: 2 });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
    expect(theorem.assurance).to.equal('exact');
  });

  it('accepts only where the bound is negative, for flat spectra and all others of that sum', () => {
    const cases = fc.record({
      trace: fc.integer({ min: 0, max: 40 }),
      rate: fc.integer({ min: 0, max: 40 }),
      least: fc.integer({ min: 1, max: 6 }),
      more: fc.integer({ min: 0, max: 5 }),
      share: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(cases, ({ trace, rate, least, more, share }) => {
        const texts = [trace, rate].map((eighths) => {
          const halved = [1, 2, 4, 8].findLast((divisor) => eighths % divisor === 0) as number;
          return halved === 8 ? `${eighths / 8}` : `${eighths / halved}/${8 / halved}`;
        }) as [string, string];
        const bound = least * (1 - (rate / 8) * (trace / 8));
        if (bound <= 1) {
          expect(() => apply(...texts, least)).to.throw('expected least·(1 − rate·trace) > 1');
          return;
        }
        expect(apply(...texts, least).proposition.kind).to.equal('vacuousTail');
        const m = least + more;
        // mγ_m is at most the trace, and every share of the trace occurs for some spectrum.
        expect(1 - m * Math.exp((-rate / 8) * (trace / 8) * (share / 8))).to.be.below(0);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses negative numbers, equality, and witnesses of another form', () => {
    const message = '$.witness: expected a trace and a rate of at least 0, got a negative one';
    refuses(() => apply('-1/2', '1/8', 2), 'false', message);
    refuses(() => apply('1/2', '-1/8', 2), 'false', message);
    refuses(() => apply('1/2', '1', 2), 'false', '$.witness: expected least·(1 − rate·trace) > 1, got 1');
    refuses(() => apply('0', '0', 1), 'false', '$.witness: expected least·(1 − rate·trace) > 1, got 1');
    refuses(
      () => apply('1/2', '1/8', 0),
      'malformed',
      '$.witness.least: expected a whole number from 1 to 1000000000, got 0',
    );
    const context = contextOf();
    refuses(
      () => infer(context, 'vacuousTail', [arithmeticTheorem(context)], { trace: '1/2', rate: '1/8', least: 2 }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
