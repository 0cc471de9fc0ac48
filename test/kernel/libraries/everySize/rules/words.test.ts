import { expect } from 'chai';
import fc from 'fast-check';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { Natures } from '../../../../../src/kernel/libraries/everySize/nature.js';
import type { Part } from '../../../../../src/kernel/libraries/everySize/propositions.js';
import * as s from '../../../../../src/kernel/libraries/everySize/scheme.js';
import type { Scheme } from '../../../../../src/kernel/libraries/everySize/scheme.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { contextOf, refusalOf, refuses } from '../../../../support.js';
import { everySizeTheorem } from '../../everyDepth/theorems.js';

const context = contextOf();

const [L, V, R] = [s.symbols('L', 'y', 'a'), s.symbols('V', 'a', 'b'), s.symbols('R', 'b', 'd')] as const;
const Y = s.symbols('Y', 'y', 'd');
const P = s.product(s.product(L, V), R);
const ones = (rows: string, columns: string): Scheme => s.constant('1', rows, columns);
const total = (of: Scheme): Scheme => s.product(s.product(ones('1', 'y'), of), ones('d', '1'));
const E = s.difference(P, Y);
const norm = total(s.hadamard(E, E));
const LEFT = s.gradient(norm, V);
const RIGHT = s.scale('2', s.product(s.product(s.transpose(L), E), s.transpose(R)));

const part = (name: string, is: Part['is']): Part => ({ name, is });
const PARTS = [part('L', 'product'), part('V', 'layer'), part('R', 'product')];

const theorem = everySizeTheorem(context, { left: LEFT, right: RIGHT });
const words = (parts: readonly Part[], premises: readonly Theorem[] = [theorem], left = LEFT, right = RIGHT): Theorem =>
  infer(context, 'words', premises, { parts, left, right });

/** The same at layers: the products of those on either side of layer k in the places of L and R, identities where there are none. */
function at(scheme: Scheme, widths: readonly number[], k: number): Term {
  const layers = widths.slice(1).map((rows, l) => t.symbols(`W${l + 1}`, rows, widths[l] as number));
  const identity = (size: number): Term => t.diagonal(t.constant('1', size, 1));
  const product = (from: number, to: number): Term =>
    layers.slice(from, to).reduce<Term>((right, layer) => t.product(layer, right), identity(widths[from] as number));
  const sizes = { y: widths.at(-1), a: widths[k], b: widths[k - 1], d: widths[0] };
  const term = new Natures().read(scheme, '$').at(new Map(Object.entries(sizes) as [string, number][]));
  const put = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.map(put);
    if (typeof of !== 'object' || of === null) return of;
    const { kind, name } = of as { kind?: string; name?: string };
    if (kind === 'symbols' && name === 'L') return product(k, layers.length);
    if (kind === 'symbols' && name === 'V') return layers[k - 1];
    if (kind === 'symbols' && name === 'R') return product(0, k - 1);
    return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, put(value)]));
  };
  return put(term) as Term;
}

