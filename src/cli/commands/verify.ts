/** `lossproof verify`: lets the kernel check certificates and all certificates that they rest on. */
import { Registry } from '../../claim/registry.js';
import { stat } from 'node:fs/promises';
import { UsageError } from '../../base/usage.js';
import { STDIN } from '../../claim/files.js';
import { certificatesIn } from '../../claim/folders.js';
import { Refusal, type Checked } from '../../kernel/index.js';
import { checkedLine, refusedLine } from '../../report/checkedLine.js';
import { counted, VERDICT_MEANS } from '../../report/words.js';
import { EXIT, worstOf, type ExitCode } from '../exitCodes.js';
import type { Common, Environment, Terminal } from '../terminal.js';
import { checkingWith } from './verify/checking.js';
import { outcomeOf, type Outcome, type Source } from './verify/outcome.js';

interface Options extends Common {
  readonly reference: boolean;
  readonly workLimit?: number;
  readonly verbose: boolean;
  readonly with: readonly string[];
  readonly data: readonly string[];
  readonly allow?: string;
  readonly require?: string;
}

export async function verify(
  named: readonly string[],
  options: Options,
  { terminal, signal }: Environment,
): Promise<ExitCode> {
  const demand = await demandsOf(options);
  const registry = await Registry.withPlugins(options.plugin);
  const sources = (await Promise.all(named.map(sourcesAt))).flat();
  const checking = await checkingWith(
    sources.map(({ file }) => file),
    options,
    registry,
  );
  const outcomes: Outcome[] = [];
  for (const source of sources) {
    signal.throwIfAborted();
    terminal.progress(`checking ${source.file}`);
    const outcome = await outcomeOf(source, checking, demand);
    if (outcome === undefined) continue;
    outcomes.push(outcome);
    if (!options.json) await report(outcome, options.verbose, terminal);
  }
  requireClaims(outcomes, options, named);
  if (options.json) {
    const { summaryOf } = await import('./verify/summary.js');
    terminal.json(outcomes.map(summaryOf));
  } else terminal.data(countsOf(outcomes, sources.length - outcomes.length));
  return worstOf(outcomes.map(({ exit }) => exit));
}

/** The files that a name stands for: those of a folder, or the file itself, whether it is there or not. */
async function sourcesAt(name: string): Promise<readonly Source[]> {
  const isFolder = name !== STDIN && (await stat(name).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) return [{ file: name, isNamed: true }];
  const files = await certificatesIn(name);
  if (files.length === 0) {
    const expected = 'a folder with files whose names end in .json or .json.gz';
    throw new UsageError('unreadable', name, expected, 'one without');
  }
  return files.map((file) => ({ file, isNamed: false }));
}

/** Success would say something of files that there are none of. */
function requireClaims(outcomes: readonly Outcome[], { require }: Options, named: readonly string[]): void {
  const names = named.join(', ');
  if (outcomes.length === 0)
    throw new UsageError('unreadable', names, 'at least one certificate', 'only JSON files of other kinds');
  if (require !== undefined && outcomes.every(({ checked }) => checked !== undefined && checked.verdict !== require))
    throw new UsageError('unreadable', names, `at least one certificate with the verdict ${require}`, 'only controls');
}

/** What the user asks for beyond acceptance: no libraries but those of --allow, and the verdict of --require. */
async function demandsOf({ allow, require }: Options): Promise<(checked: Checked, isNamed: boolean) => void> {
  const requireAllowed = allow === undefined ? undefined : (await import('./verify/allowed.js')).allowing(allow);
  if (require !== undefined && !Object.hasOwn(VERDICT_MEANS, require)) {
    const verdicts = Object.keys(VERDICT_MEANS).join(', ');
    throw new UsageError('unknown-verdict', '--require', `one of ${verdicts}`, JSON.stringify(require));
  }
  return (checked, isNamed) => {
    requireAllowed?.(checked);
    // The controls in a folder have to fail, whatever is asked of its claims.
    const isAsked = isNamed || checked.certificate.variant === 'claim';
    if (require !== undefined && isAsked && checked.verdict !== require)
      throw new Refusal(
        'mismatch',
        '$.conclusion',
        `the verdict ${require}`,
        checked.verdict ?? 'none: it is not bound',
      );
  };
}

/** The first word of the line of a file that is not accepted. */
const WORDS = new Map<ExitCode, string>([
  [EXIT.refused, 'REFUSED'],
  [EXIT.unreadable, 'UNREADABLE'],
  [EXIT.incomplete, 'MISSING'],
  [EXIT.limit, 'LIMIT'],
  [EXIT.internal, 'ERROR'],
]);

async function report(outcome: Outcome, verbose: boolean, terminal: Terminal): Promise<void> {
  const { file, checked, failure, exit } = outcome;
  if (failure !== undefined) {
    const { code, path, expected, got } = failure;
    // Of a file that cannot be read, the path is that of the file.
    const place = path.startsWith('$') ? `at ${path}: ` : '';
    terminal.data(refusedLine(file, WORDS.get(exit) as string, code, `${place}expected ${expected}, got ${got}`));
    return;
  }
  if (checked === undefined) return;
  // Of a certificate that is not bound only the proposition counts, so it is shown in any case.
  if (verbose || !checked.bound) {
    const { verifiedText } = await import('./verify/verbose.js');
    terminal.data(await verifiedText(outcome, terminal));
  } else terminal.data(checkedLine(file, checked));
}

/** How many files ended in which way, and how many files of folders are no certificates. */
function countsOf(outcomes: readonly Outcome[], passedOver: number): string {
  const count = (code: ExitCode): number => outcomes.filter(({ exit }) => exit === code).length;
  const always = [`${count(EXIT.accepted)} accepted`, `${count(EXIT.refused)} refused`];
  const others = [
    [EXIT.unbound, 'accepted but not bound'],
    [EXIT.incomplete, 'with something missing'],
    [EXIT.limit, 'beyond the work limit'],
    [EXIT.unreadable, 'unreadable'],
    [EXIT.internal, 'ended by an internal error'],
  ] as const;
  const more = others.filter(([code]) => count(code) > 0).map(([code, words]) => `${count(code)} ${words}`);
  const rest = passedOver === 0 ? [] : [`${counted(passedOver, 'other JSON file')} passed over`];
  return [...always, ...more, ...rest].join(', ');
}
