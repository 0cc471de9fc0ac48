/** The first samples of a gzipped IDX file, of which little more is unpacked than they need. */
import { widthOf } from './encoding.js';
import { isGzip, unzippedBeginning } from './gzip.js';
import { idxHeader, isIdx } from './idx.js';

/** So many bytes of a gzip file hold the header of an IDX file. */
const HEAD = 4096;

/**
 * An IDX file of the first `samples` samples alone, not zipped; the file itself if it has no more than these or is no such file. What
 * comes behind these samples is not looked at: of a file that ends before its header says, they are the same.
 */
export function firstSamples(file: Uint8Array, path: string, samples: number): Uint8Array {
  const head = isGzip(file) ? unzippedBeginning(file, path, HEAD) : file;
  if (!isGzip(file) || !isIdx(head)) return file;
  const { shape, encoding, start } = idxHeader(head, path);
  const [count, ...sample] = shape;
  if (count === undefined || samples >= count) return file;
  const end = start + samples * sample.reduce((product, size) => product * size, widthOf(encoding));
  // These samples take their share of the file, more or less; twice as many bytes are tried if that was too few.
  let zipped = HEAD + Math.ceil((1.1 * samples * file.length) / count);
  let found = unzippedBeginning(file, path, zipped);
  while (found.length < end && zipped < file.length) {
    zipped *= 2;
    found = unzippedBeginning(file, path, zipped);
  }
  if (found.length < end) return file;
  const bytes = found.slice(0, end);
  new DataView(bytes.buffer).setUint32(4, samples);
  return bytes;
}
