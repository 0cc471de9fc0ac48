import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as s from '../../../../../src/kernel/libraries/everySize/scheme.js';
import { every } from '../../../../../src/statement/definition.js';
import { contextOf, refusalOf, refuses } from '../../../../support.js';
import { everySizeTheorem } from '../../everyDepth/theorems.js';

const context = contextOf();
const [D, e] = [s.symbols('D', 'n', 'm'), s.symbols('e', 'm', '1')] as const;
/** De in another form. */
const image = s.sum(s.product(s.scale('1/2', D), e), s.product(D, s.scale('1/2', e)));
const premise = everySizeTheorem(context, { left: s.product(D, e), right: image });
const witness = { matrix: D, vector: e, image };

describe('rule leastStretch', () => {
  it('concludes for all matrices and columns of every size', () => {
    const theorem = infer(context, 'leastStretch', [premise], witness);
    expect(theorem.proposition).to.deep.equal({ kind: 'leastStretchEverySize', ...witness });
    expect(theorem.reach).to.deep.equal(every('all'));
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
  });

  it('refuses what is not an image of the column, and other premises', () => {
    for (const [premises, changed, path] of [
      [[premise], { image: s.scale('2', image) }, '$.premises[0]'],
      [[premise], { matrix: s.scale('2', D) }, '$.premises[0]'],
      [[premise], { vector: s.scale('2', e) }, '$.premises[0]'],
      [[everySizeTheorem(context, { left: image, right: s.product(D, e) })], {}, '$.premises[0]'],
      [[], {}, '$.premises'],
      [[premise, premise], {}, '$.premises'],
    ] as const) {
      const refusal = refusalOf(() => infer(context, 'leastStretch', premises, { ...witness, ...changed }));
      expect([refusal.code, refusal.path]).to.deep.equal(['false', path]);
    }
  });

  it('refuses a matrix of several columns, whose length is not defined here', () => {
    const E = s.symbols('E', 'm', 'k');
    const product = s.product(D, E);
    refuses(
      () =>
        infer(context, 'leastStretch', [everySizeTheorem(context, { left: product, right: product })], {
          matrix: D,
          vector: E,
          image: product,
        }),
      'mismatch',
      '$.witness.vector: expected an axis of size 1, got k',
    );
  });
});
