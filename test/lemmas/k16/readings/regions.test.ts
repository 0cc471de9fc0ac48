import { expect } from 'chai';
import * as regions from '../../../../lemmas/k16/readings/regions.js';
import { errorOf, leastNearby, minimaOf, partsOf, plainOf } from './networks.js';

describe('k16/readings/regions', () => {
  it('sets other weights that fit the same data beside a minimum that does not', () => {
    const minima = minimaOf(regions.suboptimalMinimum);
    expect(minima.map(({ error }) => error)).to.deep.equal(['positive', 'zero']);
    const [poor, fitting] = minima.map(({ network }) => plainOf(network));
    if (poor === undefined || fitting === undefined) return expect.fail('two minima');
    expect([poor.inputs, poor.noise, poor.targets]).to.deep.equal([fitting.inputs, fitting.noise, fitting.targets]);
    expect(errorOf(fitting)).to.be.lessThan(1e-20);
    expect(leastNearby(poor, 1e-3, () => 0.9)).to.be.at.least(errorOf(poor) - 1e-12);
    expect(errorOf(poor)).to.be.greaterThan(0.9);
  });

  it('bounds N/d₀ between 15½ and 16½', () => {
    const shown = partsOf(regions.quotient).map((part) =>
      part.kind === 'comparison' ? `${part.left.join('·')} ${part.relation} ${part.right.join('·')}` : part.kind,
    );
    expect(shown).to.deep.equal(['2·50000 exceeds 31·3072', '33·3072 exceeds 2·50000']);
  });

  it('has one sample twice, with labels that differ, of which the theorem about equal samples speaks', () => {
    const [minimum] = minimaOf(regions.equalSamples);
    if (minimum === undefined) return expect.fail('a minimum');
    const { inputs, targets } = plainOf(minimum.network);
    for (const row of inputs) expect(row[0]).to.equal(row[1]);
    expect(targets).to.deep.equal([1, 0]);
    expect(partsOf(regions.equalSamples).at(-1)).to.deep.equal({ kind: 'equalSamples', sizes: 'every' });
  });

  it('asks for a bound of one size of data', () => {
    for (const part of [...partsOf(regions.finiteSize), regions.sixteenUnits])
      expect(part).to.include({ inputs: 3072, samples: 50_000 });
  });
});
