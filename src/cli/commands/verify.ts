/** `lossproof verify`: lets the kernel check certificates and all certificates that they rest on. */
import { dirname, join } from 'node:path';
import { UsageError } from '../../base/usage.js';
import { Archive } from '../../claim/archive.js';
import type { Controls } from '../../claim/controls.js';
import { receiptOf } from '../../claim/receipt.js';
import { loadNamedDataSets } from '../../claim/namedDataSets.js';
import { addFolders } from '../../claim/folders.js';
import { readText } from '../../claim/files.js';
import { Registry } from '../../claim/registry.js';
import { Verifier } from '../../claim/verifier.js';
import { Document, Refusal, type Checked } from '../../kernel/index.js';
import { speakerOf } from '../../language/loader.js';
import { LINE_COUNTS } from '../../kernel/lineCounts.js';
import { checkedText } from '../../report/checkedText.js';
import { tame } from '../../report/tame.js';
import { EXIT, type Common, type Environment, type ExitCode } from '../terminal.js';

interface Options extends Common {
  readonly reference: boolean;
  readonly with: readonly string[];
  readonly data: readonly string[];
  readonly allow?: string;
}

interface Outcome {
  readonly file: string;
  readonly checked?: Checked;
  readonly controls?: Controls;
  readonly failure?: { readonly code: string; readonly path: string; readonly expected: string; readonly got: string };
  readonly exit: ExitCode;
}

export async function verify(
  files: readonly string[],
  options: Options,
  { terminal, signal }: Environment,
): Promise<ExitCode> {
  const allowed = options.allow === undefined ? undefined : librariesIn(options.allow);
  const registry = new Registry();
  for (const plugin of options.plugin) await registry.plug(plugin);
  const checking = await checkingWith(options, registry);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    terminal.progress(`checking ${file}`);
    const outcome = await verifyFile(file, checking, allowed);
    outcomes.push(outcome);
    if (!options.json) {
      if (outcomes.length > 1) terminal.data('');
      await report(outcome, terminal);
    }
  }
  if (options.json) terminal.data(JSON.stringify(outcomes.map(summary), null, 2));
  const accepted = outcomes.filter(({ exit }) => exit === EXIT.accepted).length;
  if (files.length > 1) terminal.say(`${accepted} accepted, ${files.length - accepted} not`);
  return worst(outcomes.map(({ exit }) => exit));
}

async function verifyFile(
  file: string,
  { verifier, lookAround }: Checking,
  allowed: ReadonlySet<string> | undefined,
): Promise<Outcome> {
  let document: Document;
  try {
    document = new Document(await readText(file));
  } catch (error) {
    if (error instanceof UsageError || error instanceof Refusal) return { file, failure: error, exit: EXIT.unreadable };
    throw error;
  }
  try {
    await lookAround(file);
    const verified = await verifier.verify(document);
    if (allowed !== undefined) requireAllowed(verified.checked, allowed);
    return { file, ...verified, exit: EXIT.accepted };
  } catch (error) {
    if (error instanceof UsageError && error.code === 'unreadable')
      return { file, failure: error, exit: EXIT.unreadable };
    if (!(error instanceof Refusal)) throw error;
    return { file, failure: error, exit: EXIT.refused };
  }
}

export interface VerifyingOptions {
  readonly reference?: boolean;
  readonly with?: readonly string[];
  readonly data?: readonly string[];
}

/** The libraries named in --allow, with commas between them, and the core, which every certificate needs. */
function librariesIn(allow: string): ReadonlySet<string> {
  const names = allow.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(LINE_COUNTS, name));
  if (unknown !== undefined) {
    const known = Object.keys(LINE_COUNTS).join(', ');
    throw new UsageError('unknown-library', '--allow', `names among ${known}`, JSON.stringify(unknown));
  }
  return new Set(['core', ...names]);
}

/** Refuses a certificate that needs other libraries of the kernel than the allowed ones. */
function requireAllowed(checked: Checked, allowed: ReadonlySet<string>): void {
  const { libraries, forHypotheses } = receiptOf(checked);
  const needed = [...libraries, ...forHypotheses].map(({ library }) => library);
  const beyond = needed.filter((library) => !allowed.has(library));
  if (beyond.length > 0)
    throw new Refusal('mismatch', '$.steps', `no libraries but ${[...allowed].join(', ')}`, beyond.join(', '));
}

export interface Checking {
  readonly verifier: Verifier;
  /** Looks for cited certificates in the folder of a file, in its parent folder and in the folders beside it. */
  readonly lookAround: (file: string) => Promise<void>;
}

/** One verifier for all files of a command: it reads each file once, and remembers what it has accepted. */
export async function checkingWith(options: VerifyingOptions, registry: Registry): Promise<Checking> {
  const archive = new Archive();
  const seen = new Set<string>();
  await addFolders(archive, options.with ?? [], Infinity, seen);
  const verifier = new Verifier({
    statement: (id) => registry.statement(id),
    archive,
    dataOf: (documents) => loadNamedDataSets(documents, options.data ?? []),
    reference: options.reference ?? false,
  });
  // The files of a run are in one folder for each paper, so no folders but these have to be searched.
  return {
    verifier,
    lookAround: (file) => addFolders(archive, [dirname(file), join(dirname(file), '..')], 1, seen),
  };
}

async function report({ file, checked, controls, failure }: Outcome, terminal: Environment['terminal']): Promise<void> {
  if (checked !== undefined) {
    const speaker = await speakerOf(checked.theorem.libraries);
    terminal.data(checkedText(file, checked, terminal, speaker));
    if (controls !== undefined && controls.named > 0) {
      terminal.data(
        `${'controls'.padEnd(12)}${controls.accepted.length} of ${controls.named} at hand, each a certified failure`,
      );
    }
  } else if (failure !== undefined) {
    const { code, path, expected, got } = failure;
    terminal.data(tame(`${file}: REFUSED (${code}) at ${path}: expected ${expected}, got ${got}`));
  }
}

function summary({ file, checked, controls, failure, exit }: Outcome) {
  if (checked === undefined) {
    const { code, path, expected, got } = failure as NonNullable<typeof failure>;
    return { file, accepted: false, exit, refusal: { code, path, expected, got } };
  }
  const { certificate, verdict, theorem, bound, hypotheses } = checked;
  return {
    file,
    accepted: true,
    claim: certificate.claim,
    variant: certificate.variant,
    sizes: certificate.sizes,
    counts: certificate.counts,
    verdict,
    bound,
    assurance: theorem.assurance,
    error: theorem.error,
    scope: checked.scope,
    reach: checked.claimed.reach,
    hypotheses,
    controls: controls === undefined ? undefined : { named: controls.named, verified: controls.accepted.length },
    trusts: receiptOf(checked),
    proposition: theorem.proposition,
    digest: certificate.digest,
  };
}

/** The exit code for several files: unreadable is worse than refused, and refused is worse than accepted. */
function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.includes(EXIT.unreadable)
    ? EXIT.unreadable
    : codes.includes(EXIT.refused)
      ? EXIT.refused
      : EXIT.accepted;
}
