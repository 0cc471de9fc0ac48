/** `lossproof export`: an accepted certificate as a file that another proof assistant checks, from its numbers on. */
import { UsageError } from '../../base/usage.js';
import { requireWritableFile, writeAtomically } from '../../claim/files.js';
import { loadNamedDataSets } from '../../claim/namedDataSets.js';
import { Registry } from '../../claim/registry.js';
import { coqHere, type Coq } from '../../formal/coq.js';
import { checkedByCoq, type CoqAnswer } from '../../formal/export/coqCheck.js';
import { coqText, NothingToExport } from '../../formal/export/coqText.js';
import type { Checked } from '../../kernel/index.js';
import { certifiedOf } from '../../report/exhibit/certified.js';
import { certificateAt } from '../claims.js';
import { EXIT, type ExitCode } from '../exitCodes.js';
import type { Common, Environment } from '../terminal.js';
import { checkingWith } from './verify/checking.js';

interface Options extends Common {
  readonly with: readonly string[];
  readonly data: readonly string[];
  readonly out?: string;
  readonly check: boolean;
}

export interface CoqChecks extends Pick<Coq, 'version'> {
  readonly checked: (text: string, version: string, signal: AbortSignal) => Promise<CoqAnswer>;
}

const HERE: CoqChecks = { version: coqHere.version, checked: checkedByCoq };

/** Only what the kernel accepts, and the definition of its claim too, is exported. */
export async function exportFile(
  file: string,
  options: Options,
  { terminal, signal }: Pick<Environment, 'terminal' | 'signal'>,
  coq: CoqChecks = HERE,
): Promise<ExitCode> {
  const { out, check } = options;
  if (out !== undefined) await requireNewSource(out);
  const version = check ? await coq.version() : undefined;
  if (check && version === undefined)
    throw new UsageError('no-coq', '--check', 'Coq on this machine', 'none', 'lossproof formal says how to get it');
  const registry = await Registry.withPlugins(options.plugin);
  const { document } = await certificateAt(file, registry);
  const checking = await checkingWith([file], options, registry);
  const { checked } = await checking.verify(document);
  const { bytesOf } = await loadNamedDataSets([document], options.data);
  const text = textOf(checked, file, certifiedOf(checked, bytesOf).evaluate);
  if (out === undefined) {
    if (!check) terminal.data(text);
  } else {
    await writeAtomically(out, text);
    terminal.say(`written: ${out}`);
  }
  if (version === undefined) return EXIT.accepted;
  terminal.progress(`Coq ${version} checks the export`);
  const { accepted, says } = await coq.checked(text, version, signal);
  terminal.data(`${accepted ? `accepted by Coq ${version}` : `REFUSED by Coq ${version}`}: ${says}`);
  return accepted ? EXIT.accepted : EXIT.refused;
}

function textOf(checked: Checked, file: string, evaluate: Parameters<typeof coqText>[1]): string {
  try {
    return coqText(checked, evaluate);
  } catch (error) {
    if (!(error instanceof NothingToExport)) throw error;
    throw new UsageError('no-export', file, error.expected, error.got);
  }
}

async function requireNewSource(out: string): Promise<void> {
  if (!out.endsWith('.v')) throw new UsageError('not-coq', '--out', 'a name that ends in .v', JSON.stringify(out));
  await requireWritableFile(out);
}