describe('rule words', () => {
  it('concludes at every depth and size from the identity at every size', () => {
    const { proposition, reach, assurance, instance } = words(PARTS);
    expect(proposition).to.deep.equal({ kind: 'identityEveryDepth', parts: PARTS, left: LEFT, right: RIGHT });
    expect(reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
    expect([assurance, instance]).to.deep.equal(['exact', null]);
    // Layers may be arbitrary products too where no derivative is taken, and fewer parts may be named.
    expect(words([part('V', 'layer')]).proposition.kind).to.equal('identityEveryDepth');
    const plain = everySizeTheorem(context, { left: P, right: P });
    expect(words([part('V', 'product')], [plain], P, P).proposition.kind).to.equal('identityEveryDepth');
  });

  it('says of networks what plain polynomials say, at any depth and for each layer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 5 }),
        fc.nat(),
        (widths, choice) => {
          const k = 1 + (choice % (widths.length - 1));
          const [left, right] = [at(LEFT, widths, k), at(RIGHT, widths, k)];
          expect(infer(context, 'ringIdentity', [], { left, right }).proposition.kind).to.equal('identity');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes no other premise', () => {
    const swapped = everySizeTheorem(context, { left: RIGHT, right: LEFT });
    expect(refusalOf(() => words(PARTS, [swapped])).path).to.equal('$.premises[0]');
    refuses(() => words(PARTS, []), 'false', '$.premises: expected 1 premises, got 0');
    refuses(() => words(PARTS, [theorem, theorem]), 'false', '$.premises: expected 1 premises, got 2');
  });

  for (const [what, parts, message] of [
    [
      'parts in another order',
      [PARTS[2], PARTS[1], PARTS[0]],
      '[1]: expected a matrix of the rows d, the columns before, got a',
    ],
    ['a part twice', [PARTS[0], PARTS[1], PARTS[1]], '[2]: expected a matrix of the rows b, the columns before, got a'],
    ['a gap', [PARTS[0], PARTS[2]], '[1]: expected a matrix of the rows a, the columns before, got b'],
    ['a part that does not occur', [part('M', 'layer')], '[0].name: expected a symbol of the schemes, got M'],
    [
      'a product by which is differentiated',
      [part('V', 'product')],
      '[0].is: expected layer, for a derivative by it occurs, got product',
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      refuses(() => words(parts as readonly Part[]), 'mismatch', `$.witness.parts${message}`);
    });
  }

  it('refuses a width that occurs twice, which would leave out networks', () => {
    const A = s.symbols('A', 'n', 'n');
    const square = everySizeTheorem(context, { left: A, right: A });
    refuses(
      () => words([part('A', 'layer')], [square], A, A),
      'mismatch',
      '$.witness.parts[0]: expected columns of a width of their own, got n',
    );
    const B = s.product(s.symbols('B', 'n', 'm'), s.symbols('C', 'm', 'n'));
    refuses(
      () => words([part('B', 'layer'), part('C', 'layer')], [everySizeTheorem(context, { left: B, right: B })], B, B),
      'mismatch',
      '$.witness.parts[1]: expected columns of a width of their own, got n',
    );
  });

  it('refuses matrices whose rows or columns are no single width', () => {
    for (const [symbols, got] of [
      [s.symbols('x', '1', 'n'), ' × n'],
      [s.symbols('x', 'n', '1'), 'n × '],
      [{ ...s.symbols('x', 'n', 'm'), rows: ['n', 'k'] }, 'n,k × m'],
    ] as const) {
      refuses(
        () =>
          words([part('x', 'layer')], [everySizeTheorem(context, { left: symbols, right: symbols })], symbols, symbols),
        'mismatch',
        `$.witness.parts[0]: expected a matrix of one width each way, got ${got}`,
      );
    }
  });

  it('refuses derivatives by products, and substitutions for parts, wherever they are', () => {
    const slope = s.gradient(total(P), R);
    for (const scheme of [
      s.hessian(total(P), [V, R]),
      s.transpose(s.scale('3', s.vector(slope))),
      s.diagonal(s.vector(slope)),
      s.stack(R, slope),
      s.gradient(s.product(s.product(ones('1', 'b'), s.hadamard(slope, R)), ones('d', '1')), V),
      s.substitute(s.sum(slope, s.symbols('Z', 'b', 'd')), s.symbols('Z', 'b', 'd'), R),
      s.substitute(s.symbols('Z', 'b', 'd'), s.symbols('Z', 'b', 'd'), s.hadamard(R, slope)),
    ]) {
      const same = everySizeTheorem(context, { left: s.sum(scheme, scheme), right: s.scale('2', scheme) });
      refuses(
        () => words([part('R', 'product')], [same], s.sum(scheme, scheme), s.scale('2', scheme)),
        'mismatch',
        '$.witness.parts[0].is: expected layer, for a derivative by it occurs, got product',
      );
      words([part('R', 'layer')], [same], s.sum(scheme, scheme), s.scale('2', scheme));
    }
    const replaced = s.substitute(P, V, s.symbols('U', 'a', 'b'));
    refuses(
      () => words(PARTS, [everySizeTheorem(context, { left: replaced, right: replaced })], replaced, replaced),
      'mismatch',
      '$.witness.parts[1].name: expected a symbol for which nothing is substituted, got V',
    );
  });

  it('reads parts and nothing else', () => {
    for (const [parts, path] of [
      [[], '$.witness.parts'],
      [[{ name: 'L', is: 'word' }], '$.witness.parts[0].is'],
      [[{ name: 'L 1', is: 'layer' }], '$.witness.parts[0].name'],
    ] as const) {
      expect(refusalOf(() => words(parts as never)).path).to.equal(path);
    }
  });
});
