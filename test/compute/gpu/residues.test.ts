/** Residues for the GPU: reduced, checked and packed, any rows of any range of columns. */
import { expect } from 'chai';
import fc from 'fast-check';
import { packedRows, requireEntries, requirePrime, unpackedResidues } from '../../../src/compute/gpu/residues.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import { refuses } from '../../support.js';

const cases = fc.tuple(fc.constantFrom(3, 127, 8191), fc.integer({ min: 1, max: 2 ** 31 - 1 })).map(([p, seed]) => {
  const draw = flatStream(seed);
  const m = matrixOf(1 + draw(10), 1 + draw(400), () => draw(2 * p - 1) - (p - 1));
  return { p, m, draw };
});
const positive = (entry: number, p: number): number => (entry < 0 ? entry + p : entry);

describe('compute/gpu/residues', () => {
  it('are nonnegative, one to a word', () => {
    fc.assert(
      fc.property(cases, ({ p, m }) => {
        expect([...unpackedResidues(m, p)]).to.deep.equal(m.entries.map((entry) => positive(entry, p)));
      }),
    );
  });

  it('are packed for any rows of a slab, with zeros beyond the last column', () => {
    fc.assert(
      fc.property(cases, ({ p, m, draw }) => {
        const first = 128 * draw(Math.ceil(m.columns / 128));
        const width = 128 * (1 + draw(4));
        const start = draw(m.rows);
        const end = start + 1 + draw(m.rows - start);
        const expected = matrixOf(end - start, width, (i, j) =>
          first + j < m.columns ? positive(m.entries[(start + i) * m.columns + first + j] as number, p) : 0,
        );
        expect([...packedRows(m, p, { first, width }, start, end)]).to.deep.equal(expected.entries);
      }),
    );
  });

  it('refuse entries out of range, too few of them, and other moduli', () => {
    const one = (entry: number) => ({ rows: 1, columns: 1, entries: [entry] });
    for (const entry of [7, -7, 0.5, NaN]) {
      const message = `$: expected integers of less than 7 in size, got ${entry}`;
      refuses(() => unpackedResidues(one(entry), 7), 'malformed', message);
      refuses(() => packedRows(one(entry), 7, { first: 0, width: 128 }, 0, 1), 'malformed', message);
    }
    for (const check of [requireEntries, (m: typeof none) => unpackedResidues(m, 7)]) {
      refuses(() => check(none), 'mismatch', '$: expected 2 × 3 entries, got 1');
    }
    for (const p of [2, 9, 8209, 3.5, NaN]) {
      const check = (): void => {
        requirePrime(p);
      };
      refuses(check, 'false', `$.prime: expected an odd prime of at most 8191, got ${p}`);
    }
    for (const p of [3, 8191]) requirePrime(p);
  });
});

const none = { rows: 2, columns: 3, entries: [1] };
