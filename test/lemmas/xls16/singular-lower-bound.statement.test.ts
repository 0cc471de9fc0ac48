import { expect } from 'chai';
import statement, { atEverySize } from '../../../lemmas/xls16/singular-lower-bound.statement.js';
import { decidable, statedAt } from './looks.js';

const SHAPES = { X: [3, 4], W: [5, 3], v: [1, 5] };

describe('the statement of xls16/singular-lower-bound', () => {
  it('holds with a positive bound, and is vacuous without one or with a null vector', () => {
    const { outcomes } = statedAt(statement, { d: 3, n: 5, m: 4 });
    expect(outcomes.map(({ finding, proposition, shapes }) => [finding, proposition.kind, shapes])).to.deep.equal([
      ['holds', 'conjunction', SHAPES],
      ['vacuous', 'conjunction', SHAPES],
      ['vacuous', 'rankBelow', SHAPES],
    ]);
    expect(outcomes[2]?.proposition).to.deep.include({ bound: 4 });
    const { features, shift, claimed } = atEverySize();
    expect(outcomes.map((each) => each.claimed)).to.deep.equal([claimed, undefined, undefined]);
    expect(claimed).to.deep.equal({ kind: 'conjunction', of: [features, shift] });
  });

  it('contradicts itself in no outcome: the bound is positive in one and at most zero in the other', () => {
    const zero = { kind: 'rational', value: '0' };
    const [positive, nonpositive] = statedAt(statement).outcomes.map(({ proposition }) =>
      proposition.kind === 'conjunction' ? proposition.of.find(({ kind }) => kind === 'realComparison') : undefined,
    );
    if (positive?.kind !== 'realComparison' || nonpositive?.kind !== 'realComparison') {
      return expect.fail('comparisons were expected');
    }
    expect([positive.left, positive.relation]).to.deep.equal([zero, 'below']);
    expect([nonpositive.right, nonpositive.relation]).to.deep.equal([zero, 'atMost']);
    expect(positive.right).to.deep.equal(nonpositive.left);
  });

  it('decides its hypotheses as far as something finite does', () => {
    expect(decidable(statedAt(statement))).to.deep.equal([
      'unit-signs: holds, broken',
      'directed-inputs: holds, broken',
      'generic-units: holds, broken',
      'few-samples: holds, broken',
      'distinct-samples: holds, broken',
      'diverse-units: holds, broken',
      'every-sample-seen: holds, broken',
    ]);
  });

  for (const [variant, broken, { d, n, m }] of [
    ['repeated-samples', 'distinct-samples', { d: 3, n: 4, m: 3 }],
    ['repeated-units', 'diverse-units', { d: 2, n: 3, m: 4 }],
    ['more-samples-than-rows', 'few-samples', { d: 2, n: 2, m: 5 }],
    ['half-space', 'every-sample-seen', { d: 3, n: 4, m: 3 }],
  ] as const) {
    it(`has a control ${variant}, in which ${broken} must be broken`, () => {
      expect(
        statement.controls[variant].subject?.({ sizes: { d: 9, n: 9, m: 9 }, parameters: {} }).sizes,
      ).to.deep.equal({ d, n, m });
      const { outcomes, hypotheses } = statedAt(statement, { d, n, m }, { variant });
      expect(outcomes.map(({ finding, proposition, shapes }) => [finding, proposition.kind, shapes])).to.deep.equal([
        ['fails', 'rankBelow', { X: [d, m], W: [n, d], v: [1, n] }],
      ]);
      expect(hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal([broken]);
    });
  }
});
