import { expect } from 'chai';
import fc from 'fast-check';
import { infer, type Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import { Refusal } from '../../../../src/kernel/core/text/refusal.js';
import { decisiveIdentity } from '../../../../src/kernel/libraries/everySize/decisive.js';
import { Natures } from '../../../../src/kernel/libraries/everySize/nature.js';
import * as s from '../../../../src/kernel/libraries/everySize/scheme.js';
import type { Scheme } from '../../../../src/kernel/libraries/everySize/scheme.js';
import { contextOf, refuses } from '../../../support.js';
import { pairsOfSchemes, schemes } from './randomSchemes.js';

const context = contextOf();
const x = s.symbols('x', 'n', '1');
const ones = s.constant('1', '1', 'n');
const sizesOf = (left: Scheme, right: Scheme): object => Object.fromEntries(decisiveIdentity(left, right).sizes);

/** Whether the schemes agree at these sizes, by plain polynomials; undefined where the instances are too large. */
function agreeAt(left: Scheme, right: Scheme, sizes: ReadonlyMap<string, number>): boolean | undefined {
  const natures = new Natures();
  const [a, b] = [natures.read(left, '$'), natures.read(right, '$')];
  try {
    infer(context, 'ringIdentity', [], { left: a.at(sizes), right: b.at(sizes) });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === 'false' ? false : undefined;
  }
}

/** The theorem for every size, or undefined if the schemes are not natural, or differ at the decisive sizes. */
function transferred(left: Scheme, right: Scheme): Theorem | undefined {
  try {
    const { identity } = decisiveIdentity(left, right);
    const decisive = infer(context, 'ringIdentity', [], { left: identity.left, right: identity.right });
    return infer(context, 'transfer', [decisive], { left, right });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Every symbol whose rows have the width a alone, with the sum of its rows in the place of each. */
function summed(scheme: Scheme): Scheme {
  if (scheme.kind === 'symbols' && scheme.rows.join() === 'a')
    return s.product({ kind: 'constant', value: '1', rows: ['a'], columns: ['a'] }, scheme);
  const parts = Object.entries(scheme).map(([key, part]) => {
    const isScheme = typeof part === 'object' && !Array.isArray(part) && key !== 'by' && key !== 'replaced';
    return [key, isScheme ? summed(part as Scheme) : part] as const;
  });
  return Object.fromEntries(parts) as unknown as Scheme;
}

describe('kernel/libraries/everySize/decisive', () => {
  it('asks for as many indices of each width as an entry and a monomial can have', () => {
    expect(sizesOf(s.product(ones, x), s.product(ones, x))).to.deep.equal({ n: 1 });
    const square = s.product(s.product(s.transpose(x), x), s.product(s.transpose(x), x));
    expect(sizesOf(square, s.product(s.transpose(x), x))).to.deep.equal({ n: 2 });
    const A = s.symbols('A', 'd', 'd');
    // Own indices, and one for each sum: the Cayley–Hamilton theorem and Hall's identity hold at small sizes alone.
    expect(sizesOf(s.product(A, s.product(A, A)), A)).to.deep.equal({ d: 4 });
    expect(sizesOf(s.constant('1', '1', '1'), s.constant('1', '1', '1'))).to.deep.equal({});
    expect(sizesOf(s.constant('0', '1', 'n'), s.constant('0', '1', 'n'))).to.deep.equal({ n: 1 });
  });

  it('refuses sides of other axes than each other', () => {
    refuses(() => decisiveIdentity(x, s.transpose(x)), 'mismatch', '$.witness.right: expected the axis n, got 1');
    refuses(
      () => decisiveIdentity(x, s.symbols('y', 'n', 'n')),
      'mismatch',
      '$.witness.right: expected the axis 1, got n',
    );
  });

  it('refuses the identities that hold at small sizes only', () => {
    const A = s.symbols('A', 'd', 'd');
    const B = s.symbols('B', 'd', 'd');
    const C = s.symbols('C', 'd', 'd');
    const bracket = (a: Scheme, b: Scheme): Scheme => s.difference(s.product(a, b), s.product(b, a));
    const hall = bracket(s.product(bracket(A, B), bracket(A, B)), C);
    const zero = s.scale('0', A);
    expect(agreeAt(hall, zero, new Map([['d', 2]]))).to.equal(true);
    expect(transferred(hall, zero)).to.equal(undefined);
    // (1ᵀx)² = xᵀx at n = 1; Σ(x − x̄)² and (1ᵀ1)²x = 3(1ᵀ1)x − 2x have a sum of constants.
    expect(transferred(s.product(s.product(ones, x), s.product(ones, x)), s.product(s.transpose(x), x))).to.equal(
      undefined,
    );
    const count = s.product(ones, s.transpose(ones));
    expect(transferred(s.product(s.product(x, count), count), x)).to.equal(undefined);
    expect(transferred(s.product(count, count), s.difference(s.scale('3', count), s.constant('2', '1', '1')))).to.equal(
      undefined,
    );
    // ∂²((s ⊙ s)ᵀv)/∂s² is 2·diag(v): its sum over all entries lost the symbols that carried the indices.
    const v = s.symbols('v', 'n', '1');
    const D = s.hessian(s.product(s.transpose(s.hadamard(x, x)), v), [x]);
    expect(transferred(D, s.scale('2', s.diagonal(v)))).not.to.equal(undefined);
    expect(transferred(s.product(s.product(ones, D), s.transpose(ones)), s.scale('2', s.product(ones, v)))).to.equal(
      undefined,
    );
  });

  it('lets nothing transfer that differs at a larger size', () => {
    let [transfers, larger] = [0, 0];
    fc.assert(
      fc.property(pairsOfSchemes(2), ([left, right]) => {
        if (transferred(left, right) === undefined) return;
        transfers++;
        const { sizes } = decisiveIdentity(left, right);
        for (const more of [1, 2, 3]) {
          const agree = agreeAt(left, right, new Map([...sizes].map(([width, size]) => [width, size + more])));
          expect(agree).not.to.equal(false);
          if (agree === true) larger++;
        }
      }),
      { numRuns: 1500 },
    );
    expect([transfers > 10, larger > 20]).to.deep.equal([true, true]);
  });

  it('lets no scheme transfer into another that agrees with it at the smallest sizes only', () => {
    let differing = 0;
    fc.assert(
      fc.property(schemes(2), (left) => {
        // A sum over the index a in the place of each entry: no change where a has one value.
        const right = summed(left);
        let sizes: ReadonlyMap<string, number>;
        try {
          ({ sizes } = decisiveIdentity(left, right));
        } catch (error) {
          if (error instanceof Refusal) return;
          throw error;
        }
        const at = [1, 2, 3].map((size) => agreeAt(left, right, new Map([...sizes].map(([width]) => [width, size]))));
        if (at[0] !== true || !at.includes(false)) return;
        differing++;
        expect(transferred(left, right)).to.equal(undefined);
      }),
      { numRuns: 1000 },
    );
    expect(differing).to.be.above(20);
  });
});
