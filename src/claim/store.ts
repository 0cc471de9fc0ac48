/** Stores certificates so that none overwrites another: certificates rest on others by digest, and the old ones must stay. */
import { join } from 'node:path';
import { Document, Refusal, type Certificate } from '../kernel/index.js';
import { UsageError } from '../base/usage.js';
import { addressedPath } from './certificatePaths.js';
import { isThere, readText, writeAtomically } from './files.js';
import { claimedDigest } from './uncheckedFields.js';
import { certificateText } from './certificateText.js';

/** Writes a certificate at a path in a folder, or beside it if there is another certificate; returns the path that it has then. */
export async function storeCertificate(folder: string, path: string, certificate: Certificate): Promise<string> {
  const { digest } = certificate;
  const place = (await holdsAnother(join(folder, path), digest)) ? addressedPath(path, digest) : path;
  await writeAtomically(join(folder, place), certificateText(certificate));
  return place;
}

/** True if there is a file of anything but this certificate. */
async function holdsAnother(path: string, digest: string): Promise<boolean> {
  if (!(await isThere(path))) return false;
  try {
    return claimedDigest(new Document(await readText(path))) !== digest;
  } catch (error) {
    if (error instanceof Refusal || error instanceof UsageError) return true;
    throw error;
  }
}
