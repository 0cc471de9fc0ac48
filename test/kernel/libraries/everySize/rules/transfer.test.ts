import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { decisiveIdentity } from '../../../../../src/kernel/libraries/everySize/decisive.js';
import { Natures } from '../../../../../src/kernel/libraries/everySize/nature.js';
import * as s from '../../../../../src/kernel/libraries/everySize/scheme.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

const context = contextOf();
const x = s.symbols('x', 'n', '1');
const norm = s.product(s.transpose(x), x);
const LEFT = s.gradient(norm, x);
const RIGHT = s.scale('2', x);

const ring = (left: Term, right: Term): Theorem => infer(context, 'ringIdentity', [], { left, right });
const at = (scheme: s.Scheme, n: number): Term => new Natures().read(scheme, '$').at(new Map([['n', n]]));

describe('rule transfer', () => {
  it('concludes at every size from the identity at the decisive sizes', () => {
    const { sizes, identity: decisive } = decisiveIdentity(LEFT, RIGHT);
    expect([...sizes]).to.deep.equal([['n', 2]]);
    const theorem = infer(context, 'transfer', [ring(decisive.left, decisive.right)], { left: LEFT, right: RIGHT });
    expect(theorem.proposition).to.deep.equal({ kind: 'identityEverySize', left: LEFT, right: RIGHT });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
    expect(theorem.libraries).to.include('everySize');
  });

  it('takes no identity at smaller or larger sizes, and no other one', () => {
    for (const n of [1, 3]) {
      const premise = ring(at(LEFT, n), at(RIGHT, n));
      expect(() => infer(context, 'transfer', [premise], { left: LEFT, right: RIGHT }), `${n}`).to.throw(
        '$.premises[0]',
      );
    }
    const swapped = ring(at(RIGHT, 2), at(LEFT, 2));
    expect(() => infer(context, 'transfer', [swapped], { left: LEFT, right: RIGHT })).to.throw('$.premises[0]');
    expect(() => infer(context, 'transfer', [arithmeticTheorem(context)], { left: LEFT, right: RIGHT })).to.throw(
      '$.premises[0]',
    );
    refuses(
      () => infer(context, 'transfer', [], { left: LEFT, right: RIGHT }),
      'false',
      '$.premises: expected 1 premises, got 0',
    );
  });

  it('reads schemes and nothing else', () => {
    const premise = ring(at(LEFT, 2), at(RIGHT, 2));
    for (const [left, path] of [
      [{ kind: 'data', name: 'x' }, '$.witness.left.kind'],
      [{ ...x, name: 'X Y' }, '$.witness.left.name'],
      [{ ...x, rows: 'n' }, '$.witness.left.rows'],
      [s.gradient(norm, norm as never), '$.witness.left.by.kind'],
      [{ kind: 'hessian', of: norm, by: [] }, '$.witness.left.by'],
    ] as const) {
      expect(() => infer(context, 'transfer', [premise], { left: left as never, right: RIGHT }), path).to.throw(path);
    }
  });
});
