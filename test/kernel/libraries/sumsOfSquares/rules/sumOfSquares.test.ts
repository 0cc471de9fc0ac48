import { expect } from 'chai';
import fc from 'fast-check';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import { evaluate } from '../../../../../src/kernel/libraries/algebra/evaluate.js';
import { Natures } from '../../../../../src/kernel/libraries/everySize/nature.js';
import * as s from '../../../../../src/kernel/libraries/everySize/scheme.js';
import type { Scheme } from '../../../../../src/kernel/libraries/everySize/scheme.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { contextOf, refusalOf, refuses } from '../../../../support.js';
import { everySizeTheorem } from '../../everyDepth/theorems.js';

const context = contextOf();

const [x, y] = [s.symbols('x', 'n', '1'), s.symbols('y', 'n', '1')] as const;
const ones = s.constant('1', '1', 'n');
const square = (of: Scheme): Scheme => s.hadamard(of, of);
const total = (of: Scheme): Scheme => s.product(ones, of);
const inner = (a: Scheme, b: Scheme): Scheme => s.product(s.transpose(a), b);

const proved = (of: Scheme, squares: Scheme): Theorem =>
  infer(context, 'sumOfSquares', [everySizeTheorem(context, { left: of, right: squares })], { of, squares });

describe('rule sumOfSquares', () => {
  it('concludes for every size: Cauchy and Schwarz by Lagrange’s identity', () => {
    // ‖x‖²‖y‖² − ⟨x, y⟩² is half the sum of the squares of x yᵀ − y xᵀ.
    const of = s.difference(s.hadamard(inner(x, x), inner(y, y)), square(inner(x, y)));
    const minors = s.difference(s.product(x, s.transpose(y)), s.product(y, s.transpose(x)));
    const squares = s.scale('1/2', s.product(total(square(minors)), s.transpose(ones)));
    const theorem = proved(of, squares);
    expect(theorem.proposition).to.deep.equal({ kind: 'nonnegativeEverySize', of });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
  });

  it('takes no other premise', () => {
    const [of, squares] = [inner(x, x), total(square(x))];
    const swapped = everySizeTheorem(context, { left: squares, right: of });
    expect(refusalOf(() => infer(context, 'sumOfSquares', [swapped], { of, squares })).path).to.equal('$.premises[0]');
    refuses(
      () => infer(context, 'sumOfSquares', [], { of, squares }),
      'false',
      '$.premises: expected 1 premises, got 0',
    );
  });

  const Q = square(x);
  const SQUARES: readonly Scheme[] = [
    s.constant('0', 'n', '1'),
    s.constant('3/2', '1', '1'),
    Q,
    s.sum(Q, square(y)),
    s.hadamard(Q, square(y)),
    s.hadamard(Q, Q),
    s.product(Q, s.transpose(Q)),
    s.product(s.transpose(Q), square(y)),
    s.khatriRao(Q, square(y)),
    s.kronecker(Q, square(y)),
    s.stack(Q, s.constant('1', 'n', '1')),
    s.scale('2/3', Q),
    s.scale('0', Q),
    s.transpose(Q),
    s.diagonal(Q),
    s.vector(s.product(Q, s.transpose(Q))),
    square(s.difference(x, s.scale('-2', y))),
    square(s.gradient(total(square(x)), x)),
  ];
  for (const squares of SQUARES) {
    it(`accepts ${JSON.stringify(squares).slice(0, 90)}, and no value of it is negative`, () => {
      expect(proved(squares, squares).proposition.kind).to.equal('nonnegativeEverySize');
      fc.assert(
        fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 4, maxLength: 4 }), (values) => {
          const entries = values.map((value) => q.rational(BigInt(value)));
          const column = (from: number): t.Term =>
            t.literal({ rows: 2, columns: 1, entries: entries.slice(from, from + 2) });
          const term = new Natures().read(squares, '$').at(new Map([['n', 2]]));
          const plain = t.substitute(t.substitute(term, 'x', column(0)), 'y', column(2));
          expect(evaluate(context, plain).entries.every((entry) => q.sign(entry) >= 0)).to.equal(true);
        }),
        { numRuns: 20 },
      );
    });
  }

  for (const [squares, path] of [
    [x, ''],
    [s.constant('-1', '1', '1'), '.value'],
    [s.scale('-1/2', square(x)), '.factor'],
    [s.scale('2', x), '.of'],
    [s.hadamard(x, s.scale('1', x)), '.left'],
    [s.hadamard(square(x), x), '.right'],
    [s.sum(square(x), x), '.right'],
    [s.difference(square(x), square(x)), ''],
    [s.product(s.transpose(x), x), '.left.of'],
    [s.stack(x, square(x)), '.left'],
    [s.kronecker(square(x), y), '.right'],
    [s.khatriRao(x, x), '.left'],
    [s.diagonal(x), '.of'],
    [s.vector(x), '.of'],
    [s.gradient(total(square(x)), x), ''],
    [s.hessian(total(square(x)), [x]), ''],
    [s.substitute(square(x), x, y), ''],
  ] as const) {
    it(`refuses ${squares.kind} at ${path === '' ? 'the whole' : path}`, () => {
      const { code, path: place } = refusalOf(() => proved(squares, squares));
      expect([code, place]).to.deep.equal(['false', `$.witness.squares${path}`]);
    });
  }
});
