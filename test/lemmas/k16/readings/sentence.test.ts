import { expect } from 'chai';
import { all, rows, zeros } from '../../../../lemmas/k16/readings/sentence.js';
import { equalSamplesRank } from '../../../../lemmas/k16/readings/minima.js';
import { numbersOf } from './networks.js';

describe('k16/readings/sentence', () => {
  it('writes matrices row by row', () => {
    expect(numbersOf(rows([1, '1/2'], [0, -3]))).to.deep.equal([
      [1, 0.5],
      [0, -3],
    ]);
    expect(numbersOf(zeros(2, 1))).to.deep.equal([[0], [0]]);
  });

  it('offers several theorems together', () => {
    expect(all(equalSamplesRank, equalSamplesRank)).to.deep.equal({
      kind: 'conjunction',
      of: [equalSamplesRank, equalSamplesRank],
    });
  });
});
