import { expect } from 'chai';
import fc from 'fast-check';
import type { Entry } from '../../../../src/kernel/core/data/instance.js';
import type { Law } from '../../../../src/kernel/core/data/law.js';
import { evaluate } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { at, matrix, type Matrix } from '../../../../src/kernel/libraries/algebra/matrices.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { lawsOfColumnwise } from '../../../../src/kernel/libraries/statistics/columnwise.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { drawn } from './draws.js';

const COLUMNS = 5;
const LAWS: { readonly [name: string]: Law } = {
  X: { kind: 'uniform', from: -2, to: 2 },
  Y: { kind: 'gaussian', bits: 8 },
  w: { kind: 'uniformNonzero', from: -1, to: 1 },
};
const DRAWN: { readonly [name: string]: Entry } = {
  X: drawn(2, COLUMNS, LAWS['X'] as Law, 'X'),
  Y: drawn(2, COLUMNS, LAWS['Y'] as Law, 'Y'),
  w: drawn(2, 2, LAWS['w'] as Law, 'w'),
};
const [X, Y, w] = ['X', 'Y', 'w'].map(t.data) as [Term, Term, Term];

/** Terms of two rows that apply one function to each column. */
function columnwise(depth: number): fc.Arbitrary<Term> {
  const leaf = fc.constantFrom(X, Y, t.constant('1/2', 2, COLUMNS));
  if (depth === 0) return leaf;
  const below = columnwise(depth - 1);
  const two = fc.tuple(below, below);
  return fc.oneof(
    leaf,
    two.map(([a, b]) => t.sum(a, b)),
    two.map(([a, b]) => t.difference(a, b)),
    two.map(([a, b]) => t.hadamard(a, b)),
    below.map((a) => t.product(w, a)),
    below.map((a) => t.scale('-3/2', a)),
    below.map((a) => t.slopes('0', a)),
  );
}
/** The same, and terms of other numbers of rows above them. */
const terms = fc.oneof(
  columnwise(3),
  fc.tuple(columnwise(2), columnwise(2)).map(([a, b]) => t.stack(a, b)),
  fc.tuple(columnwise(2), columnwise(2)).map(([a, b]) => t.khatriRao(a, b)),
);

const selected = (m: Matrix<Rational>, columns: readonly number[]): Matrix<Rational> =>
  matrix(m.rows, columns.length, (i, j) => at(m, i, columns[j] as number));

function namesIn(term: Term): Set<string> {
  return new Set([...JSON.stringify(term).matchAll(/"data","name":"(\w+)"/g)].map(([, name]) => name as string));
}

/** The term on a sample of that many columns: its constants are matrices as wide as the sample. */
const onColumns = (term: Term, count: number): Term =>
  JSON.parse(JSON.stringify(term).replaceAll(`"columns":${COLUMNS}`, `"columns":${count}`)) as Term;

