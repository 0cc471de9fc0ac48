import { expect } from 'chai';
import fc from 'fast-check';
import {
  bottleneckOf,
  deepSizes,
  impossibleSamples,
  impossibleWidths,
  outputsOf,
  sizesOf,
  widthsOf,
} from '../../../../lemmas/k16/shared/widths.js';

const widths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 6 });

describe('k16/shared/widths', () => {
  it('gives back the widths that sizes were made from', () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 40 }), (chosen, samples) => {
        const sizes = sizesOf(chosen, samples);
        expect(widthsOf(sizes)).to.deep.equal(chosen);
        expect(outputsOf(sizes)).to.equal(chosen.at(-1));
        expect(bottleneckOf(sizes)).to.equal(Math.min(...chosen.slice(1, -1)));
        expect(impossibleWidths({ sizes }), JSON.stringify(sizes)).to.equal(undefined);
      }),
    );
  });

  it('has the sizes of a network as the defaults of a claim', () => {
    const sizes = Object.entries(deepSizes([3, 2, 4], 5));
    const defaults = Object.fromEntries(sizes.map(([name, { default: value }]) => [name, value]));
    expect(defaults).to.deep.equal({ H: 1, N: 5, d0: 3, d1: 2, d2: 4, d3: 0, d4: 0, d5: 0 });
    for (const [name, { default: value, least, most }] of sizes) expect(value, name).to.be.within(least, most);
  });

  it('refuses more layers than there are names for, a missing width and one too many', () => {
    const refusal = (changed: object) => impossibleWidths({ sizes: { ...sizesOf([3, 2, 4], 5), ...changed } });
    expect(refusal({ H: 5 })).to.equal('at most 4 hidden layers');
    expect(refusal({ H: 2 })).to.equal('d0 … d3 positive and the widths beyond zero, for H = 2 hidden layers');
    expect(refusal({ d4: 1 })).to.equal('d0 … d2 positive and the widths beyond zero, for H = 1 hidden layers');
    expect(refusal({ d1: 0 })).to.match(/^d0 … d2 positive/);
  });

  it('refuses fewer samples than inputs', () => {
    expect(impossibleSamples(sizesOf([3, 2, 4], 2))).to.equal('at least as many samples as inputs, 3');
    expect(impossibleSamples(sizesOf([3, 2, 4], 3))).to.equal(undefined);
  });
});
