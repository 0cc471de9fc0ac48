import { expect } from 'chai';
import statement from '../../../lemmas/k16/shallow.statement.js';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { decidable, PAPER_DECIDABLE, partsOf, statedAt } from './looks.js';

describe('the statement of k16/shallow', () => {
  it('says that three points of the instance are strict saddles', () => {
    const stated = statedAt(statement, sizesOf([3, 2, 2], 4));
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['strictSaddle', 'strictSaddle', 'strictSaddle']);
    expect(Object.keys(stated.outcomes[0]?.shapes ?? {})).to.include.members(['X', 'Y', 'W1', 'V1']);
  });

  it('decides its own hypothesis by the number of hidden layers, and needs no other', () => {
    const { hypotheses, ...stated } = statedAt(statement, sizesOf([3, 2, 2], 4));
    expect(decidable({ hypotheses, ...stated })).to.deep.equal(['one-layer: holds, broken', ...PAPER_DECIDABLE]);
    expect(hypotheses.filter(({ used }) => used).map(({ id }) => id)).to.deep.equal(['one-layer']);
    expect(hypotheses[0]?.holds).to.deep.equal({ kind: 'comparison', left: ['1'], relation: 'atMost', right: ['1'] });
  });

  it('says the opposite in its control', () => {
    const control = statedAt(statement, sizesOf([3, 2, 2, 2], 4), { variant: 'two-hidden-layers' });
    expect(control.outcomes[0]?.finding).to.equal('fails');
    expect(new Set(partsOf(control).map(({ kind }) => kind))).to.deep.equal(new Set(['badSaddle']));
    expect(control.hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal(['one-layer']);
  });

  it('refuses widths of one and too few samples', () => {
    expect(() => statedAt(statement, sizesOf([3, 1, 2], 4))).to.throw('every width at least 2');
    expect(() => statedAt(statement, sizesOf([3, 2, 2], 2))).to.throw('at least as many samples as inputs, 3');
  });
});
