/**
 * What schemes mean, computed in the plainest way: matrices over any sets of indices, with polynomials as sums of products that know
 * which indices their symbols have. Nothing here is shared with the kernel but the words of schemes.
 */
import type { Scheme, SchemeSymbols, Widths } from '../../../../src/kernel/libraries/everySize/scheme.js';

/** The indices of each width. */
export type IndexSets = { readonly [width: string]: readonly number[] };

/** Coefficients by monomial; a monomial is the sorted names of its variables, `X[a1|b2]`. */
export type Sum = ReadonlyMap<string, bigint>;

/** A row or a column, with its own indices, such as `a1`; `block` tells rows of the blocks of a stack apart. */
interface Line {
  readonly block: string;
  readonly own: readonly string[];
}

export interface Table {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly entries: readonly (readonly Sum[])[];
}

const JOINT = ' ';
export const factorsOf = (monomial: string): readonly string[] => (monomial === '' ? [] : monomial.split(JOINT));
/** The indices of a variable: `X[a1|b2]` has a1 and b2. */
export const indicesOf = (variable: string): readonly string[] =>
  variable
    .slice(variable.indexOf('[') + 1, -1)
    .split(/[|,]/)
    .filter((index) => index !== '');

function gather(terms: Iterable<readonly [string, bigint]>): Sum {
  const sum = new Map<string, bigint>();
  for (const [monomial, coefficient] of terms) {
    const total = (sum.get(monomial) ?? 0n) + coefficient;
    if (total === 0n) sum.delete(monomial);
    else sum.set(monomial, total);
  }
  return sum;
}

const add = (a: Sum, b: Sum): Sum => gather([...a, ...b]);
const scaled = (factor: bigint, a: Sum): Sum => gather([...a].map(([m, c]) => [m, factor * c] as const));
const multiply = (a: Sum, b: Sum): Sum =>
  gather(
    [...a].flatMap(([m, c]) =>
      [...b].map(([n, d]) => [[...factorsOf(m), ...factorsOf(n)].sort().join(JOINT), c * d] as const),
    ),
  );

function derivative(a: Sum, variable: string): Sum {
  return gather(
    [...a].flatMap(([monomial, coefficient]) => {
      const factors = factorsOf(monomial);
      const power = factors.filter((factor) => factor === variable).length;
      if (power === 0) return [];
      const place = factors.indexOf(variable);
      return [[factors.filter((_, index) => index !== place).join(JOINT), coefficient * BigInt(power)] as const];
    }),
  );
}

function lines(widths: Widths, sets: IndexSets): Line[] {
  return widths.reduce<Line[]>(
    (all, width) =>
      all.flatMap(({ own }) => (sets[width] ?? []).map((k) => ({ block: '', own: [...own, `${width}${k}`] }))),
    [{ block: '', own: [] }],
  );
}

const beside = (a: readonly Line[], b: readonly Line[]): Line[] =>
  a.flatMap((x) => b.map((y) => ({ block: x.block + y.block, own: [...x.own, ...y.own] })));

const variables = ({ name, rows, columns }: SchemeSymbols, sets: IndexSets): string[][] =>
  lines(rows, sets).map((r) => lines(columns, sets).map((c) => `${name}[${r.own.join(',')}|${c.own.join(',')}]`));

const table = (rows: readonly Line[], columns: readonly Line[], entry: (i: number, j: number) => Sum): Table => ({
  rows,
  columns,
  entries: rows.map((_, i) => columns.map((__, j) => entry(i, j))),
});

const at = (m: Table, i: number, j: number): Sum => m.entries[i]?.[j] as Sum;

const ZERO: Sum = new Map();
const number = (text: string): Sum => gather([['', BigInt(text)]]);

