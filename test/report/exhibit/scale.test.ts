import { expect } from 'chai';
import fc from 'fast-check';
import { numberText, scaleOf } from '../../../src/report/exhibit/scale.js';

const labels = (scale: 'linear' | 'log', values: readonly number[], domain?: readonly [number, number]): string[] =>
  scaleOf({ label: '', scale, ...(domain === undefined ? {} : { domain }) }, values).ticks.map(({ label }) => label);

describe('report/exhibit/scale', () => {
  it('writes round numbers beside a linear axis', () => {
    expect(labels('linear', [0, 24])).to.deep.equal(['0', '5', '10', '15', '20', '25']);
    expect(labels('linear', [-0.31, 0.18])).to.deep.equal(['−0.4', '−0.3', '−0.2', '−0.1', '0', '0.1', '0.2']);
    expect(labels('linear', [3, 3])).to.deep.equal(['1.5', '2', '2.5', '3', '3.5', '4', '4.5']);
    expect(labels('linear', [5], [1.5, 8.5])).to.deep.equal(['2', '4', '6', '8']);
  });

  it('writes powers of ten beside a logarithmic axis, and more where there are few', () => {
    expect(labels('log', [1e-9, 1])).to.deep.equal(['10⁻⁸', '10⁻⁶', '10⁻⁴', '0.01', '1']);
    expect(labels('log', [1, 3600])).to.deep.equal(['1', '10', '100', '1000']);
    expect(labels('log', [3, 40])).to.deep.equal(['5', '10', '20']);
    expect(labels('log', [7, 7])).to.deep.equal(['5', '10']);
    expect(labels('log', [20], [10, 500])).to.deep.equal(['10', '20', '50', '100', '200', '500']);
  });

  it('keeps every number within the axis, in order, and every tick too', () => {
    const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom('linear', 'log'), fc.array(positive, { minLength: 1 }), (scale, values) => {
        const { position, ticks } = scaleOf({ label: '', scale }, values);
        const sorted = [...values].sort((a, b) => a - b).map(position);
        for (const [i, place] of sorted.entries()) {
          expect(place).to.be.within(-1e-9, 1 + 1e-9);
          expect(place).to.be.at.least((sorted[i - 1] ?? place) - 1e-9);
        }
        for (const { value } of ticks) expect(position(value)).to.be.within(-1e-9, 1 + 1e-9);
        if (scale === 'linear') expect(ticks.length).to.be.within(2, 9);
      }),
      { examples: [['linear', [999999999999.9991, 999999999999.999]]] },
    );
  });

  it('writes numbers shortly, with a true minus and powers of ten', () => {
    const texts = [0, -0.5, 1 / 3, 123456, 1e6, -2.5e-7, 1e-4, -1e9].map(numberText);
    expect(texts).to.deep.equal(['0', '−0.5', '0.333333', '123456', '10⁶', '−2.5·10⁻⁷', '10⁻⁴', '−10⁹']);
  });
});
