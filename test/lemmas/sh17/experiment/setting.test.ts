import { expect } from 'chai';
import fc from 'fast-check';
import { countOf, experimentShapes, recordedNetwork } from '../../../../lemmas/sh17/experiment/setting.js';

describe('the setting of the experiments', () => {
  it('counts a share of the samples, rounded down', () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.integer({ min: 1, max: 50 }), fc.nat(50), (N, denominator, part) => {
        const numerator = Math.min(part, denominator);
        const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
        const divisor = common(numerator, denominator);
        const share =
          denominator === divisor ? `${numerator / divisor}` : `${numerator / divisor}/${denominator / divisor}`;
        expect(countOf(share, N)).to.equal(Math.floor((N * numerator) / denominator));
      }),
    );
  });

  it('has a matrix of the instance for each part of the network', () => {
    const { inputs, targets, hidden, output } = recordedNetwork('0');
    const names = [inputs, targets, hidden, output].map((term) => (term.kind === 'data' ? term.name : ''));
    expect(Object.keys(experimentShapes({ sizes: { d0: 2, d1: 3, N: 4 } }))).to.deep.equal(names);
  });
});
