import { expect } from 'chai';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { cauchySchwarz } from '../../../../../src/kernel/libraries/sumsOfSquares/cauchySchwarz.js';
import * as s from '../../../../../src/kernel/libraries/everySize/scheme.js';
import type { Scheme } from '../../../../../src/kernel/libraries/everySize/scheme.js';
import { every } from '../../../../../src/statement/definition.js';
import { contextOf, refusalOf } from '../../../../support.js';
import { everySizeTheorem } from '../../everyDepth/theorems.js';

const context = contextOf();
const nonnegative = (of: Scheme, squares: Scheme): Theorem =>
  infer(context, 'sumOfSquares', [everySizeTheorem(context, { left: of, right: squares })], { of, squares });

describe('rule eigenvalueShift', () => {
  const { left, right } = cauchySchwarz();
  const premise = nonnegative(left, right);

  it('concludes for symmetric matrices of every size from the inequality of Cauchy and Schwarz', () => {
    const theorem = infer(context, 'eigenvalueShift', [premise], {});
    expect(theorem.proposition).to.deep.equal({ kind: 'eigenvalueShift', sizes: 'every' });
    expect(theorem.reach).to.deep.equal(every('all'));
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
  });

  it('refuses other premises', () => {
    const a = s.symbols('a', 'p', '1');
    for (const [premises, path] of [
      [[nonnegative(s.hadamard(a, a), s.hadamard(a, a))], '$.premises[0]'],
      [[nonnegative(right, right)], '$.premises[0]'],
      [[everySizeTheorem(context, { left, right })], '$.premises[0]'],
      [[], '$.premises'],
      [[premise, premise], '$.premises'],
    ] as const) {
      const refusal = refusalOf(() => infer(context, 'eigenvalueShift', premises, {}));
      expect([refusal.code, refusal.path]).to.deep.equal(['false', path]);
    }
  });
});
