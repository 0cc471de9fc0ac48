import { expect } from 'chai';
import statement from '../../../lemmas/sh17/asymptotics-teacher.statement.js';
import { partsOf, statedAt } from '../support.js';

describe('the statement of sh17/asymptotics-teacher', () => {
  const sides = (parameters: { readonly constant: string; readonly epsilon: string }) => {
    const [proposition] = partsOf(statedAt(statement, { N: 16, d0: 4, d1: 8, k: 2 }, { parameters }));
    if (proposition?.kind !== 'realComparison') return expect.fail('a comparison was expected');
    return proposition;
  };

  it('compares fourth powers: c⁴·max(d₀/N, ε)³·N³·d₀·d₁ and (k·d₀·ln N)⁴', () => {
    const { left, right } = sides({ constant: '1', epsilon: '1/2' });
    expect(right).to.deep.equal({ kind: 'rational', value: String((1 / 8) * 16 ** 3 * 4 * 8) });
    expect(JSON.stringify(left)).to.include('{"kind":"rational","value":"8"}').and.include('"logarithm"');
    const share = sides({ constant: '1', epsilon: '1/100' });
    expect(share.right).to.deep.equal({ kind: 'rational', value: String((1 / 4) ** 3 * 16 ** 3 * 4 * 8) });
  });

  it('is impossible without positive parameters', () => {
    for (const parameters of [
      { constant: '0', epsilon: '1/2' },
      { constant: '1', epsilon: '-1/2' },
    ])
      expect(() => sides(parameters)).to.throw(/a positive constant and a positive ε/);
  });
});
