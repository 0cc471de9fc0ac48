/** Unpacks gzip files, whole or from their beginning. */
import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync } from 'node:zlib';
import { badData, MOST_BYTES } from './encoding.js';

/** The least that zlib unpacks at a time. */
const LEAST_CHUNK = 64;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function unzipped(file: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(file, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw damaged(error, path);
  }
}

/**
 * What the first bytes of a file unpack to, by a thread of Node while this one goes on. `expected` bytes are unpacked at a time: as many as
 * there will be, or the parts are copied.
 */
export async function unzippedBeginning(beginning: Uint8Array, path: string, expected: number): Promise<Uint8Array> {
  const chunkSize = Math.min(Math.max(expected, LEAST_CHUNK), MOST_BYTES);
  const options = { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH, chunkSize };
  try {
    return await promisify(gunzip)(beginning, options);
  } catch (error) {
    throw damaged(error, path);
  }
}

function damaged(error: unknown, path: string): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return badData(path, `at most ${MOST_BYTES / 2 ** 20} MiB when unpacked`, 'more');
  return badData(path, 'a whole gzip file', message, 'the file is damaged: fetch it again');
}
