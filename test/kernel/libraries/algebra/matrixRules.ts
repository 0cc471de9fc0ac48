/** Tests that the rules about one matrix share: their reach, and that they take no premises. */
import { everything } from '../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import type { Json } from '../../../../src/kernel/core/text/json.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../support.js';

/** `good` is a matrix that the rule accepts with the rest of the witness. */
export function behavesLikeARuleOnAMatrix(
  rule: string,
  good: number[][],
  rest: { readonly [key: string]: Json } = {},
  assurance: 'exact' | 'enclosed' = 'exact',
): void {
  it('reaches the instance when the matrix is of the data, and all data otherwise', () => {
    const context = contextOf({ M: numbers(good) });
    const [ofData, literal] = [t.data('M'), numbers(good)].map((matrix) =>
      infer(context, rule, [], { ...rest, matrix }),
    );
    expect(ofData?.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(literal?.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    expect([ofData?.assurance, literal?.assurance]).to.deep.equal([assurance, assurance]);
    expect([ofData?.instance, literal?.instance]).to.deep.equal([context.instance, null]);
  });

  it('takes no premises', () => {
    const context = contextOf();
    refuses(
      () => infer(context, rule, [arithmeticTheorem(context)], { ...rest, matrix: numbers(good) }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });

  it('needs its witness, all of it and no more', () => {
    refuses(() => infer(contextOf(), rule, [], rest), 'malformed', '$.witness: expected the key "matrix", got nothing');
    const keys = rule === 'rankModP' ? ['matrix', 'prime'] : ['matrix', ...Object.keys(rest)];
    refuses(
      () => infer(contextOf(), rule, [], { ...rest, matrix: numbers(good), rank: 1 }),
      'malformed',
      `$.witness.rank: expected only the keys ${keys.join(', ')}, got the unknown key "rank"`,
    );
  });
}
