import { expect } from 'chai';
import fc from 'fast-check';
import {
  LARGEST_WASM_PRIME,
  load,
  moduleFor,
  requireEntries,
  requirePrime,
  wasmAvailable,
  whole,
} from '../../../../../src/kernel/libraries/modular/wasm/modularModule.js';
import { refuses } from '../../../../support.js';

const START = 128;

/** Balanced residues are those of least size: −(p − 1)/2 … (p − 1)/2. */
function balanced(entry: number, p: number): number {
  const residue = ((entry % p) + p) % p;
  return residue > (p - 1) / 2 ? residue - p : residue;
}

describe('the module of arithmetic mod p', () => {
  it('runs here', () => {
    expect(wasmAvailable).to.equal(true);
    expect(moduleFor(2 ** 16, 7).memory.buffer.byteLength).to.be.at.least(2 ** 16);
    expect(moduleFor(2 ** 24, 7).memory.buffer.byteLength).to.equal(2 ** 24);
  });

  it('computes modulo the last prime that it was asked for', () => {
    for (const p of [7, LARGEST_WASM_PRIME, 3]) {
      const module = moduleFor(2 ** 16, p);
      const place = new Int16Array(module.memory.buffer, START, 8);
      place.fill(-1);
      module.unbalance(START, 8);
      expect([...place]).to.deep.equal(Array<number>(8).fill(p - 1));
    }
  });

  it('takes odd primes of at most 8191', () => {
    for (const p of [3, 5, 8179, 8191]) requirePrime(p);
    for (const p of [2, 1, 0, -3, 9, 8193, 8209, 3.5, NaN, Infinity]) {
      refuses(
        () => {
          requirePrime(p);
        },
        'false',
        `$.prime: expected an odd prime of at most 8191, got ${p}`,
      );
    }
  });

  it('takes as many entries as the sizes say', () => {
    requireEntries({ rows: 2, columns: 3, entries: new Int16Array(6) });
    requireEntries({ rows: 0, columns: 3, entries: [] });
    refuses(
      () => {
        requireEntries({ rows: 2, columns: 3, entries: [1, 2, 3, 4, 5] });
      },
      'mismatch',
      '$: expected 2 × 3 entries, got 5',
    );
    for (const size of [-1, 0.5, NaN, 2 ** 53]) {
      for (const [rows, columns] of [
        [size, 1],
        [1, size],
      ] as const) {
        refuses(
          () => {
            requireEntries({ rows, columns, entries: [1] });
          },
          'malformed',
          `$: expected sizes of a matrix, got ${size}`,
        );
      }
    }
  });

  it('loads any part of a matrix, balanced, with zeros after each row and nothing else written', () => {
    const size = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(
        fc.constantFrom(3, 7, 127, 8191),
        size,
        size,
        fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        (p, rows, columns, [a, b, c, d], typed, numbers) => {
          const draw = (): number => ((numbers.next().value as number) % (2 * p - 1)) - (p - 1);
          const list = Array.from({ length: rows * columns }, draw);
          const m = { rows, columns, entries: typed ? Int16Array.from(list) : list };
          const [top, left] = [a % rows, b % columns];
          const part = { top, left, rows: 1 + (c % (rows - top)), columns: 1 + (d % (columns - left)) };
          const padded = Math.ceil(part.columns / 8) * 8;
          const stride = padded + 8;
          const module = moduleFor(2 ** 16, p);
          const place = new Int16Array(module.memory.buffer, START, part.rows * stride).fill(99);
          load(module, m, p, part, START, stride);
          const expected = Array.from({ length: part.rows }, (_, i) =>
            Array.from({ length: stride }, (__, j) => {
              if (j >= padded) return 99;
              return j < part.columns ? balanced(list[(top + i) * columns + left + j] as number, p) : 0;
            }),
          ).flat();
          expect([...place], `${JSON.stringify(part)} of ${rows} × ${columns} mod ${p}: ${list.join()}`).to.deep.equal(
            expected,
          );
        },
      ),
    );
  });

  it('loads nothing but integers of less than p in size', () => {
    const module = moduleFor(2 ** 16, 7);
    const loading = (entries: ArrayLike<number>) => () => {
      const m = { rows: 1, columns: entries.length, entries };
      load(module, m, 7, whole(m), START, 64);
    };
    loading([6, -6, 0])();
    loading(Int16Array.of(6, -6, 0))();
    for (const entry of [7, -7, 0.5, NaN, 65536, Infinity, 2 ** 31, '3' as never, undefined as never]) {
      refuses(loading([0, entry]), 'malformed', `$: expected integers of less than 7 in size, got ${entry}`);
    }
    for (const entry of [7, -7, 32767, -32768]) {
      refuses(
        loading(Int16Array.of(6, entry)),
        'malformed',
        `$: expected integers of less than 7 in size, got ${entry}`,
      );
    }
  });
});
