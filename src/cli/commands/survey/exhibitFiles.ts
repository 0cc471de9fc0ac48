/** The files of the exhibits of a survey. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../../../claim/files.js';
import { exhibitFile, exhibitFileText } from '../../../report/exhibit/files.js';
import type { Exhibited } from '../../../report/exhibit/exhibits.js';

/** Writes the exhibits as files and deletes those of an earlier run, which may have had other titles. */
export async function writeExhibits(exhibited: Exhibited | undefined, folder: string): Promise<readonly string[]> {
  if (exhibited === undefined || 'problem' in exhibited) return [];
  const files = exhibited.exhibits.map(exhibitFile);
  for (const [index, exhibit] of exhibited.exhibits.entries()) {
    await writeAtomically(join(folder, files[index] as string), exhibitFileText(exhibit));
  }
  for (const name of await readdir(folder)) {
    if (/^[0-9]+-.*\.(svg|md)$/.test(name) && !files.includes(name)) await rm(join(folder, name));
  }
  return files;
}
