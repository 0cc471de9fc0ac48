/** Sources of matrices: any range of columns in memory is what the definition gives, padded by zeros. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Matrix } from '../../../src/kernel/core/data/matrix.js';
import { EliminationMemory } from '../../../src/compute/modular/eliminationMemory.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import {
  given,
  negatedKhatriRao,
  transposed,
  transposedKhatriRao,
  type Source,
} from '../../../src/compute/modular/sources.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import { refuses } from '../../support.js';
import { modulo, residuesIn } from './plain.js';

const at = ({ entries, columns }: Matrix<number>, i: number, j: number): number => entries[i * columns + j] as number;

/** A range of columns, written to memory, must hold these residues. */
function expectWritten(
  source: Source,
  p: number,
  range: readonly [number, number],
  entry: (i: number, j: number) => number,
) {
  const [first, count] = range;
  const sizes = { rows: source.rows, columns: count, rightHandSides: 0, threads: 1 };
  const memory = new EliminationMemory(layoutFor(sizes, source.factorBytes(count)), p);
  source.write(memory.target, memory.layout, p, first, count);
  for (let i = 0; i < source.rows; i++) {
    const stored = memory.row(i);
    const expected = Array.from({ length: count }, (_, j) => modulo(entry(i, first + j), p));
    expect(residuesIn(stored, p, count), `row ${i} from column ${first} on`).to.deep.equal(expected);
    expect(stored.every((residue) => Math.abs(residue) <= (p - 1) / 2)).to.equal(true);
    expect([...stored.subarray(count)]).to.deep.equal(Array<number>(stored.length - count).fill(0));
  }
}

interface Case {
  readonly p: number;
  /** A matrix of residues of either sign. */
  readonly matrix: (rows: number, columns: number) => Matrix<number>;
  /** A number from 1 to `most`. */
  readonly size: (most: number) => number;
  /** A range of columns, both ends multiples of `unit`. */
  readonly range: (columns: number, unit: number) => readonly [number, number];
}

const cases = fc
  .tuple(fc.constantFrom(3, 127, 8191), fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.boolean())
  .map(([p, seed, packed]): Case => {
    const draw = flatStream(seed);
    return {
      p,
      matrix: (rows, columns) => {
        const m = matrixOf(rows, columns, () => draw(2 * p - 1) - (p - 1));
        return packed ? { ...m, entries: Int16Array.from(m.entries) as unknown as number[] } : m;
      },
      size: (most) => 1 + draw(most),
      range: (columns, unit) => {
        const units = columns / unit;
        const first = draw(units);
        return [first * unit, (1 + draw(units - first)) * unit];
      },
    };
  });

describe('compute/modular/sources', () => {
  it('write a given matrix', () => {
    fc.assert(
      fc.property(cases, ({ p, matrix, size, range }) => {
        const m = matrix(size(20), size(60));
        expectWritten(given(m), p, range(m.columns, 1), (i, j) => at(m, i, j));
      }),
    );
  });

  it('write its transpose', () => {
    fc.assert(
      fc.property(cases, ({ p, matrix, size, range }) => {
        const m = matrix(size(60), size(20));
        const source = transposed(m);
        expect([source.rows, source.columns]).to.deep.equal([m.columns, m.rows]);
        expectWritten(source, p, range(m.rows, 1), (i, j) => at(m, j, i));
      }),
    );
  });

  it('write −(A∘X), each entry a product of two', () => {
    fc.assert(
      fc.property(cases, ({ p, matrix, size, range }) => {
        const n = size(60);
        const [a, x] = [matrix(size(6), n), matrix(size(6), n)];
        const source = negatedKhatriRao(a, x);
        expect([source.rows, source.columns]).to.deep.equal([a.rows * x.rows, n]);
        const product = (f: number, j: number): number => at(a, Math.floor(f / x.rows), j) * at(x, f % x.rows, j);
        expectWritten(source, p, range(n, source.unit), (f, j) => -product(f, j));
      }),
    );
  });

  it('write (A∘X)ᵀ, in whole copies of X', () => {
    fc.assert(
      fc.property(cases, ({ p, matrix, size, range }) => {
        const n = size(20);
        const [a, x] = [matrix(size(9), n), matrix(size(9), n)];
        const source = transposedKhatriRao(a, x);
        expect([source.rows, source.columns, source.unit]).to.deep.equal([n, a.rows * x.rows, x.rows]);
        const product = (i: number, f: number): number => at(a, Math.floor(f / x.rows), i) * at(x, f % x.rows, i);
        expectWritten(source, p, range(source.columns, source.unit), product);
      }),
    );
  });

  it('refuse entries that are missing, and factors of different widths', () => {
    const one = { rows: 1, columns: 1, entries: [1] };
    const wide = { rows: 1, columns: 2, entries: [1, 1] };
    const missing = { rows: 2, columns: 2, entries: [1] };
    for (const source of [given, transposed]) {
      refuses(() => source(missing), 'mismatch', '$: expected 2 × 2 entries, got 1');
    }
    for (const source of [negatedKhatriRao, transposedKhatriRao]) {
      refuses(() => source(missing, missing), 'mismatch', '$: expected 2 × 2 entries, got 1');
      refuses(() => source(wide, one), 'mismatch', '$: expected a right Khatri–Rao factor of 2 columns, got 1');
    }
  });
});
