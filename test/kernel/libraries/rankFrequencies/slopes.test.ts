/** The margin at which a sign is taken, term by term, at draws that are made up. */
import { expect } from 'chai';
import { withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import { activity, scaled } from '../../../../src/kernel/libraries/rankFrequencies/slopes.js';

const vectors = (...entries: readonly number[]) => Float64Array.from(entries);
const activeAt = (w: readonly number[], x: readonly number[]) => {
  const found = activity(vectors(...w), vectors(...x), w.length);
  return found && [...found];
};

describe('kernel/libraries/rankFrequencies/slopes', () => {
  it('leaves room for the rounding of products in doubles', () => {
    const large = 2 ** 19;
    // w·x = 2¹⁹·step. The roundings of the deviates leave 2·2²⁰·2⁻³³ = 2⁻¹², those of the products as much.
    const at = (step: number) => activeAt([large, large], [large, step - large]);
    const unit = 2 ** -32;
    expect(at(3 * unit)).to.equal(undefined);
    // The margin, as computed, is itself rounded up.
    expect(at(4 * unit)).to.equal(undefined);
    expect(at(5 * unit)).to.deep.equal([1]);
    expect(at(-4 * unit)).to.equal(undefined);
    expect(at(-5 * unit)).to.deep.equal([0]);
  });

  it('leaves room for the product of two roundings', () => {
    const [one, two] = [2 ** -32, 2 ** -31];
    // 2⁻³²·2⁻³² is less than 2·2⁻³²·2⁻³³ + 2⁻⁶⁶, and 2⁻³²·2⁻³¹ more than 3·2⁻³²·2⁻³³ + 2⁻⁶⁶.
    expect(activeAt([one], [one])).to.equal(undefined);
    expect(activeAt([one], [two])).to.deep.equal([1]);
  });

  it('is charged for by the products', () => {
    const work = withBudget(1e6, () => {
      activity(new Float64Array(16).fill(1), new Float64Array(8).fill(1), 2);
      return workDone();
    });
    // Eight units, four samples, two inputs; 16 products a unit.
    expect(work).to.equal(4);
  });

  it('has whole numbers for roundings', () => {
    expect([3 * 2 ** -32, 1, -2.5].map(scaled)).to.deep.equal([3, 2 ** 32, -2.5 * 2 ** 32]);
  });
});
