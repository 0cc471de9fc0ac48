/** `lossproof verify`: the kernel re-checks certificates, and follows what they rest on. */
import { dirname, join } from 'node:path';
import { UsageError } from '../../base/usage.js';
import { Archive } from '../../claim/archive.js';
import type { Controls } from '../../claim/controls.js';
import { receiptOf } from '../../claim/receipt.js';
import { dataSetsFor } from '../../claim/dataSets.js';
import { readText } from '../../claim/files.js';
import { Registry } from '../../claim/registry.js';
import { Verifier } from '../../claim/verifier.js';
import { Document, Refusal, type Checked } from '../../kernel/index.js';
import { checkedText } from '../../report/checkedText.js';
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
  const registry = new Registry();
  for (const plugin of options.plugin) await registry.plug(plugin);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    terminal.progress(`checking ${file}`);
    const outcome = await verifyFile(file, options, registry);
    outcomes.push(outcome);
    if (!options.json) {
      if (outcomes.length > 1) terminal.data('');
      report(outcome, terminal);
    }
  }
  if (options.json) terminal.data(JSON.stringify(outcomes.map(summary), null, 2));
  const accepted = outcomes.filter(({ exit }) => exit === EXIT.accepted).length;
  if (files.length > 1) terminal.say(`${accepted} accepted, ${files.length - accepted} not`);
  return worst(outcomes.map(({ exit }) => exit));
}

async function verifyFile(file: string, options: Places, registry: Registry): Promise<Outcome> {
  let document: Document;
  try {
    document = new Document(await readText(file));
  } catch (error) {
    if (error instanceof UsageError || error instanceof Refusal) return { file, failure: error, exit: EXIT.unreadable };
    throw error;
  }
  try {
    const verifier = await verifierFor(file, options, registry);
    const verified = await verifier.verify(document);
    requireAllowed(verified.checked, options.allow);
    return { file, ...verified, exit: EXIT.accepted };
  } catch (error) {
    if (error instanceof UsageError && error.code === 'unreadable')
      return { file, failure: error, exit: EXIT.unreadable };
    if (!(error instanceof Refusal)) throw error;
    return { file, failure: error, exit: EXIT.refused };
  }
}

export interface Places {
  /** Names of libraries, with commas between them. */
  readonly allow?: string;
  readonly reference?: boolean;
  readonly with?: readonly string[];
  readonly data?: readonly string[];
}

/** Refuses what needs more of the kernel than its core and the given libraries. */
function requireAllowed(checked: Checked, allow: string | undefined): void {
  if (allow === undefined) return;
  const allowed = new Set(['core', ...allow.split(',').map((name) => name.trim())]);
  const { libraries, forHypotheses } = receiptOf(checked);
  const needed = [...libraries, ...forHypotheses].map(({ library }) => library);
  const beyond = needed.filter((library) => !allowed.has(library));
  if (beyond.length > 0)
    throw new Refusal('mismatch', '$.steps', `no libraries but ${[...allowed].join(', ')}`, beyond.join(', '));
}

/**
 * What a certificate rests on is looked for in its own folder, in the one above and those beside it, and where --with says.
 * The files of a run lie in one folder a paper; folders further away are searched only where --with names them.
 */
export async function verifierFor(file: string, options: Places, registry: Registry): Promise<Verifier> {
  const archive = new Archive();
  // Its own folder first: a folder that was entered is not entered again, and would not be searched as deep.
  await archive.addFolders([dirname(file), join(dirname(file), '..')], 1);
  await archive.addFolders(options.with ?? []);
  return new Verifier({
    statement: (id) => registry.statement(id),
    archive,
    dataOf: (documents) => dataSetsFor(documents, options.data ?? []),
    reference: options.reference ?? false,
  });
}

function report({ file, checked, controls, failure }: Outcome, terminal: Environment['terminal']): void {
  if (checked !== undefined) {
    terminal.data(checkedText(file, checked, terminal));
    if (controls !== undefined && controls.named > 0) {
      terminal.data(
        `${'controls'.padEnd(12)}${controls.accepted.length} of ${controls.named} at hand, each a certified failure`,
      );
    }
  } else if (failure !== undefined) {
    terminal.data(
      `${file}: REFUSED (${failure.code}) at ${failure.path}: expected ${failure.expected}, got ${failure.got}`,
    );
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
    verdict,
    bound,
    assurance: theorem.assurance,
    error: theorem.error,
    reach: theorem.reach,
    hypotheses,
    controls: controls === undefined ? undefined : { named: controls.named, verified: controls.accepted.length },
    trusts: receiptOf(checked),
    proposition: theorem.proposition,
    digest: certificate.digest,
  };
}

/** Unreadable is worse than refused, which is worse than accepted. */
function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.includes(EXIT.unreadable)
    ? EXIT.unreadable
    : codes.includes(EXIT.refused)
      ? EXIT.refused
      : EXIT.accepted;
}
