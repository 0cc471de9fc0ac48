import { expect } from 'chai';
import { digestOfMatrix, draw, type Instance, type Law } from '../../../../src/kernel/core/data/instance.js';
import { evaluate } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { lawsOfColumnwise } from '../../../../src/kernel/libraries/statistics/columnwise.js';
import { contextOf, numbers, ORIGIN, refuses, shownRows } from '../../../support.js';

const law: Law = { kind: 'uniform', from: -3, to: 3 };

function drawn(rows: number, columns: number, label: string): Instance[string] {
  const recipe = { rows, columns, label, law };
  return { kind: 'draw', ...recipe, sha256: digestOfMatrix(draw(recipe, ORIGIN)) };
}

const SAMPLE = 6;
const context = contextOf({
  X: drawn(2, SAMPLE, 'X'),
  Y: drawn(2, SAMPLE, 'Y'),
  W: drawn(3, 2, 'W'),
  Z: drawn(2, SAMPLE, 'X'),
  G: numbers([[1, 2, 3, 4, 5, 6]]),
});
const [X, Y, W] = ['X', 'Y', 'W'].map(t.data) as [Term, Term, Term];
const lawsOf = (...terms: readonly Term[]) => lawsOfColumnwise(context, terms);
const refused = (term: Term, expected: string, got: string): void => {
  refuses(() => lawsOf(term), 'false', `$.witness: expected ${expected}, got ${got}`);
};

/** Terms that treat each column alike. */
const COLUMNWISE: readonly Term[] = [
  X,
  t.sum(X, Y),
  t.difference(X, t.constant('1', 2, SAMPLE)),
  t.hadamard(X, Y),
  t.khatriRao(X, Y),
  t.stack(X, Y),
  t.product(W, X),
  t.slopes('0', t.product(W, X)),
  t.scale('1/2', X),
];

describe('terms that treat each column alike', () => {
  it('are what they are called: a column of the value depends on the same columns of the data alone', () => {
    for (const term of COLUMNWISE) {
      lawsOf(term);
      const value = evaluate(context, term);
      for (const n of [0, SAMPLE - 1]) {
        // The same term on the single column n.
        const column = (name: string): Term =>
          numbers(shownRows(evaluate(context, t.data(name))).map((row) => [row[n] as string]));
        const replaced = JSON.parse(JSON.stringify(term), (_, part: unknown) => {
          const { kind, name, columns } = (part ?? {}) as { kind?: string; name?: string; columns?: number };
          if (kind === 'data' && (name === 'X' || name === 'Y')) return column(name);
          return kind === 'constant' && columns === SAMPLE ? { ...(part as object), columns: 1 } : part;
        }) as Term;
        expect(shownRows(evaluate(context, replaced)), JSON.stringify(term)).to.deep.equal(
          shownRows(value).map((row) => [row[n]]),
        );
      }
    }
  });

  it('name the law of each matrix, sampled or fixed', () => {
    expect(lawsOf(t.sum(X, Y), t.product(W, X))).to.deep.equal({ X: law, Y: law, W: law });
  });

  it('are no terms that mix columns', () => {
    for (const term of [
      t.transpose(X),
      t.kronecker(X, Y),
      t.entry(X, 1, 1),
      t.diagonal(X),
      t.symbols('x', 2, SAMPLE),
    ]) {
      refused(term, 'operations on each column alone', `a ${term.kind}`);
    }
    refused(t.product(t.transpose(X), Y), 'a drawn matrix as the left factor of a product', 'a transpose');
    refused(t.product(numbers([[1, 2]]), X), 'a drawn matrix as the left factor of a product', 'a matrix');
  });

  it('take no matrix both ways, none that somebody chose, and none drawn under another name', () => {
    refused(t.sum(X, t.product(X, Y)), 'a matrix that is sampled or fixed', 'X, which is both');
    refused(t.constant('1', 2, SAMPLE), 'a sample', 'none');
    refused(t.data('G'), 'matrices drawn under their own names', 'G, which is not');
    refused(t.data('Z'), 'matrices drawn under their own names', 'Z, which is not');
  });
});
