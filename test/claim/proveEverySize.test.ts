import { expect } from 'chai';
import { rules } from '../../src/kernel/full.js';
import { identityEverySize, product, scale, symbols, transpose } from '../../src/kernel/schemes.js';
import type { Job, Step } from '../../src/claim/job.js';
import { proveEverySize } from '../../src/claim/proveEverySize.js';

describe('claim/proveEverySize', () => {
  it('computes once, at the decisive sizes, and transfers', () => {
    const x = symbols('x', 'n', '1');
    const square = product(transpose(x), x);
    const taken: unknown[] = [];
    const prove = ((rule: { name: string }, premises: readonly unknown[], witness: object) => {
      taken.push([rule.name, premises, witness]);
      return { number: taken.length } as unknown as Step;
    }) as Job['prove'];
    const identity = identityEverySize(square, scale('1', square));
    expect(proveEverySize({ prove }, identity)).to.deep.equal({ number: 2 });
    const [computed, transferred] = taken as [[string, unknown[], { left: { left: object } }], unknown];
    expect([computed[0], computed[1]]).to.deep.equal([rules.ringIdentity.name, []]);
    // x has one own index in a monomial of the square.
    expect(computed[2].left.left).to.deep.include({ kind: 'transpose' });
    const { left, right } = identity;
    expect(transferred).to.deep.equal([rules.transfer.name, [{ number: 1 }], { left, right }]);
  });
});
