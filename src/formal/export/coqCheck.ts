/** Has Coq check an exported certificate. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../coq.js';
import { COQ_FOLDER } from '../theorems.js';

const LIBRARY = 'Export/Checks.v';

export interface CoqAnswer {
  readonly accepted: boolean;
  /** What Coq printed: the assumptions, or the error. */
  readonly says: string;
}

/** Compiles the library and then the file, in a folder of their own. */
export async function checkedByCoq(text: string, signal: AbortSignal): Promise<CoqAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'lossproof-export-'));
  try {
    await mkdir(join(folder, 'Export'));
    await writeFile(join(folder, LIBRARY), await readFile(join(COQ_FOLDER, LIBRARY)));
    await writeFile(join(folder, 'Exported.v'), text);
    const compiled = (file: string) => run('coqc', ['-w', 'none', '-Q', '.', 'Lossproof', file], signal, folder);
    const library = await compiled(LIBRARY);
    const { code, lines } = library.code === 0 ? await compiled('Exported.v') : library;
    return { accepted: code === 0, says: lines.join('\n') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
