/** What the operations of terms mean: over ℚ, over 𝔽ₚ and as polynomials. */
import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateModulo } from '../../../../src/kernel/libraries/modular/residues.js';
import { evaluatePolynomials, evaluateRational } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { type Data } from '../../../../src/kernel/core/logic/context.js';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import type { Polynomial } from '../../../../src/kernel/libraries/algebra/polynomial.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { isPrime } from '../../../../src/kernel/libraries/modular/primeField.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { integerRows, numbers, rationals, refuses, shownRows } from '../../../support.js';

type Rows = number[][];

/** A term of whole numbers together with its value, computed on rows of plain numbers. */
interface Known {
  readonly term: Term;
  readonly value: Rows;
}

const NONE: Data = new Map();
const small = fc.integer({ min: 1, max: 3 });
const zip = (a: Rows, b: Rows, combine: (x: number, y: number) => number): Rows =>
  a.map((row, i) => row.map((x, j) => combine(x, b[i]?.[j] as number)));
const flip = (a: Rows): Rows => (a[0] as number[]).map((_, j) => a.map((row) => row[j] as number));

function known(rows: number, columns: number, depth: number): fc.Arbitrary<Known> {
  const leaf = integerRows(fc.constant(rows), fc.constant(columns)).map((value): Known => ({
    term: numbers(value),
    value,
  }));
  const same = fc.integer({ min: -4, max: 4 }).map((n): Known => ({
    term: t.constant(String(n), rows, columns),
    value: Array.from({ length: rows }, () => Array.from({ length: columns }, () => n)),
  }));
  if (depth === 0) return fc.oneof(leaf, same);
  const below = known(rows, columns, depth - 1);
  const two = fc.tuple(below, below);
  const kinds: fc.Arbitrary<Known>[] = [
    leaf,
    two.map(([a, b]) => ({ term: t.sum(a.term, b.term), value: zip(a.value, b.value, (x, y) => x + y) })),
    two.map(([a, b]) => ({ term: t.difference(a.term, b.term), value: zip(a.value, b.value, (x, y) => x - y) })),
    two.map(([a, b]) => ({ term: t.hadamard(a.term, b.term), value: zip(a.value, b.value, (x, y) => x * y) })),
    small.chain((inner) =>
      fc.tuple(known(rows, inner, depth - 1), known(inner, columns, depth - 1)).map(([a, b]) => ({
        term: t.product(a.term, b.term),
        value: a.value.map((row) =>
          flip(b.value).map((column) => row.reduce((sum, x, k) => sum + x * Number(column[k]), 0)),
        ),
      })),
    ),
    known(columns, rows, depth - 1).map((a) => ({ term: t.transpose(a.term), value: flip(a.value) })),
    fc.tuple(below, fc.integer({ min: -3, max: 3 })).map(([a, n]) => ({
      term: t.scale(String(n), a.term),
      value: a.value.map((row) => row.map((x) => n * x)),
    })),
    fc.tuple(below, fc.integer({ min: -3, max: 3 })).map(([a, n]) => ({
      term: t.slopes(String(n), a.term),
      value: a.value.map((row) => row.map((x) => (x >= 0 ? 1 : n))),
    })),
    fc
      .tuple(known(rows + 1, columns + 2, depth - 1), fc.nat({ max: rows }), fc.nat({ max: columns + 1 }))
      .filter(() => rows === 1 && columns === 1)
      .map(([a, i, j]) => ({ term: t.entry(a.term, i + 1, j + 1), value: [[a.value[i]?.[j] as number]] })),
    fc.tuple(known(1, columns, depth - 1), known(rows, columns, depth - 1)).map(([a, x]) => ({
      term: t.khatriRao(a.term, x.term),
      value: a.value.flatMap((left) => x.value.map((right) => left.map((entry, n) => entry * Number(right[n])))),
    })),
  ].filter((_, index) => index !== 8 || (rows === 1 && columns === 1));
  if (rows > 1) {
    kinds.push(
      fc.tuple(known(1, columns, depth - 1), known(rows - 1, columns, depth - 1)).map(([a, b]) => ({
        term: t.stack(a.term, b.term),
        value: [...a.value, ...b.value],
      })),
    );
  }
  kinds.push(
    fc.tuple(known(1, columns, depth - 1), known(rows, 1, depth - 1)).map(([a, b]) => ({
      term: t.kronecker(a.term, b.term),
      value: b.value.map(([left]) => (a.value[0] as number[]).map((right) => Number(left) * right)),
    })),
  );
  if (rows === columns) {
    kinds.push(
      known(1, columns, depth - 1).map((a) => ({
        term: t.diagonal(a.term),
        value: (a.value[0] as number[]).map((x, i, row) => row.map((_, j) => (i === j ? x : 0))),
      })),
    );
  }
  return fc.oneof(...kinds);
}

const anyKnown = fc.tuple(small, small).chain(([rows, columns]) => known(rows, columns, 3));
const text = (rows: Rows): string[][] => rows.map((row) => row.map(String));

/** A matrix of polynomials with the names of its symbols given values. */
function constantsOf(m: Matrix<Polynomial>): string[][] {
  return shownRows({ ...m, entries: m.entries.map((entry) => entry.get('') ?? q.ZERO) });
}

