import { expect } from 'chai';
import statement from '../../../lemmas/k16/bad-saddles.statement.js';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { decidable, PAPER_DECIDABLE, partsOf, statedAt } from './looks.js';

describe('the statement of k16/bad-saddles', () => {
  it('says that three points of the instance are bad saddles', () => {
    const stated = statedAt(statement, sizesOf([3, 2, 2, 2, 2], 4));
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['badSaddle', 'badSaddle', 'badSaddle']);
    expect(Object.keys(stated.outcomes[0]?.shapes ?? {})).to.include.members(['X', 'Y', 'W1', 'V1']);
  });

  it('V9: needs two hidden layers and targets correlated with the inputs, and decides both', () => {
    const { hypotheses, ...stated } = statedAt(statement, sizesOf([3, 2, 2, 2, 2], 4));
    expect(decidable({ hypotheses, ...stated })).to.deep.equal([
      ...['deep: holds, broken', 'correlated: holds, broken'],
      ...PAPER_DECIDABLE,
    ]);
    expect(hypotheses.filter(({ used }) => used).map(({ id }) => id)).to.deep.equal(['deep', 'correlated']);
    expect(hypotheses[0]?.holds).to.deep.equal({ kind: 'comparison', left: ['2'], relation: 'atMost', right: ['3'] });
  });

  it('says the opposite in its control', () => {
    const control = statedAt(statement, sizesOf([3, 2, 2], 4), { variant: 'one-hidden-layer' });
    expect(control.outcomes[0]?.finding).to.equal('fails');
    expect(new Set(partsOf(control).map(({ kind }) => kind))).to.deep.equal(new Set(['strictSaddle']));
    expect(control.hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal(['deep']);
  });

  it('refuses widths of one and too few samples', () => {
    expect(() => statedAt(statement, sizesOf([3, 1, 2], 4))).to.throw('every width at least 2');
    expect(() => statedAt(statement, sizesOf([3, 2, 2], 2))).to.throw('at least as many samples as inputs, 3');
  });
});
