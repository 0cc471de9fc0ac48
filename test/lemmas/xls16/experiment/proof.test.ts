import { expect } from 'chai';
import fc from 'fast-check';
import { infer, rationals, reals, type Step } from 'lossproof/search';
import { compared, medianBounds } from '../../../../lemmas/xls16/experiment/proof.js';
import { contextOf, refusalOf } from '../../../support.js';

const context = contextOf();

/** A step that encloses a whole number. */
const enclosing = (value: number): Step => ({
  index: 0,
  theorem: infer(context, 'enclosure', [], {
    ...{ expression: reals.rational(value), lower: `${value}`, upper: `${value}`, precision: 64 },
  }),
});

const compare = (steps: readonly Step[], relation: string, bound: string) =>
  infer(
    context,
    'medianComparison',
    steps.map(({ theorem }) => theorem),
    { relation, bound },
  );

describe('bounds of a median', () => {
  it('are accepted by the kernel, and no sharper ones are', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(numbers, (values) => {
        const steps = values.map(enclosing);
        const { lower, upper } = medianBounds(steps);
        const [least, most] = [lower, upper].map(rationals.formatRational) as [string, string];
        expect(compare(steps, 'atLeast', least).error).to.equal('1/40');
        expect(compare(steps, 'atMost', most).error).to.equal('1/40');
        const inside = (bound: typeof lower, step: bigint) =>
          rationals.formatRational(rationals.add(bound, rationals.rational(step, 2n)));
        expect(refusalOf(() => compare(steps, 'atLeast', inside(lower, 1n))).code).to.equal('false');
        expect(refusalOf(() => compare(steps, 'atMost', inside(upper, -1n))).code).to.equal('false');
      }),
      { numRuns: 30 },
    );
  });

  it('are compared with thresholds as exact numbers', () => {
    const third = rationals.rational(1n, 3n);
    expect(['1/2', '1/3', '1/4'].map((text) => compared(third, text))).to.deep.equal([-1, 0, 1]);
  });
});
