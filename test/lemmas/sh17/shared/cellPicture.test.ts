import { expect } from 'chai';
import { rationals as q, type Mark } from 'lossproof/search';
import { cellPicture } from '../../../../lemmas/sh17/shared/cellPicture.js';
import { cellPoints, modelOf } from '../../../../lemmas/sh17/shared/model.js';

const vector = (...entries: readonly number[]) => entries.map((each) => q.rational(BigInt(each)));

/** How many pieces are drawn in the colour of each kind of region. */
function piecesOf(inputs: readonly (readonly number[])[], labels: readonly number[], others: number) {
  const points = inputs.map((sample) => vector(...sample));
  const picture = cellPicture(modelOf(points, vector(...labels), q.ZERO, cellPoints(points)), others);
  if (picture.kind !== 'figure') return expect.fail('a figure was expected');
  const pieces = (mark: Mark): number => (mark.kind === 'areas' ? mark.outlines.length : 0);
  return Object.fromEntries(picture.marks.map((mark) => [mark.label, pieces(mark)]));
}

const PLANE = [[1, 0], [0, 1]]; // prettier-ignore
const SPACE = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]; // prettier-ignore

describe('lemmas/sh17/shared/cellPicture', () => {
  it('colours the quadrants: at the slope 0 a unit sees the samples on its side, and is free along the others', () => {
    expect(piecesOf(PLANE, [1, 1], 0)).to.deep.equal({ 'with a bad local minimum': 3, 'with a point of no error': 1 });
    // The labels 1 and −1 are fitted in w₁, w₂ > 0 by (1, −1), which is outside.
    expect(piecesOf(PLANE, [1, -1], 0)).to.deep.equal({ 'with a bad local minimum': 3, neither: 1 });
  });

  it('colours a unit beside others in the first cell, which fit all labels if they are two', () => {
    expect(piecesOf(PLANE, [1, -1], 2)).to.deep.equal({ 'with a point of no error': 4 });
    // Beside one unit, another in the same cell makes two.
    expect(piecesOf(PLANE, [1, -1], 1)['with a point of no error']).to.be.at.least(1);
  });

  it('colours the sphere in one or two pieces for each octant', () => {
    const pieces = piecesOf(SPACE, [1, 1, 1], 0);
    expect(Object.keys(pieces)).to.deep.equal(['with a bad local minimum', 'with a point of no error']);
    expect(pieces['with a point of no error']).to.be.within(1, 2);
    expect(pieces['with a bad local minimum']).to.be.within(7, 14);
  });
});
