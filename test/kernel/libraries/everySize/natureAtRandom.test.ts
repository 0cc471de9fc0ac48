/** The nature of random schemes, against what they mean entry by entry. */
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

describe('kernel/libraries/everySize/nature, at random', () => {
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
