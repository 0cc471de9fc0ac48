/** Unpacks gzip files, whole or from their beginning. */
import { constants, gunzipSync } from 'node:zlib';
import { badData, MOST_BYTES } from './encoding.js';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function unzipped(file: Uint8Array, path: string): Uint8Array {
  return unpacked(file, path, constants.Z_FINISH);
}

/** What the first bytes of the file unpack to. */
export function unzippedBeginning(file: Uint8Array, path: string, bytes: number): Uint8Array {
  return unpacked(file.subarray(0, bytes), path, constants.Z_SYNC_FLUSH);
}

function unpacked(bytes: Uint8Array, path: string, finishFlush: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES, finishFlush });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw badData(path, `at most ${MOST_BYTES / 2 ** 20} MiB when unpacked`, 'more');
    }
    throw badData(path, 'a whole gzip file', message, 'the file is damaged: fetch it again');
  }
}
