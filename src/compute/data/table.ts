/** Reads a table of numbers from the bytes of a file. The first bytes determine the format; the name of the file does not matter. */
import { gunzipSync } from 'node:zlib';
import { badData, MOST_BYTES, type Table } from './encoding.js';
import { isIdx, readIdx } from './idx.js';
import { isNpy, readNpy } from './npy.js';

export function readTable(file: Uint8Array, path: string): Table {
  const bytes = isGzip(file) ? unzip(file, path) : file;
  if (isNpy(bytes)) return readNpy(bytes, path);
  if (isIdx(bytes)) return readIdx(bytes, path);
  const begins = Buffer.from(bytes.subarray(0, 6)).toString('hex');
  const got = bytes.length === 0 ? 'an empty file' : `one that begins with the bytes ${begins}`;
  throw badData(path, 'an IDX or a .npy file, gzipped or not', got, 'save the array with numpy.save');
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unzip(file: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(file, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw badData(path, `at most ${MOST_BYTES / 2 ** 20} MiB when unpacked`, 'more');
    }
    throw badData(path, 'a whole gzip file', message, 'the file is damaged: fetch it again');
  }
}
