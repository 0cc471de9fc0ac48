/** Reads a table of numbers from the bytes of a file. The first bytes determine the format; the name of the file does not matter. */
import { readDelimited, textOf } from './delimited.js';
import { badData, type ExactTable, type Table } from './encoding.js';
import { isGzip, unzipped } from './gzip.js';
import { isIdx, readIdx } from './idx.js';
import { isNpy, readNpy } from './npy.js';
import { isZip, memberOf } from './npz.js';
import { settled, type PackedTable } from './settle.js';

/** Of a file of several arrays, `member` names the one to read. */
export function readTable(file: Uint8Array, path: string, member?: string): PackedTable | ExactTable {
  return settled(tableOf(file, path, member), path);
}

function tableOf(file: Uint8Array, path: string, member: string | undefined): Table | ExactTable {
  if (isZip(file)) {
    const array = memberOf(file, path, member);
    if (!isNpy(array))
      throw badData(path, 'an archive of .npy arrays', 'one of other files', 'save it with numpy.savez');
    return readNpy(array, path);
  }
  if (member !== undefined)
    throw badData(path, `an .npz file, for its array ${JSON.stringify(member)}`, 'another file');
  const bytes = isGzip(file) ? unzipped(file, path) : file;
  if (isNpy(bytes)) return readNpy(bytes, path);
  if (isIdx(bytes)) return readIdx(bytes, path);
  const text = textOf(bytes, path);
  if (text !== undefined) return readDelimited(text, path);
  const begins = Buffer.from(bytes.subarray(0, 6)).toString('hex');
  const got = bytes.length === 0 ? 'an empty file' : `one that begins with the bytes ${begins}`;
  throw badData(path, 'an .npy, .npz, CSV, TSV or IDX file', got, 'save the array with numpy.save');
}
