/** The first samples of a gzipped IDX file, of which little more is unpacked than they need. */
import { widthOf } from './encoding.js';
import { isGzip, unzippedBeginning } from './gzip.js';
import { idxHeader, isIdx } from './idx.js';

/** So many bytes of a gzip file hold the header of an IDX file. */
const HEAD = 4096;

export interface FirstSamples {
  /** An IDX file, not zipped, of no more than these samples. */
  readonly file: Uint8Array;
  /** The samples that the file has in all. */
  readonly all: number;
}

/**
 * Undefined if the file has no more samples than these or is no such file: then it has to be read as a whole. What comes behind these
 * samples is not looked at: of a file that ends before its header says, they are the same.
 */
export function firstSamples(file: Uint8Array, path: string, samples: number): FirstSamples | undefined {
  const head = isGzip(file) ? unzippedBeginning(file, path, HEAD) : undefined;
  if (head === undefined || !isIdx(head) || head.length < 4 + 4 * (head[3] as number)) return undefined;
  const { shape, encoding, start } = idxHeader(head, path);
  const [count, ...sample] = shape;
  if (count === undefined || samples >= count) return undefined;
  const end = start + samples * sample.reduce((product, size) => product * size, widthOf(encoding));
  // These samples take their share of the file, more or less; twice as many bytes are tried if that was too few.
  let zipped = HEAD + Math.ceil((1.1 * samples * file.length) / count);
  let found = unzippedBeginning(file, path, zipped);
  while (found.length < end && zipped < file.length) {
    zipped *= 2;
    found = unzippedBeginning(file, path, zipped);
  }
  if (found.length < end) return undefined;
  const bytes = found.slice(0, end);
  new DataView(bytes.buffer).setUint32(4, samples);
  return { file: bytes, all: count };
}
