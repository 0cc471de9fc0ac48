import { expect } from 'chai';
import fc from 'fast-check';
import { infer, rationals, type Step } from 'lossproof/search';
import { compared, medianBounds } from '../../../../lemmas/xls16/experiment/proof.js';
import { givenDraws } from '../../../kernel/libraries/statistics/draws.js';
import { refusalOf } from '../../../support.js';

/** Steps that enclose whole numbers, each a matrix of its own, and the comparison of their median. */
function enclosing(values: readonly number[]) {
  const { context, theorems } = givenDraws(values);
  const steps: readonly Step[] = theorems.map((theorem) => ({ index: 0, theorem }));
  const compare = (relation: string, bound: string) =>
    infer(context, 'medianComparison', theorems, { relation, bound });
  return { steps, compare };
}

describe('bounds of a median', () => {
  it('are accepted by the kernel, and no sharper ones are', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(numbers, (values) => {
        const { steps, compare } = enclosing(values);
        const { lower, upper } = medianBounds(steps);
        const [least, most] = [lower, upper].map(rationals.formatRational) as [string, string];
        expect(compare('atLeast', least).error).to.equal('1/40');
        expect(compare('atMost', most).error).to.equal('1/40');
        const inside = (bound: typeof lower, step: bigint) =>
          rationals.formatRational(rationals.add(bound, rationals.rational(step, 2n)));
        expect(refusalOf(() => compare('atLeast', inside(lower, 1n))).code).to.equal('false');
        expect(refusalOf(() => compare('atMost', inside(upper, -1n))).code).to.equal('false');
      }),
      { numRuns: 30 },
    );
  });

  it('are compared with thresholds as exact numbers', () => {
    const third = rationals.rational(1n, 3n);
    expect(['1/2', '1/3', '1/4'].map((text) => compared(third, text))).to.deep.equal([-1, 0, 1]);
  });
});
