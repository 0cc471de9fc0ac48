import { expect } from 'chai';
import fc from 'fast-check';
import type { Axis } from '../../../../src/kernel/libraries/everySize/axis.js';
import { evaluateRational } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { Natures, type Nature } from '../../../../src/kernel/libraries/everySize/nature.js';
import * as s from '../../../../src/kernel/libraries/everySize/scheme.js';
import type { Scheme } from '../../../../src/kernel/libraries/everySize/scheme.js';
import { Refusal } from '../../../../src/kernel/core/text/refusal.js';
import { formatRational } from '../../../../src/kernel/core/data/rational.js';
import { withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import { refuses } from '../../../support.js';
import { schemes } from './randomSchemes.js';
import { factorsOf, indicesOf, sameTable, tableOf, upTo, valueAt, type IndexSets, type Table } from './reference.js';

const read = (scheme: Scheme): Nature => new Natures().read(scheme, '$');

/** The nature of a random scheme, or undefined where it has none, which says nothing against it. */
function natureOf(scheme: Scheme): Nature | undefined {
  try {
    return read(scheme);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

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

  // What docs/transfer.md proves of each kind, at random: over two and three indices of each width, in one pass.
  const SETS: IndexSets = { a: [1, 2, 3], b: [1, 2] };

  it('is natural: over fewer indices an entry is what remains of it over more', () => {
    let read = 0;
    fc.assert(
      fc.property(schemes(3), fc.constantFrom([1, 2], [1, 3], [2]), fc.constantFrom([1], [2]), (scheme, a, b) => {
        if (natureOf(scheme) === undefined) return;
        read++;
        const [all, some] = [tableOf(scheme, SETS), tableOf(scheme, { a, b })];
        const inside = new Set([...a.map((k) => `a${k}`), ...b.map((k) => `b${k}`)]);
        const kept = (index: string): boolean => inside.has(index);
        const remaining: Table = {
          rows: all.rows.filter(({ own }) => own.every(kept)),
          columns: all.columns.filter(({ own }) => own.every(kept)),
          entries: all.entries
            .filter((_, i) => all.rows[i]?.own.every(kept))
            .map((row) =>
              row
                .filter((_, j) => all.columns[j]?.own.every(kept))
                .map((sum) => new Map([...sum].filter(([m]) => factorsOf(m).every((v) => indicesOf(v).every(kept))))),
            ),
        };
        expect(sameTable(remaining, some)).to.equal(true);
      }),
      { numRuns: 1500 },
    );
    expect(read).to.be.greaterThan(300);
  });

  it('carries the indices that it says, and touches no more than it says', () => {
    let read = 0;
    fc.assert(
      fc.property(schemes(3), (scheme) => {
        const nature = natureOf(scheme);
        if (nature === undefined) return;
        read++;
        const table = tableOf(scheme, SETS);
        const carried = ([members, ...more]: Axis): readonly boolean[] => {
          expect(more).to.deep.equal([]);
          return (members ?? []).map((member) => member.carried);
        };
        const [rows, columns] = [carried(nature.rows), carried(nature.columns)];
        table.entries.forEach((row, i) => {
          row.forEach((sum, j) => {
            const own = [...(table.rows[i]?.own ?? []), ...(table.columns[j]?.own ?? [])];
            const needed = own.filter((_, k) => [...rows, ...columns][k]);
            for (const [monomial] of sum) {
              const factors = factorsOf(monomial);
              const touched = new Set(factors.flatMap(indicesOf));
              expect(needed.filter((index) => !touched.has(index))).to.deep.equal([]);
              for (const width of ['a', 'b']) {
                const more = [...touched].filter((index) => index.startsWith(width) && !own.includes(index)).length;
                expect(more).to.be.at.most(nature.extras.get(width) ?? 0);
              }
              for (const name of new Set(factors.map((v) => v.slice(0, v.indexOf('['))))) {
                const degree = factors.filter((v) => v.startsWith(`${name}[`)).length;
                expect(degree).to.be.at.most(nature.degrees.get(name) ?? 0);
              }
            }
          });
        });
      }),
      { numRuns: 1500 },
    );
    expect(read).to.be.greaterThan(300);
  });

  it('denotes at given sizes what the scheme means', () => {
    let compared = 0;
    fc.assert(
      fc.property(schemes(3), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), (scheme, a, b) => {
        const nature = natureOf(scheme);
        if (nature === undefined) return;
        compared++;
        const table = tableOf(scheme, upTo({ a, b }));
        const point = (variable: string): bigint =>
          BigInt(Array.from(variable).reduce((hash, c) => (hash * 31 + c.charCodeAt(0)) % 11, 7) - 5);
        const expected = table.entries.map((row) => row.map((sum) => `${valueAt(sum, point)}`));
        const onPoint = [...symbolsOf(scheme)].reduce<t.Term>(
          (term, [name, symbols]) => {
            const values = tableOf(symbols, upTo({ a, b })).entries.map((row) =>
              row.map((sum) => `${valueAt(sum, point)}`),
            );
            const [rows, columns] = [values.length, values[0]?.length ?? 0];
            return t.substitute(term, name, { kind: 'matrix', rows, columns, entries: values.flat() });
          },
          nature.at(new Map(Object.entries({ a, b }))),
        );
        const got = evaluateRational(onPoint, new Map());
        expect([got.rows, got.columns]).to.deep.equal([table.rows.length, table.columns.length]);
        expect(got.entries.map(formatRational)).to.deep.equal(expected.flat());
      }),
      { numRuns: 1000 },
    );
    expect(compared).to.be.greaterThan(200);
  });

  it('denotes Hessians, stacks and vectors in the order of their blocks', () => {
    const [X, z] = [s.symbols('X', 'a', 'b'), s.symbols('z', 'a', '1')];
    const loss = s.product(s.product(s.transpose(z), X), s.product(s.transpose(X), z));
    for (const scheme of [
      s.hessian(loss, [z, X]),
      s.stack(X, s.transpose(s.product(s.transpose(X), z))),
      s.kronecker(s.product(s.transpose(z), z), s.stack(X, s.transpose(s.product(s.transpose(X), z)))),
      s.vector(s.stack(X, s.transpose(s.product(s.transpose(X), z)))),
    ]) {
      const sizes = { a: 3, b: 2 };
      const table = tableOf(scheme, upTo(sizes));
      const values = (name: string): t.Term =>
        name === 'X'
          ? { kind: 'matrix', rows: 3, columns: 2, entries: ['1', '2', '-1', '3', '5', '7'] }
          : { kind: 'matrix', rows: 3, columns: 1, entries: ['2', '-3', '11'] };
      const point = (variable: string): bigint => {
        const [i, j] = [Number(/a(\d)/.exec(variable)?.[1]), Number(/b(\d)/.exec(variable)?.[1] ?? 1)];
        const term = values(variable.charAt(0)) as Extract<t.Term, { kind: 'matrix' }>;
        return BigInt(term.entries[(i - 1) * term.columns + j - 1] as string);
      };
      const term = ['X', 'z'].reduce<t.Term>(
        (of, name) => t.substitute(of, name, values(name)),
        read(scheme).at(new Map(Object.entries(sizes))),
      );
      expect(evaluateRational(term, new Map()).entries.map(formatRational)).to.deep.equal(
        table.entries.flat().map((sum) => `${valueAt(sum, point)}`),
      );
    }
  });
});

/** The symbols of a scheme by name. */
function symbolsOf(scheme: unknown, found = new Map<string, s.SchemeSymbols>()): ReadonlyMap<string, s.SchemeSymbols> {
  if (typeof scheme !== 'object' || scheme === null) return found;
  if ((scheme as Scheme).kind === 'symbols') found.set((scheme as s.SchemeSymbols).name, scheme as s.SchemeSymbols);
  else Object.values(scheme).forEach((part) => symbolsOf(part, found));
  return found;
}
