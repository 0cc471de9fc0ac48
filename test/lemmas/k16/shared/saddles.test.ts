import { expect } from 'chai';
import {
  impossibleForSaddles,
  placeOfPadding,
  saddleNetworks,
  saddlesProposition,
  saddlesShapes,
} from '../../../../lemmas/k16/shared/saddles.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';

describe('k16/shared/saddles', () => {
  it('refuses widths of one, too few samples, and what no network has', () => {
    const refusal = (widths: readonly number[], samples: number) =>
      impossibleForSaddles({ sizes: sizesOf(widths, samples) });
    expect(refusal([2, 2, 2], 2)).to.equal(undefined);
    expect(refusal([2, 1, 2], 2)).to.equal('every width at least 2');
    expect(refusal([3, 2, 2], 2)).to.equal('at least as many samples as inputs, 3');
    expect(refusal([2, 2, 2, 2, 2, 2, 2], 2)).to.equal('at most 4 hidden layers');
  });

  for (const [widths, place] of [
    [[2, 2, 2], undefined],
    [[2, 2, 2, 2], undefined],
    [
      [3, 2, 2],
      [1, 0, 2],
    ],
    [
      [4, 2, 2, 2],
      [1, 0, 3],
    ],
    [
      [2, 2, 2, 2, 2],
      [2, 0, 0],
    ],
  ] as const) {
    it(`has ${place === undefined ? 'two points' : 'a third point, with padding'} at the widths ${widths.join(', ')}`, () => {
      const sizes = sizesOf(widths, 4);
      expect(placeOfPadding(sizes)).to.deep.equal(place);
      expect(saddleNetworks(sizes)).to.have.length(place === undefined ? 2 : 3);
      expect(Object.keys(saddlesShapes({ sizes })).some((name) => name.startsWith('V'))).to.equal(place !== undefined);
    });
  }

  it('says of all points that they are of one kind', () => {
    const proposition = saddlesProposition(sizesOf([3, 2, 2], 4), 'bad');
    if (proposition.kind !== 'conjunction') return expect.fail('a conjunction was expected');
    expect(proposition.of.map(({ kind }) => kind)).to.deep.equal(['badSaddle', 'badSaddle', 'badSaddle']);
  });
});
