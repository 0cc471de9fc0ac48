/** Has Coq check an exported certificate. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../coq.js';
import { PartRefused, partsFor } from '../parts.js';

export interface CoqAnswer {
  readonly accepted: boolean;
  /** What Coq printed: the assumptions, or the error. */
  readonly says: string;
}

/** What Coq prints of theorems that rest on no axiom. */
const NO_AXIOM = 'Closed under the global context';

/** Compiles the parts of coq/ that the text needs, and then the text; accepted is what rests on no axiom. */
export async function checkedByCoq(text: string, coqVersion: string, signal: AbortSignal): Promise<CoqAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'lossproof-export-'));
  try {
    const library = await partsFor(text, coqVersion, signal);
    await writeFile(join(folder, 'Exported.v'), text);
    const { code, lines } = await run('coqc', ['-w', 'none', '-Q', library, 'Lossproof', 'Exported.v'], signal, folder);
    return { accepted: code === 0 && lines.at(-1) === NO_AXIOM, says: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof PartRefused)) throw error;
    return { accepted: false, says: error.message };
  } finally {
    await rm(folder, { recursive: true });
  }
}
