import { expect } from 'chai';
import statement from '../../../lemmas/k16/bad-saddles.statement.js';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { decidable, PAPER_DECIDABLE, partsOf, statedAt } from './looks.js';

describe('the statement of k16/bad-saddles', () => {
  it('says of zero weights everywhere, and of three points of the instance, that they are bad saddles', () => {
    const stated = statedAt(statement, sizesOf([3, 2, 2, 2, 2], 4));
    const points = ['badSaddle', 'badSaddle', 'badSaddle'];
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['badSaddleAtZero', ...points]);
    // Three weight matrices are two hidden layers. What is claimed does not depend on the recorded sizes.
    expect(stated.outcomes[0]?.claimed).to.deep.equal({ kind: 'badSaddleAtZero', layers: 3 });
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

  it('denies that there are any with YXᵀ = 0, in a control', () => {
    const sizes = sizesOf([3, 2, 2, 2], 4);
    const control = statedAt(statement, { ...sizes, N: 6 }, { variant: 'uncorrelated' });
    expect(control.outcomes).to.deep.equal([
      {
        finding: 'fails',
        proposition: { kind: 'criticalPointsAreGlobal', targets: 'uncorrelated' },
        shapes: { X: [3, 6], Y: [2, 6] },
        laws: {},
      },
    ]);
    expect([control.mustRefute, control.scope]).to.deep.equal([true, statement.scope]);
  });

  it('says the opposite in its other control', () => {
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
