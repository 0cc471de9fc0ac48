import { expect } from 'chai';
import { evaluate } from 'lossproof/search';
import { negation } from 'lossproof/statement';
import { paperHypotheses, tallCorrelation } from '../../../../lemmas/k16/shared/hypotheses.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { numbers } from '../../../support.js';
import { contextWith } from '../looks.js';

/** Some numbers. */
const table = (rows: number, columns: number) =>
  numbers(Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => i + j)));

describe('k16/shared/hypotheses', () => {
  for (const [inputs, outputs] of [
    [2, 4],
    [4, 2],
    [3, 3],
  ] as const) {
    it(`takes the correlation with no more columns than rows, for ${inputs} inputs and ${outputs} outputs`, () => {
      const sizes = sizesOf([inputs, 1, outputs], 5);
      const context = contextWith({ X: table(inputs, 5), Y: table(outputs, 5) });
      const { matrix, rank } = tallCorrelation(sizes);
      const { rows, columns } = evaluate(context, matrix);
      expect([rows, columns]).to.deep.equal([Math.max(inputs, outputs), rank]);
    });
  }

  it('are four, none of which a claim needs', () => {
    expect(paperHypotheses.map(({ id, unused }) => [id, unused])).to.deep.equal([
      ['inputs-full-rank', true],
      ['correlation-full-rank', true],
      ['outputs-not-wider', true],
      ['distinct-eigenvalues', true],
    ]);
  });

  it('compare outputs with inputs by number', () => {
    const decided = paperHypotheses[2]?.decidedBy?.({ sizes: sizesOf([2, 1, 4], 5), parameters: {} });
    if (decided === undefined) return expect.fail('a comparison was expected');
    expect(decided).to.deep.equal({ kind: 'comparison', left: ['4'], relation: 'atMost', right: ['2'] });
    expect(negation(decided)).to.deep.equal({ kind: 'comparison', left: ['4'], relation: 'exceeds', right: ['2'] });
  });
});
