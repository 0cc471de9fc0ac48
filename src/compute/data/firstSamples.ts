/** The first samples of a gzipped IDX file, of which little more is unpacked than they need. */
import { widthOf } from './encoding.js';
import { isGzip, unzippedBeginning } from './gzip.js';
import { idxHeader, isIdx } from './idx.js';

/** So many bytes of a gzip file hold the header of an IDX file. */
const HEAD = 4096;

/** A file of which the first bytes can be read alone. */
export interface Beginnable {
  readonly size: number;
  readonly first: (bytes: number) => Promise<Uint8Array>;
}

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
export async function firstSamples(
  { size, first }: Beginnable,
  path: string,
  samples: number,
): Promise<FirstSamples | undefined> {
  const begun = await first(HEAD);
  const head = isGzip(begun) ? await unzippedBeginning(begun, path, 4 * HEAD) : undefined;
  if (head === undefined || !isIdx(head) || head.length < 4 + 4 * (head[3] as number)) return undefined;
  const { shape, encoding, start } = idxHeader(head, path);
  const [count, ...sample] = shape;
  if (count === undefined || samples >= count) return undefined;
  const end = start + samples * sample.reduce((product, size) => product * size, widthOf(encoding));
  // These samples take their share of the file, more or less; twice as many bytes are tried if that was too few.
  for (let zipped = HEAD + Math.ceil((1.05 * samples * size) / count); ; zipped *= 2) {
    const found = await unzippedBeginning(await first(zipped), path, 1.5 * end);
    if (found.length >= end) {
      const bytes = found.subarray(0, end);
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(4, samples);
      return { file: bytes, all: count };
    }
    if (zipped >= size) return undefined;
  }
}
