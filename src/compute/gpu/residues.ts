/** Prepares residues for the GPU: checks them, reduces them to 0 … p − 1, and packs one or two into a word. */
import { isPrime, Refusal } from '../../kernel/full.js';
import type { Residues } from '../../kernel/full.js';
import { LARGEST_GPU_PRIME } from './arithmetic.js';
import type { Range } from './slabs.js';

export function requirePrime(p: number): void {
  if (p > 2 && p <= LARGEST_GPU_PRIME && isPrime(p)) return;
  throw new Refusal('false', '$.prime', `an odd prime of at most ${LARGEST_GPU_PRIME}`, `${p}`);
}

export function requireEntries(m: Residues): void {
  if (m.entries.length === m.rows * m.columns) return;
  throw new Refusal('mismatch', '$', `${m.rows} × ${m.columns} entries`, `${m.entries.length}`);
}

function residue(entry: number, p: number): number {
  if (!(entry > -p && entry < p && Number.isInteger(entry))) {
    throw new Refusal('malformed', '$', `integers of less than ${p} in size`, `${entry}`);
  }
  return entry < 0 ? entry + p : entry;
}

export function unpackedResidues(m: Residues, p: number): Uint32Array<ArrayBuffer> {
  requireEntries(m);
  return Uint32Array.from(m.entries, (entry) => residue(entry, p));
}

/** Rows `start` to `end` of a range of columns, padded with zeros. */
export function packedRows(m: Residues, p: number, range: Range, start: number, end: number): Uint16Array<ArrayBuffer> {
  const packed = new Uint16Array((end - start) * range.width);
  const columns = Math.min(range.width, m.columns - range.first);
  for (let i = start; i < end; i++) {
    const from = i * m.columns + range.first;
    const to = (i - start) * range.width;
    for (let j = 0; j < columns; j++) packed[to + j] = residue(m.entries[from + j] as number, p);
  }
  return packed;
}
