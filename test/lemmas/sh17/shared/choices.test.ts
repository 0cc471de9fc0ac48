/** Choices that a search finds are choices that the kernel accepts, and fewer units have none. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Context, infer, Libraries, LIBRARIES, rationals } from 'lossproof/search';
import { leastUnits } from '../../../../lemmas/sh17/shared/choices.js';

const context = new Context({ claim: '', version: 1, sizes: {}, seed: '' }, {}, new Libraries(LIBRARIES));
const rank = infer(context, 'patternRank', [], {});

describe('sh17/shared/choices', () => {
  it('are accepted by the kernel', () => {
    const cases = fc.record({
      inputs: fc.integer({ min: 60, max: 3000 }),
      rows: fc.double({ min: 0.2, max: 6, noNaN: true }),
      bits: fc.integer({ min: 1, max: 40 }),
      rectified: fc.boolean(),
    });
    let found = 0;
    fc.assert(
      fc.property(cases, ({ inputs, rows, bits, rectified }) => {
        const samples = Math.ceil(rows * inputs);
        const choice = leastUnits({ inputs, samples, rectified, bound: -bits }, 60);
        if (choice === undefined) return;
        found++;
        const { proposition } = infer(context, 'deficiencyTail', [rank], {
          ...{
            inputs,
            samples,
            units: choice.used,
            slopes: rectified ? 'rectified' : 'leaky',
            bound: `1/${2 ** bits}`,
          },
          ...{ used: choice.used, moment: choice.moment, exponent: choice.exponent, precision: 128 },
          deviation: rationals.formatRational(rationals.rational(BigInt(choice.deviation), 64n)),
        });
        expect(proposition.kind).to.equal('deficiencyTail');
      }),
    );
    expect(found).to.be.greaterThan(10);
  });

  it('share the bound among its three parts as the sizes ask for', () => {
    const wanted = { inputs: 100, samples: 101, rectified: false };
    expect(leastUnits({ ...wanted, bound: Math.log2(1 / 100) }, 40)?.used).to.equal(9);
    expect(leastUnits({ ...wanted, inputs: 50, samples: 51, bound: Math.log2(9 / 10) }, 7)?.used).to.be.at.most(7);
    const cifar = { inputs: 3072, samples: 50_000, bound: -64 };
    expect(leastUnits({ ...cifar, rectified: false }, 40)?.used).to.equal(26);
    expect(leastUnits({ ...cifar, rectified: true }, 200)?.used).to.equal(175);
  });

  it('take as many units as there are samples for each input, or more', () => {
    for (const count of [1, 2, 5, 9]) {
      const choice = leastUnits({ inputs: 1000, samples: 1000 * count, rectified: false, bound: -10 }, 100);
      expect(choice?.used).to.be.at.least(count);
    }
    expect(leastUnits({ inputs: 1000, samples: 9000, rectified: false, bound: -10 }, 8)).to.equal(undefined);
    expect(leastUnits({ inputs: 2, samples: 2, rectified: false, bound: -1 }, 9)).to.equal(undefined);
  });
});
