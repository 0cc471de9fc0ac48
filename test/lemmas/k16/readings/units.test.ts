import { expect } from 'chai';
import * as units from '../../../../lemmas/k16/readings/units.js';
import { errorOf, leastNearby, minimaOf, numbersOf, partsOf, plainOf } from './networks.js';

describe('k16/readings/units', () => {
  it('sets other weights that fit the same data beside a minimum of units that are off and not parallel', () => {
    const minima = minimaOf(units.deadUnits);
    expect(minima.map(({ error }) => error)).to.deep.equal(['positive', 'zero']);
    const [poor, fitting] = minima.map(({ network }) => plainOf(network));
    if (poor === undefined || fitting === undefined) return expect.fail('two minima');
    const { hidden: _, ...poorData } = poor;
    const { hidden: __, ...fittingData } = fitting;
    expect(poorData).to.deep.equal(fittingData);
    expect([errorOf(poor), errorOf(fitting)]).to.deep.equal([1, 0]);
    expect(leastNearby(poor, 0.1, () => 0.3)).to.equal(1);
    const [[a, b], [c, d]] = poor.hidden as [[number, number], [number, number]];
    expect(a * d - b * c).not.to.equal(0);
    for (const [x, y] of [
      [1, 0],
      [0, 1],
    ] as const)
      expect(poor.inputs.map((row) => row[0])).to.satisfy(() => x ** 2 + y ** 2 === 1);
  });

  it('has the same data where D is large', () => {
    const [large] = partsOf(units.largeElsewhere);
    if (large?.kind !== 'identity') return expect.fail('an identity');
    expect(numbersOf(large.left)).to.deep.equal([
      [2, 0],
      [0, 2],
    ]);
    expect(minimaOf(units.largeElsewhere)).to.deep.equal(minimaOf(units.deadUnits).slice(0, 1));
  });

  it('has the promised probability for the trace that is proved', () => {
    expect(partsOf(units.promised).map((part) => ('trace' in part ? part.trace : ''))).to.deep.equal(['1/2', '1/2']);
  });
});
