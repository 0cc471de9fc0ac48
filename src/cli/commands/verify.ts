/** `lossproof verify`: the kernel re-checks certificates, and follows what they rest on. */
import { dirname, join } from 'node:path';
import { indexCertificates, readText } from '../../claim/files.js';
import { Registry } from '../../claim/registry.js';
import { Shelf } from '../../claim/shelf.js';
import { UsageError } from '../../compute/usage.js';
import { check, parseJson, Refusal, type Checked } from '../../kernel/index.js';
import { checkedText } from '../../report/terminal.js';
import { EXIT, type Common, type Environment, type ExitCode } from '../terminal.js';

interface Options extends Common {
  readonly reference: boolean;
  readonly with: readonly string[];
  readonly data: readonly string[];
}

/** The controls that a certificate names: how many there are, and how many of them were at hand and failed as they must. */
interface Controls {
  readonly named: number;
  readonly verified: number;
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

async function verifyFile(file: string, options: Options, registry: Registry): Promise<Outcome> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (error instanceof UsageError) return { file, failure: error, exit: EXIT.unreadable };
    throw error;
  }
  try {
    const checked = await checkText(text, file, options, registry);
    return { file, checked, controls: await checkControls(checked, file, options, registry), exit: EXIT.accepted };
  } catch (error) {
    if (error instanceof UsageError && error.code === 'unreadable')
      return { file, failure: error, exit: EXIT.unreadable };
    if (!(error instanceof Refusal)) throw error;
    return { file, failure: error, exit: isJson(text) ? EXIT.refused : EXIT.unreadable };
  }
}

interface Places {
  readonly reference?: boolean;
  readonly with?: readonly string[];
  readonly data?: readonly string[];
}

/** The certificate's own folder, the one above and whatever is beside it, and where --with says. */
async function neighbours(file: string, options: Places): Promise<ReadonlyMap<string, string>> {
  // The files of a run lie in one folder a paper; what is further away is looked through only where somebody says so.
  // Its own first: what is entered from above is not entered again, and would not be looked through as deep.
  const near = await indexCertificates([dirname(file), join(dirname(file), '..')], 1);
  return new Map([...near, ...(await indexCertificates(options.with ?? []))]);
}

/** Checks the controls that are at hand: each must be a control of the same claim, and a certified failure. */
async function checkControls(
  { certificate }: Checked,
  file: string,
  options: Places,
  registry: Registry,
): Promise<Controls> {
  const named = certificate.controls.length;
  const index = named === 0 ? new Map<string, string>() : await neighbours(file, options);
  let verified = 0;
  for (const [place, digest] of certificate.controls.entries()) {
    const text = index.get(digest);
    if (text === undefined) continue;
    const control = await checkText(text, file, options, registry);
    const { claim, variant } = control.certificate;
    if (claim.id !== certificate.claim.id || variant === 'claim' || (control.bound && control.verdict !== 'fails')) {
      const got = `${claim.id} (${variant}): ${control.verdict}`;
      throw new Refusal('mismatch', `$.controls[${place}]`, `a control of ${certificate.claim.id} that fails`, got);
    }
    verified++;
  }
  return { named, verified };
}

/** Checks a certificate; what it rests on is looked for in its own folder, beside that, and where --with says. */
export async function checkText(text: string, file: string, options: Places, registry: Registry): Promise<Checked> {
  const statementOf = await registry.statements(claimsNamed(text));
  const { bytesOf } = await Shelf.load(options.data ?? [], [text]);
  const plain = { statementOf, reference: options.reference ?? false, bytesOf };
  try {
    return check(text, plain);
  } catch (error) {
    // Only a certificate that rests on others needs its neighbours read.
    if (!(error instanceof Refusal) || error.code !== 'missing' || !error.path.startsWith('$.restsOn')) throw error;
  }
  const index = await neighbours(file, options);
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

function report({ file, checked, controls, failure }: Outcome, terminal: Environment['terminal']): void {
  if (checked !== undefined) {
    terminal.data(checkedText(file, checked, terminal));
    if (controls !== undefined && controls.named > 0) {
      terminal.data(
        `${'controls'.padEnd(12)}${controls.verified} of ${controls.named} at hand, each a certified failure`,
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
    controls,
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
