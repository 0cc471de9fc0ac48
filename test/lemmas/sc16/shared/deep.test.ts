import { expect } from 'chai';
import {
  deepSizes,
  features,
  featureShapes,
  fewSamplesDeep,
  lastTwo,
  noGaps,
  reached,
  weightShapes,
  widthsOf,
} from '../../../../lemmas/sc16/shared/deep.js';
import { inferOutright } from '../../../../src/kernel/core/logic/theorem.js';
import { evidenceFor } from '../../../../src/statement/hypothesis.js';
import { contextOf, numbers, rationals as matrix, shownRows } from '../../../support.js';
import { valueOf } from '../jobs.js';

const subjectOf = (...[d0, d1, d2, d3, d4]: readonly [number, number, number, number, number]) => ({
  sizes: { d0, d1, d2, d3, d4, N: 2 },
  parameters: { slope: '1/10' },
});

const THREE = subjectOf(2, 3, 4, 0, 0);
const FOUR = subjectOf(2, 3, 4, 5, 0);
const FIVE = subjectOf(2, 3, 4, 5, 6);

describe('deeper networks', () => {
  it('have the widths that are not zero, and a last hidden layer between the last two', () => {
    const found = [THREE, FOUR, FIVE].map(({ sizes }) => [widthsOf(sizes), lastTwo(sizes)]);
    expect(found).to.deep.equal([
      [
        [2, 3, 4],
        [3, 4],
      ],
      [
        [2, 3, 4, 5],
        [4, 5],
      ],
      [
        [2, 3, 4, 5, 6],
        [5, 6],
      ],
    ]);
    expect(Object.values(deepSizes(2, 3, 4, 5)).map((each) => each.default)).to.deep.equal([2, 3, 4, 0, 0, 5]);
  });

  it('have no fourth layer without a third', () => {
    expect([THREE, FOUR, FIVE].map(noGaps)).to.deep.equal([undefined, undefined, undefined]);
    expect(noGaps(subjectOf(2, 3, 4, 0, 6))).to.match(/no layer 4/);
  });

  it('have given weights and noise in all layers but the last hidden one', () => {
    expect([THREE, FOUR, FIVE].map(({ sizes }) => weightShapes(sizes))).to.deep.equal([
      { W1: [3, 2] },
      { W1: [3, 2], W2: [4, 3] },
      { W1: [3, 2], W2: [4, 3], W3: [5, 4] },
    ]);
    expect(featureShapes(FOUR.sizes)).to.deep.equal({
      X: [2, 2],
      W1: [3, 2],
      W2: [4, 3],
      E1: [3, 2],
      E2: [4, 2],
    });
  });

  it('have features E ⊙ slopes(v) ⊙ v, layer by layer', () => {
    const values = {
      X: matrix([[1, -1]]),
      W1: matrix([[2], [-1]]),
      E1: matrix([
        [1, 10],
        [10, 3],
      ]),
      W2: matrix([[1, 1]]),
      E2: matrix([[1, 10]]),
    };
    // v₁ = (2, −2; −1, 1), u₁ = (2, −2; −1, 3), v₂ = (1, 1), u₂ = (1, 10).
    expect(shownRows(valueOf(features(subjectOf(1, 2, 1, 1, 0)), values))).to.deep.equal([['1', '10']]);
  });

  it('have at most as many samples as weights between the last two layers, or more', () => {
    const { holds, broken } = evidenceFor(fewSamplesDeep, { ...FOUR, sizes: { ...FOUR.sizes, N: 21 } });
    expect(holds).to.deep.equal({ kind: 'comparison', left: ['21'], relation: 'atMost', right: ['4', '5'] });
    expect(broken).to.deep.equal({ kind: 'comparison', left: ['21'], relation: 'exceeds', right: ['4', '5'] });
  });
});

describe('units that are reached', () => {
  /** Which sides of the hypothesis are proved for W₂W₁ of widths 1, 2, 2. */
  function proved(W1: readonly (readonly number[])[], W2: readonly (readonly number[])[]): readonly string[] {
    const context = contextOf({ W1: numbers(W1), W2: numbers(W2) });
    const { holds, broken } = evidenceFor(reached, subjectOf(1, 2, 2, 2, 0));
    return Object.entries({ holds, broken }).flatMap(([side, proposition]) =>
      proposition !== undefined && inferOutright(context, proposition) !== undefined ? [side] : [],
    );
  }

  it('are so by paths of nonzero weights, also where the paths cancel', () => {
    // W₂W₁ = 0.
    expect(
      proved(
        [[1], [1]],
        [
          [1, -1],
          [2, -2],
        ],
      ),
    ).to.deep.equal(['holds']);
  });

  it('are cut off by a zero row', () => {
    expect(
      proved(
        [[1], [1]],
        [
          [0, 0],
          [1, 1],
        ],
      ),
    ).to.deep.equal(['broken']);
    expect(
      proved(
        [[1], [1]],
        [
          [1, 1],
          [0, 0],
        ],
      ),
    ).to.deep.equal(['broken']);
    expect(
      proved(
        [[0], [1]],
        [
          [1, 0],
          [1, 1],
        ],
      ),
    ).to.deep.equal(['broken']);
  });
});
