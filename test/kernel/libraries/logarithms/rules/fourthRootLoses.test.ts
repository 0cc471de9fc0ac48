import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

const context = contextOf();
const prove = (factor: string, to: number) => infer(context, 'fourthRootLoses', [], { factor, to });

describe('rule fourthRootLoses', () => {
  it('proves the inequality up to where it ends, and no further', () => {
    // The two sides meet between 1.067 and 1.068 thousand million.
    const theorem = prove('23/100', 1_067_000_000);
    expect(theorem.proposition).to.deep.equal({ kind: 'fourthRootLoses', factor: '23/100', to: 1_067_000_000 });
    expect(theorem.assurance).to.equal('enclosed');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    refuses(
      () => prove('23/100', 1_069_000_000),
      'false',
      '$.witness: expected 23/100·N^(1/4) < 2·ln N at N = 1069000000, got enclosures that do not show it',
    );
  });

  it('is true at every whole number between, by floating point', () => {
    for (const [factor, text, to] of [
      [0.23, '23/100', 2000],
      [1.1, '11/10', 1000],
    ] as const) {
      prove(text, to);
      for (let N = 2; N <= to; N++) expect(factor * N ** 0.25, `${N}`).to.be.below(2 * Math.log(N));
    }
  });

  it('is refused where it is false at the near end already', () => {
    // 2·ln 2 = 1.386… and 2^{1/4} = 1.189…
    prove('11/10', 3);
    refuses(
      () => prove('6/5', 3),
      'false',
      '$.witness: expected 6/5·N^(1/4) < 2·ln N at N = 2, got enclosures that do not show it',
    );
  });

  it('takes a positive factor and no premises', () => {
    for (const factor of ['0', '-1'])
      refuses(() => prove(factor, 10), 'false', `$.witness: expected a positive factor, got ${factor}`);
    refuses(
      () => infer(context, 'fourthRootLoses', [arithmeticTheorem(context)], { factor: '1', to: 10 }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(
      () => prove('1', 2),
      'malformed',
      '$.witness.to: expected a whole number from 3 to 9007199254740991, got 2',
    );
  });
});