describe('evaluate', () => {
  it('computes what the operations mean, over ℚ, over 𝔽ₚ and as constant polynomials', () => {
    fc.assert(
      fc.property(anyKnown, fc.constantFrom(2, 3, 7, 46337), ({ term, value }, p) => {
        const [rows, columns] = [value.length, (value[0] as number[]).length];
        const rational = evaluateRational(term, NONE);
        expect([rational.rows, rational.columns]).to.deep.equal([rows, columns]);
        expect(shownRows(rational)).to.deep.equal(text(value));
        expect(evaluateModulo(term, NONE, p)).to.deep.equal({
          rows,
          columns,
          entries: value.flat().map((x) => ((x % p) + p) % p),
        });
        const [polynomials] = evaluatePolynomials([term], NONE);
        expect(constantsOf(polynomials as Matrix<Polynomial>)).to.deep.equal(text(value));
      }),
      { numRuns: 300 },
    );
  });

  it('takes data by name', () => {
    const data: Data = new Map([
      ['X', rationals([[1, -2]])],
      ['Y', rationals([[3]])],
    ]);
    expect(shownRows(evaluateRational(t.data('X'), data))).to.deep.equal([['1', '-2']]);
    expect(evaluateModulo(t.data('X'), data, 5).entries).to.deep.equal([1, 3]);
    refuses(
      () => evaluateRational(t.data('Z'), data),
      'missing',
      '$.name: expected a matrix of the instance (X, Y), got Z',
    );
    refuses(
      () => evaluateRational(t.data('Z'), NONE),
      'missing',
      '$.name: expected a matrix of the instance (it is empty), got Z',
    );
  });

  it('keeps fractions exact and reduces them', () => {
    const term = t.scale('1/3', numbers([['1/2', '-6']]));
    expect(shownRows(evaluateRational(term, NONE))).to.deep.equal([['1/6', '-2']]);
    expect(evaluateModulo(term, NONE, 7).entries).to.deep.equal([6, 5]);
    refuses(
      () => evaluateModulo(term, NONE, 3),
      'false',
      '$.prime: expected a prime that divides no denominator, got 3',
    );
    expect(isPrime(9)).to.equal(false);
    refuses(() => evaluateModulo(term, NONE, 9), 'false', '$.prime: expected a prime of at most 46337, got 9');
  });

  it('takes slopes of products of data of any kind, and of no other data', () => {
    const data = new Map([
      ['A', rationals([[1, -2]])],
      ['B', { rows: 2, columns: 1, entries: [q.rational(1n, 3n), q.rational(1n)] }],
    ]);
    const slopesOf = (left: string, right: string): string[][] =>
      shownRows(evaluateRational(t.slopes('1/2', t.product(t.data(left), t.data(right))), data));
    expect(slopesOf('A', 'B')).to.deep.equal([['1/2']]);
    expect(slopesOf('B', 'A')).to.deep.equal([
      ['1', '1/2'],
      ['1', '1/2'],
    ]);
    for (const [left, right] of [
      ['A', 'C'],
      ['C', 'A'],
    ] as const) {
      refuses(() => slopesOf(left, right), 'missing', '$.name: expected a matrix of the instance (A, B), got C');
    }
  });

  it('takes slopes in the order of ℚ, not of residues', () => {
    const term = t.slopes('1/2', numbers([[0, -1, '1/9']]));
    expect(shownRows(evaluateRational(term, NONE))).to.deep.equal([['1', '1/2', '1']]);
    // −1 and 4 are one residue mod 5; the slope of −1 stays 1/2 = 3.
    expect(evaluateModulo(term, NONE, 5).entries).to.deep.equal([1, 3, 1]);
  });

  it('refuses operands of the wrong shape', () => {
    const [row, column] = [numbers([[1, 2]]), numbers([[1], [2]])];
    const cases: [Term, string][] = [
      [t.sum(row, column), '$: expected a right operand of 1 × 2, got 2 × 1'],
      [t.difference(row, column), '$: expected a right operand of 1 × 2, got 2 × 1'],
      [t.hadamard(row, column), '$: expected a right operand of 1 × 2, got 2 × 1'],
      [t.product(row, row), '$: expected a right factor of 2 × 2, got 1 × 2'],
      [t.khatriRao(row, column), '$: expected a right Khatri–Rao factor of 2 × 2, got 2 × 1'],
      [t.stack(row, column), '$: expected a lower block of 2 × 2, got 2 × 1'],
      [t.entry(row, 2, 1), '$: expected an entry of 1 × 2, got (2, 1)'],
      [t.entry(row, 1, 3), '$: expected an entry of 1 × 2, got (1, 3)'],
      [{ ...row, entries: ['1'] }, '$.entries: expected 1 × 2 entries, got 1'],
      [{ ...row, entries: ['1', '2', '3'] }, '$.entries: expected 1 × 2 entries, got 3'],
    ];
    for (const [term, message] of cases) refuses(() => evaluateRational(term, NONE), 'mismatch', message);
  });

  it('takes entries row by row in Kronecker products and commutations', () => {
    const product = t.kronecker(
      numbers([[1, 2]]),
      numbers([
        [1, 10],
        [100, 1000],
      ]),
    );
    expect(shownRows(evaluateRational(product, NONE))).to.deep.equal([
      ['1', '10', '2', '20'],
      ['100', '1000', '200', '2000'],
    ]);
    // vec of a 2 × 3 matrix with entries 1 … 6, and of its transpose.
    const moved = t.product(t.commutation(2, 3), numbers([[1], [2], [3], [4], [5], [6]]));
    expect(shownRows(evaluateRational(moved, NONE)).flat()).to.deep.equal(['1', '4', '2', '5', '3', '6']);
  });

  it('has entries counted from 1, up to the last', () => {
    const term = numbers([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const at = (i: number, j: number): string => shownRows(evaluateRational(t.entry(term, i, j), NONE)).join();
    expect([at(1, 1), at(1, 3), at(2, 1), at(2, 3)]).to.deep.equal(['1', '3', '4', '6']);
  });
});
