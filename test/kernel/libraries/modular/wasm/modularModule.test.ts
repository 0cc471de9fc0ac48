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
import { refusalOf } from '../../../../support.js';

describe('modular.wasm', () => {
  it('runs here', () => {
    expect(wasmAvailable).to.equal(true);
  });

  it('takes odd primes of at most 8191', () => {
    for (const p of [3, 5, 8179, LARGEST_WASM_PRIME]) requirePrime(p);
    for (const p of [2, 1, 9, 8192, 8209, -3, NaN])
      expect(
        refusalOf(() => {
          requirePrime(p);
        }).code,
        `${p}`,
      ).to.equal('false');
  });

  it('takes as many entries as rows and columns say', () => {
    requireEntries({ rows: 2, columns: 2, entries: [1, 2, 3, 4] });
    expect(
      refusalOf(() => {
        requireEntries({ rows: 2, columns: 2, entries: [1, 2, 3] });
      }).code,
    ).to.equal('mismatch');
  });

  it('loads a part of a matrix as balanced residues, with zeros after each row', () => {
    const shapes = fc.record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(shapes, fc.constantFrom(3, 61, 8191), fc.infiniteStream(fc.nat()), ({ rows, columns }, p, stream) => {
        const entries = Int32Array.from({ length: rows * columns }, () => (stream.next().value as number) % p);
        const module = moduleFor(65536 * 4, p);
        const stride = 64 + 32;
        const matrix = { rows, columns, entries };
        load(module, matrix, p, whole(matrix), 64, stride);
        const stored = new Int16Array(module.memory.buffer, 64, rows * stride);
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < columns; j++) {
            const found = stored[i * stride + j] as number;
            expect(Math.abs(found), `(${i}, ${j})`).to.be.at.most((p - 1) / 2);
            expect((found + p) % p).to.equal(entries[i * columns + j]);
          }
          const padding = stored.subarray(i * stride + columns, i * stride + Math.ceil(columns / 8) * 8);
          expect(padding.every((entry) => entry === 0)).to.equal(true);
        }
      }),
    );
  });
});