describe('terms that apply one function to every column', () => {
  it('have columns that depend on the same columns of the sample alone, and the laws of all matrices in them', () => {
    const chosen = fc.array(fc.nat({ max: COLUMNS - 1 }), { minLength: 1, maxLength: 3 });
    const context = contextOf(DRAWN);
    const sample = Object.fromEntries(['X', 'Y', 'w'].map((name) => [name, evaluate(context, t.data(name))]));
    fc.assert(
      fc.property(terms, chosen, (term, columns) => {
        const names = namesIn(term);
        fc.pre(names.has('X') || names.has('Y'));
        const what = `columns ${columns.join()} of ${JSON.stringify(term)}`;
        const found = lawsOfColumnwise(context, [term]);
        expect(found, what).to.deep.equal(Object.fromEntries([...names].map((name) => [name, LAWS[name]])));
        const fewer = contextOf({
          X: t.literal(selected(sample['X'] as Matrix<Rational>, columns)) as Entry,
          Y: t.literal(selected(sample['Y'] as Matrix<Rational>, columns)) as Entry,
          w: t.literal(sample['w'] as Matrix<Rational>) as Entry,
        });
        const expected = selected(evaluate(context, term), columns);
        expect(evaluate(fewer, onColumns(term, columns.length)), what).to.deep.equal(expected);
      }),
    );
  });

  it('may be several, whose laws are put together', () => {
    const context = contextOf(DRAWN);
    expect(lawsOfColumnwise(context, [X, t.product(w, Y)])).to.deep.equal(LAWS);
    expect(lawsOfColumnwise(context, [X, t.constant('1', 1, COLUMNS)])).to.deep.equal({ X: LAWS['X'] });
  });

  it('use no operation that mixes columns, and nothing that was written out', () => {
    const context = contextOf(DRAWN);
    const operations = 'operations on each column alone';
    const factor = 'a drawn matrix as the left factor of a product';
    const refused: readonly (readonly [Term, string, string])[] = [
      [t.transpose(X), operations, 'a transpose'],
      [t.sum(X, t.transpose(t.transpose(X))), operations, 'a transpose'],
      [t.sum(t.diagonal(X), X), operations, 'a diagonal'],
      [t.entry(X, 1, 1), operations, 'a entry'],
      [t.kronecker(X, X), operations, 'a kronecker'],
      [t.commutation(2, 2), operations, 'a commutation'],
      [t.symbols('z', 2, COLUMNS), operations, 'a symbols'],
      [t.substitute(X, 'z', X), operations, 'a substitute'],
      [t.gradient(X, X), operations, 'a gradient'],
      [t.hessian(X, [X]), operations, 'a hessian'],
      [t.expectation(X, 'z', X), operations, 'a expectation'],
      [numbers([[1, 0, 1, 0, 1]]), operations, 'a matrix'],
      [t.product(numbers([[1, -1]]), X), factor, 'a matrix'],
      [t.product(t.sum(w, w), X), factor, 'a sum'],
      [t.product(w, t.product(X, t.transpose(X))), operations, 'a transpose'],
      [t.hadamard(X, t.product(w, t.transpose(X))), operations, 'a transpose'],
      [t.product(X, Y), 'a matrix that is sampled or fixed', 'X, which is both'],
    ];
    for (const [term, expected, got] of refused) {
      for (const all of [
        [term, X],
        [X, term],
      ]) {
        refuses(() => lawsOfColumnwise(context, all), 'false', `$.witness: expected ${expected}, got ${got}`);
      }
    }
  });

  it('take each matrix either as a sample or as fixed, across all of them', () => {
    const context = contextOf(DRAWN);
    const message = '$.witness: expected a matrix that is sampled or fixed, got w, which is both';
    for (const all of [[t.product(w, X), w], [w, t.product(w, X)], [t.product(w, w)]]) {
      refuses(() => lawsOfColumnwise(context, all), 'false', message);
    }
  });

  it('have a sample', () => {
    const context = contextOf(DRAWN);
    for (const all of [[], [t.constant('1', 1, 2)], [t.product(w, t.constant('1', 2, 2))]]) {
      refuses(() => lawsOfColumnwise(context, all), 'false', '$.witness: expected a sample, got none');
    }
  });

  it('are of matrices that the kernel drew, each from a stream of its own', () => {
    const other: { readonly [name: string]: Entry } = {
      ...DRAWN,
      w: numbers([
        [1, 2],
        [3, 4],
      ]),
      Y: drawn(2, COLUMNS, LAWS['X'] as Law, 'X'),
    };
    for (const [term, name] of [
      [t.product(w, X), 'w'],
      [t.sum(X, Y), 'Y'],
      [t.data('Z'), 'Z'],
    ] as const) {
      refuses(
        () => lawsOfColumnwise(contextOf(other), [term]),
        'false',
        `$.witness: expected matrices drawn under their own names, got ${name}, which is not`,
      );
    }
  });
});
