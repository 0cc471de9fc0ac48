/** `lossproof verify`: the kernel re-checks certificates, and follows what they rest on. */
import { dirname, join } from 'node:path';
import { indexCertificates, readText } from '../../claim/files.js';
import { Registry } from '../../claim/registry.js';
import { UsageError } from '../../claim/usage.js';
import { check, parseJson, Refusal, type Checked } from '../../kernel/index.js';
import { checkedText } from '../../report/terminal.js';
import { EXIT, type Common, type Environment, type ExitCode } from '../terminal.js';

interface Options extends Common {
  readonly reference: boolean;
  readonly with: readonly string[];
}

interface Outcome {
  readonly file: string;
  readonly checked?: Checked;
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
    if (!options.json) report(outcome, terminal);
  }
  if (options.json) terminal.data(JSON.stringify(outcomes.map(summary), null, 2));
  const accepted = outcomes.filter(({ exit }) => exit === EXIT.accepted).length;
  if (files.length > 1) terminal.say(`${accepted} accepted, ${files.length - accepted} not`);
  return worst(outcomes.map(({ exit }) => exit));
}

async function verifyFile(file: string, options: Options, registry: Registry): Promise<Outcome> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (error instanceof UsageError) return { file, failure: error, exit: EXIT.unreadable };
    throw error;
  }
  try {
    return { file, checked: await checkText(text, file, options, registry), exit: EXIT.accepted };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { file, failure: error, exit: isJson(text) ? EXIT.refused : EXIT.unreadable };
  }
}

/** Checks a certificate; what it rests on is looked for in its own folder, beside that, and where --with says. */
export async function checkText(
  text: string,
  file: string,
  options: { readonly reference?: boolean; readonly with?: readonly string[] },
  registry: Registry,
): Promise<Checked> {
  const statementOf = await registry.statements(claimsNamed(text));
  const plain = { statementOf, reference: options.reference ?? false };
  try {
    return check(text, plain);
  } catch (error) {
    // Only a certificate that rests on others needs its neighbours read.
    if (!(error instanceof Refusal) || error.code !== 'missing' || !error.path.startsWith('$.restsOn')) throw error;
  }
  const folders = [join(dirname(file), '..'), dirname(file), ...(options.with ?? [])];
  const index = await indexCertificates(folders);
  const all = await registry.statements([...index.values(), text].flatMap(claimsNamed));
  return check(text, { ...plain, statementOf: all, find: (digest) => index.get(digest) });
}

/** The claim ids that a text mentions; which definitions to load, not what to believe. */
function claimsNamed(text: string): readonly string[] {
  return [...text.matchAll(/"id":\s*"([a-z0-9-]+\/[a-z0-9-]+)"/g)].map((match) => match[1] as string);
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}

function report({ file, checked, failure }: Outcome, terminal: Environment['terminal']): void {
  if (checked !== undefined) {
    terminal.data(checkedText(file, checked, terminal));
  } else if (failure !== undefined) {
    terminal.data(
      `${file}: REFUSED (${failure.code}) at ${failure.path}: expected ${failure.expected}, got ${failure.got}`,
    );
  }
}

function summary({ file, checked, failure, exit }: Outcome) {
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
    reach: theorem.reach,
    hypotheses,
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
