import { expect } from 'chai';
import fc from 'fast-check';
import { rationals, type Rational } from 'lossproof/statement';
import { findings, thresholds } from '../../../../lemmas/xls16/experiment/findings.js';
import { contrast } from '../../../../lemmas/xls16/experiment/quantities.js';
import { rationalNumbers } from '../../../support.js';

const sizes = { d: 3, n: 4, h: 2, m: 5, t: 6, runs: 7, steps: 1 };
const parameters = { penalty: '1', reduction: '1/4', first: '0', second: '6', images: '20' };
const valueOf = (text: string): Rational => rationals.parseRational(text) as Rational;

describe('findings of the experiment', () => {
  it('lower the error by the reduction, and leave a thousandth between the two verdicts', () => {
    fc.assert(
      fc.property(rationalNumbers, (reduction) => {
        const { lowered, notLowered } = thresholds({
          parameters: { ...parameters, reduction: rationals.formatRational(reduction) },
        });
        expect(rationals.add(valueOf(lowered), reduction)).to.deep.equal(rationals.ONE);
        const gap = rationals.subtract(valueOf(notLowered), valueOf(lowered));
        expect(rationals.formatRational(gap)).to.equal('1/1000');
      }),
    );
  });

  it('are of the quotients of all runs', () => {
    const found = findings({ sizes, parameters });
    const of = (quantity: 'overlaps' | 'test') =>
      [1, 2, 3, 4, 5, 6, 7].map((run) => contrast({ sizes, parameters }, quantity, run));
    expect(found).to.deep.equal({
      moreDiverse: { kind: 'medianComparison', of: of('overlaps'), relation: 'atMost', bound: '1' },
      lessDiverse: { kind: 'medianComparison', of: of('overlaps'), relation: 'atLeast', bound: '1001/1000' },
      lowered: { kind: 'medianComparison', of: of('test'), relation: 'atMost', bound: '3/4' },
      notLowered: { kind: 'medianComparison', of: of('test'), relation: 'atLeast', bound: '751/1000' },
    });
  });
});
