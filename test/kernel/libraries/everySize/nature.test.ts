/** The nature of schemes, kind by kind: what they carry and sum over, and which have none. */
import { expect } from 'chai';
import type { Axis } from '../../../../src/kernel/libraries/everySize/axis.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { Natures, type Nature } from '../../../../src/kernel/libraries/everySize/nature.js';
import * as s from '../../../../src/kernel/libraries/everySize/scheme.js';
import type { Scheme } from '../../../../src/kernel/libraries/everySize/scheme.js';
import { withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import { refuses } from '../../../support.js';

const read = (scheme: Scheme): Nature => new Natures().read(scheme, '$');

const A = s.symbols('A', 'm', 'n');
const B = s.symbols('B', 'n', 'k');
const x = s.symbols('x', 'n', '1');
const ones = s.constant('1', '1', 'n');

/** `a* + b` for an axis of two blocks, with a star for what is carried. */
const axisText = (axis: Axis): string =>
  axis.map((members) => members.map(({ width, carried }) => width + (carried ? '*' : '')).join('×') || '1').join(' + ');
const shown = ({ rows, columns, extras, degrees }: Nature): string =>
  `${axisText(rows)} by ${axisText(columns)}; ${[...extras].map(String).join(' ')}; ${[...degrees].map(String).join(' ')}`;

describe('kernel/libraries/everySize/nature', () => {
  for (const [what, scheme, expected] of [
    ['symbols carry their indices', A, 'm* by n*; ; A,1'],
    ['constants carry none', s.constant('2', 'm', 'n'), 'm by n; ; '],
    ['a sum carries what both sides carry', s.sum(A, s.constant('1', 'm', 'n')), 'm by n; ; A,1'],
    ['the degree of a difference is the larger', s.difference(s.hadamard(A, A), A), 'm* by n*; ; A,2'],
    ['a Hadamard product carries what a factor carries', s.hadamard(A, s.constant('1', 'm', 'n')), 'm* by n*; ; A,1'],
    ['a product sums over an index more', s.product(A, B), 'm* by k*; n,1; A,1 B,1'],
    ['a constant may be summed against a symbol', s.product(ones, x), '1 by 1; n,1; x,1'],
    ['what a sum takes away is gone', s.product(s.constant('1', 'k', 'm'), A), 'k by n*; m,1; A,1'],
    ['transposes swap', s.transpose(s.product(s.constant('1', 'k', 'm'), A)), 'n* by k; m,1; A,1'],
    ['scales keep', s.scale('3', A), 'm* by n*; ; A,1'],
    ['diagonals carry twice', s.diagonal(x), 'n* by n*; ; x,1'],
    ['diagonals of rows too', s.diagonal(s.transpose(x)), 'n* by n*; ; x,1'],
    ['the identity matrix carries nothing', s.diagonal(ones), 'n by n; ; '],
    ['vectors have pairs of indices', s.vector(A), 'm*×n* by 1; ; A,1'],
    ['Khatri–Rao products too', s.khatriRao(A, s.constant('1', 'k', 'n')), 'm*×k by n*; ; A,1'],
    ['Kronecker products have two', s.kronecker(A, s.constant('1', 'n', 'k')), 'm*×n by n*×k; ; A,1'],
    ['a 1 × 1 factor scales blocks', s.kronecker(s.constant('1', '1', '1'), s.stack(A, ones)), 'm* + 1 by n; ; A,1'],
    ['stacks have blocks', s.stack(A, s.transpose(x)), 'm* + 1 by n*; ; A,1 x,1'],
    ['a gradient carries nothing', s.gradient(s.product(s.transpose(x), x), x), 'n by 1; n,1; x,2'],
    [
      'a Hessian has a block for each matrix',
      s.hessian(s.product(ones, s.hadamard(x, x)), [x, A]),
      'n + m×n by n + m×n; n,1; x,2',
    ],
    [
      'a substitution adds the extras of what is put in, once for each factor',
      s.substitute(
        s.hadamard(s.hadamard(x, x), x),
        x,
        s.hadamard(x, s.product(s.symbols('C', 'n', 'k'), s.symbols('z', 'k', '1'))),
      ),
      'n* by 1*; k,3; x,3 C,3 z,3'.replace('1*', '1'),
    ],
    ['a symbol that does not occur is replaced by nothing', s.substitute(A, x, x), 'm* by n*; ; A,1 x,0'],
    [
      'products over blocks count the widest',
      s.product(s.transpose(s.stack(s.vector(A), x)), s.stack(s.vector(A), x)),
      '1 by 1; m,1 n,1; A,2 x,2'.replace('A,2 x,2', 'A,2 x,2'),
    ],
  ] as const) {
    it(what, () => {
      expect(shown(read(scheme))).to.equal(expected);
    });
  }

  for (const [what, scheme, code, message] of [
    [
      '1ᵀ1',
      s.product(ones, s.transpose(ones)),
      'false',
      '$: expected a sum over the indices of n in which one factor carries them, got one in which none does',
    ],
    [
      'the trace of I',
      s.product(s.product(ones, s.diagonal(ones)), s.transpose(ones)),
      'false',
      '$.left: expected a sum over the indices of n in which one factor carries them, got one in which none does',
    ],
    [
      'JJ',
      s.product(s.constant('1', 'n', 'n'), s.constant('1', 'n', 'n')),
      'false',
      '$: expected a sum over the indices of n in which one factor carries them, got one in which none does',
    ],
    [
      'a derivative that lost the symbol which carried an index',
      s.product(ones, s.gradient(s.product(ones, x), x)),
      'false',
      '$: expected a sum over the indices of n in which one factor carries them, got one in which none does',
    ],
    [
      'a second derivative, summed',
      s.product(s.product(ones, s.hessian(s.product(ones, s.hadamard(x, x)), [x])), s.transpose(ones)),
      'false',
      '$.left: expected a sum over the indices of n in which one factor carries them, got one in which none does',
    ],
    [
      'a sum with a constant, summed',
      s.product(ones, s.sum(x, s.transpose(ones))),
      'false',
      '$: expected a sum over the indices of n in which one factor carries them, got one in which none does',
    ],
    [
      'a sum over pairs of which one index is free',
      s.product(s.transpose(s.khatriRao(x, s.constant('1', 'm', '1'))), s.khatriRao(x, s.constant('1', 'm', '1'))),
      'false',
      '$: expected a sum over the indices of m in which one factor carries them, got one in which none does',
    ],
    [
      'ones in place of a symbol',
      s.substitute(s.product(ones, x), x, s.transpose(ones)),
      'false',
      '$.by: expected something that carries the indices of n, got something that does not',
    ],
    [
      'a gradient in place of a symbol',
      s.substitute(s.product(ones, x), x, s.gradient(s.product(ones, x), x)),
      'false',
      '$.by: expected something that carries the indices of n, got something that does not',
    ],
    ['a substitution of other rows', s.substitute(x, x, A), 'mismatch', '$.by: expected the axis n, got m'],
    [
      'a substitution of other columns',
      s.substitute(A, A, s.hadamard(s.symbols('E', 'm', 'k'), s.symbols('E', 'm', 'k'))),
      'mismatch',
      '$.by: expected the axis n, got k',
    ],
    [
      'one name of two shapes',
      s.stack(A, s.symbols('A', 'k', 'n')),
      'mismatch',
      '$.right.rows: expected the axis m, got k',
    ],
    [
      'one name of two widths',
      s.product(A, s.symbols('A', 'm', 'k')),
      'mismatch',
      '$.right.columns: expected the axis n, got k',
    ],
    [
      'a derivative by a symbol of another shape',
      s.gradient(s.product(ones, x), s.symbols('x', '1', 'n')),
      'mismatch',
      '$.by.rows: expected the axis n, got 1',
    ],
    ['a sum of other rows', s.sum(A, s.symbols('D', 'k', 'n')), 'mismatch', '$.right: expected the axis m, got k'],
    [
      'a difference of other columns',
      s.difference(A, s.symbols('D', 'm', 'k')),
      'mismatch',
      '$.right: expected the axis n, got k',
    ],
    ['a Hadamard product of other rows', s.hadamard(A, B), 'mismatch', '$.right: expected the axis m, got n'],
    [
      'a Hadamard product of other columns',
      s.hadamard(A, s.symbols('D', 'm', 'k')),
      'mismatch',
      '$.right: expected the axis n, got k',
    ],
    ['a Khatri–Rao product of other columns', s.khatriRao(A, B), 'mismatch', '$.right: expected the axis n, got k'],
    ['a stack of other columns', s.stack(A, B), 'mismatch', '$.right: expected the axis n, got k'],
    ['a product of other middles', s.product(A, A), 'mismatch', '$.right: expected the axis n, got m'],
    [
      'a product of a pair and a single index',
      s.product(A, s.khatriRao(x, x)),
      'mismatch',
      '$.right: expected the axis n, got n×n',
    ],
    ['the diagonal of a matrix', s.diagonal(A), 'mismatch', '$.of: expected an axis of size 1, got m'],
    ['the derivative of a row', s.gradient(ones, x), 'mismatch', '$.of: expected an axis of size 1, got n'],
    ['the Hessian of a column', s.hessian(x, [x]), 'mismatch', '$.of: expected an axis of size 1, got n'],
    [
      'pairs whose second index runs over two blocks',
      s.khatriRao(A, s.stack(A, A)),
      'mismatch',
      '$.right: expected an axis of one block, got m + m',
    ],
    [
      'the vector of a matrix of two blocks of columns',
      s.vector(s.transpose(s.stack(A, A))),
      'mismatch',
      '$.of: expected an axis of one block, got m + m',
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      refuses(() => read(scheme), code, message);
    });
  }

  it('refuses counts beyond all use, before they lose their precision', () => {
    const many = Array.from({ length: 8 }).reduce<Scheme>((of) => s.hadamard(of, of), x);
    refuses(() => read(many), 'limit', '$.witness: expected counts of at most 100, got 128');
    const cubes = Array.from({ length: 6 }).reduce<Scheme>(
      (of) => s.substitute(s.hadamard(x, s.hadamard(x, x)), x, of),
      x,
    );
    refuses(() => read(cubes), 'limit', '$.witness: expected counts of at most 100, got 243');
    const tall = Array.from({ length: 13 }).reduce<Scheme>((of) => s.stack(of, of), x);
    const long: Scheme = { kind: 'constant', value: '1', rows: ['n', 'm', 'k'], columns: [] };
    refuses(() => read(s.khatriRao(tall, long)), 'limit', '$.witness: expected counts of at most 10000, got 40960');
  });

  it('refuses instances of too many lines', () => {
    const nature = read({ kind: 'constant', value: '1', rows: ['n', 'm'], columns: [] });
    const sizes = (n: number, m: number) => new Map(Object.entries({ n, m }));
    expect(nature.at(sizes(1000, 1000))).to.deep.equal(t.constant('1', 1_000_000, 1));
    refuses(() => nature.at(sizes(1001, 1000)), 'limit', '$.witness: expected counts of at most 1000000, got 1001000');
    const two = read(s.stack(x, x));
    refuses(
      () => read(s.vector(s.product(s.stack(x, x), s.symbols('z', '1', '1')))).at(new Map([['n', 600_000]])),
      'limit',
      '$.witness: expected counts of at most 1000000, got 1200000',
    );
    expect(two.rows).to.have.length(2);
  });

  it('charges for what it reads', () => {
    const spent = (scheme: Scheme): number =>
      withBudget(1_000_000, () => {
        read(scheme);
        return workDone();
      });
    expect(spent(A)).to.equal(50 * 4);
    expect(spent(s.product(A, B))).to.equal(50 * (4 + 4 + 6));
  });
});