/** The matrix of a scheme whose numbers are whole, over these sets of indices. */
export function tableOf(scheme: Scheme, sets: IndexSets): Table {
  switch (scheme.kind) {
    case 'symbols': {
      const names = variables(scheme, sets);
      return table(lines(scheme.rows, sets), lines(scheme.columns, sets), (i, j) =>
        gather([[names[i]?.[j] as string, 1n]]),
      );
    }
    case 'constant':
      return table(lines(scheme.rows, sets), lines(scheme.columns, sets), () => number(scheme.value));
    case 'transpose': {
      const of = tableOf(scheme.of, sets);
      return table(of.columns, of.rows, (i, j) => at(of, j, i));
    }
    case 'scale': {
      const of = tableOf(scheme.of, sets);
      return table(of.rows, of.columns, (i, j) => scaled(BigInt(scheme.factor), at(of, i, j)));
    }
    case 'diagonal': {
      const of = tableOf(scheme.of, sets);
      const [axis, entry] =
        of.columns.length === 1 && of.columns[0]?.own.length === 0
          ? [of.rows, (i: number) => at(of, i, 0)]
          : [of.columns, (i: number) => at(of, 0, i)];
      return table(axis, axis, (i, j) => (i === j ? entry(i) : ZERO));
    }
    case 'vector': {
      const of = tableOf(scheme.of, sets);
      const entries = of.entries.flat();
      return table(beside(of.rows, of.columns), lines([], sets), (i) => entries[i] as Sum);
    }
    case 'gradient': {
      const of = at(tableOf(scheme.of, sets), 0, 0);
      const names = variables(scheme.by, sets);
      return table(lines(scheme.by.rows, sets), lines(scheme.by.columns, sets), (i, j) =>
        derivative(of, names[i]?.[j] as string),
      );
    }
    case 'hessian': {
      const of = at(tableOf(scheme.of, sets), 0, 0);
      const names = scheme.by.flatMap((by) => variables(by, sets).flat());
      const axis = scheme.by.flatMap((by, block) =>
        beside(lines(by.rows, sets), lines(by.columns, sets)).map(({ own }) => ({ block: `${block}`, own })),
      );
      return table(axis, axis, (i, j) => derivative(derivative(of, names[i] as string), names[j] as string));
    }
    case 'substitute': {
      const [of, by] = [tableOf(scheme.of, sets), tableOf(scheme.by, sets)];
      const images = new Map(
        variables(scheme.replaced, sets).flatMap((row, i) => row.map((name, j) => [name, at(by, i, j)] as const)),
      );
      const replace = (sum: Sum): Sum =>
        [...sum]
          .map(([monomial, coefficient]) =>
            factorsOf(monomial)
              .map((factor) => images.get(factor) ?? gather([[factor, 1n]]))
              .reduce(multiply, gather([['', coefficient]])),
          )
          .reduce(add, ZERO);
      return table(of.rows, of.columns, (i, j) => replace(at(of, i, j)));
    }
    default: {
      const [a, b] = [tableOf(scheme.left, sets), tableOf(scheme.right, sets)];
      switch (scheme.kind) {
        case 'sum':
          return table(a.rows, a.columns, (i, j) => add(at(a, i, j), at(b, i, j)));
        case 'difference':
          return table(a.rows, a.columns, (i, j) => add(at(a, i, j), scaled(-1n, at(b, i, j))));
        case 'hadamard':
          return table(a.rows, a.columns, (i, j) => multiply(at(a, i, j), at(b, i, j)));
        case 'product':
          return table(a.rows, b.columns, (i, j) =>
            a.columns.map((_, k) => multiply(at(a, i, k), at(b, k, j))).reduce(add, ZERO),
          );
        case 'khatriRao':
          return table(beside(a.rows, b.rows), a.columns, (i, j) =>
            multiply(at(a, Math.floor(i / b.rows.length), j), at(b, i % b.rows.length, j)),
          );
        case 'kronecker':
          return table(beside(a.rows, b.rows), beside(a.columns, b.columns), (i, j) =>
            multiply(
              at(a, Math.floor(i / b.rows.length), Math.floor(j / b.columns.length)),
              at(b, i % b.rows.length, j % b.columns.length),
            ),
          );
        case 'stack':
          return table(
            [
              ...a.rows.map((r) => ({ ...r, block: `${r.block}↑` })),
              ...b.rows.map((r) => ({ ...r, block: `${r.block}↓` })),
            ],
            a.columns,
            (i, j) => (i < a.rows.length ? at(a, i, j) : at(b, i - a.rows.length, j)),
          );
      }
    }
  }
}

/** 1 … n for each width. */
export const upTo = (sizes: { readonly [width: string]: number }): IndexSets =>
  Object.fromEntries(Object.entries(sizes).map(([width, n]) => [width, Array.from({ length: n }, (_, k) => k + 1)]));

export const sameTable = (a: Table, b: Table): boolean =>
  JSON.stringify(a.entries.map((row) => row.map((sum) => [...sum].map(String).sort()))) ===
  JSON.stringify(b.entries.map((row) => row.map((sum) => [...sum].map(String).sort())));

/** The value of a sum at a point. */
export const valueAt = (sum: Sum, point: (variable: string) => bigint): bigint =>
  [...sum].reduce((total, [m, c]) => total + factorsOf(m).reduce((product, v) => product * point(v), c), 0n);
