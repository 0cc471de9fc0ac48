/** What became of one file of `lossproof verify`: accepted, or why not, with its exit code. A failure is that of its file alone. */
import { UsageError } from '../../../base/usage.js';
import type { Controls } from '../../../claim/controls.js';
import { readText } from '../../../claim/files.js';
import { meansToBeCertificate } from '../../../claim/uncheckedFields.js';
import { Document, Refusal, type Checked, type Json } from '../../../kernel/index.js';
import { codeOf, EXIT, type ExitCode } from '../../exitCodes.js';
import type { Checking } from './checking.js';
import type { Demand } from './demands.js';

export interface Outcome {
  readonly file: string;
  readonly checked?: Checked;
  readonly controls?: Controls;
  /** The names of sizes and parameters of the certificate that decide nothing. */
  readonly unused?: readonly string[];
  readonly failure?: { readonly code: string; readonly path: string; readonly expected: string; readonly got: string };
  readonly exit: ExitCode;
}

/** A file that the user named, or one that was found in a folder, where there may be other JSON files too. */
export interface Source {
  readonly file: string;
  readonly isNamed: boolean;
}

/**
 * `demand` refuses an accepted certificate that is not what the user asks for. Undefined for a file that was found in a folder, and is
 * JSON but no certificate.
 */
export async function outcomeOf(
  { file, isNamed }: Source,
  checking: Checking,
  demand: Demand,
): Promise<Outcome | undefined> {
  let document: Document;
  try {
    const text = await readText(file);
    if (!isNamed && isOtherJson(text)) return undefined;
    document = new Document(text);
  } catch (error) {
    if (error instanceof UsageError) return { file, failure: error, exit: codeOf(error) };
    if (!(error instanceof Refusal)) return crashed(file, error);
    return { file, failure: error, exit: error.code === 'limit' ? EXIT.limit : EXIT.unreadable };
  }
  try {
    const verified = await checking.verify(document);
    demand(verified.checked, isNamed);
    return { file, ...verified, exit: verified.checked.bound ? EXIT.accepted : EXIT.unbound };
  } catch (error) {
    if (error instanceof UsageError && error.code !== 'unreadable') throw error;
    if (error instanceof UsageError || error instanceof Refusal) return { file, failure: error, exit: codeOf(error) };
    return crashed(file, error);
  }
}

/** JSON, perhaps of a kind that no certificate may be, that does not mean to be a certificate. */
function isOtherJson(text: string): boolean {
  try {
    return !meansToBeCertificate(JSON.parse(text) as Json);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** An error that nobody expected must not keep the other files from being checked, and must not pass for a verdict. */
export function crashed(file: string, error: unknown): Outcome {
  const got = String(error instanceof Error ? error.stack : error);
  return { file, failure: { code: 'internal', path: '$', expected: 'a verdict', got }, exit: EXIT.internal };
}
