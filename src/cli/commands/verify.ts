/** `lossproof verify`: lets the kernel check certificates and all certificates that they rest on. */
import { stat } from 'node:fs/promises';
import { UsageError } from '../../base/usage.js';
import { STDIN } from '../../claim/files.js';
import { certificatesIn } from '../../claim/folders.js';
import { Registry } from '../../claim/registry.js';
import { checkedLine, refusedLine } from '../../report/checkedLine.js';
import { counted } from '../../report/words.js';
import { EXIT, worstOf, type ExitCode } from '../exitCodes.js';
import type { Common, Environment, Terminal } from '../terminal.js';
import { checkingWith, requireGivenPaths, type CheckingOptions } from './verify/checking.js';
import type { Demand, Demands } from './verify/demands.js';
import type { Inspection } from './verify/inThreads.js';
import { outcomeOf, type Outcome, type Source } from './verify/outcome.js';

interface Options extends Common, CheckingOptions, Demands {
  readonly verbose: boolean;
  /** The threads that check at the same time; as many as are worth it if absent. */
  readonly jobs?: number;
}

export async function verify(
  named: readonly string[],
  options: Options,
  { terminal, signal }: Environment,
): Promise<ExitCode> {
  const demand = await demandOf(options);
  const registry = await Registry.withPlugins(options.plugin);
  const sources = (await Promise.all(named.map(sourcesAt))).flat();
  const inspection = await inspectionOf(sources, options, { registry, demand, signal });
  const outcomes: Outcome[] = [];
  const started = performance.now();
  try {
    for (const [done, source] of sources.entries()) {
      signal.throwIfAborted();
      terminal.progress(`${await progressOf(done, sources.length, started)}checking ${source.file}`);
      const outcome = await inspection.outcomeOf(source);
      if (outcome === undefined) continue;
      outcomes.push(outcome);
      if (!options.json) await report(outcome, options.verbose, terminal);
    }
  } finally {
    await inspection.close();
  }
  await requireClaims(outcomes, options, named);
  if (options.json) {
    const { summaryOf } = await import('./verify/summary.js');
    terminal.json(outcomes.map(summaryOf));
  } else terminal.data(countsOf(outcomes, sources.length - outcomes.length));
  return worstOf(outcomes.map(({ exit }) => exit));
}

/** Many files are checked in threads, by default as many as pay. */
const MANY_FILES = 24;

async function inspectionOf(
  sources: readonly Source[],
  options: Options,
  { registry, demand, signal }: { readonly registry: Registry; readonly demand: Demand; readonly signal: AbortSignal },
): Promise<Inspection> {
  const { jobs } = options;
  if (sources.length > 1 && (jobs === undefined ? sources.length >= MANY_FILES : jobs > 1)) {
    await requireGivenPaths(options);
    const { inspectionInThreads } = await import('./verify/inThreads.js');
    return inspectionInThreads(sources, options, signal);
  }
  const files = sources.map(({ file }) => file);
  const checking = await checkingWith(files, options, registry);
  return { outcomeOf: (source) => outcomeOf(source, checking, demand), close: () => Promise.resolve() };
}

/** How many files are done, and how long the others will take; nothing of a single file. */
async function progressOf(done: number, all: number, started: number): Promise<string> {
  if (all === 1) return '';
  const { remainingText } = await import('../estimate.js');
  const rest = remainingText(done === 0 ? [] : [(performance.now() - started) / 1000 / done], all, done);
  return `[${done + 1}/${all}]${rest} `;
}

/** What the user asks for beyond acceptance; nothing as a rule. */
async function demandOf(options: Demands): Promise<Demand> {
  if (options.allow === undefined && options.require === undefined) return () => undefined;
  return (await import('./verify/demands.js')).demandOf(options);
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
async function requireClaims(
  outcomes: readonly Outcome[],
  { require }: Options,
  named: readonly string[],
): Promise<void> {
  const names = named.join(', ');
  if (outcomes.length === 0)
    throw new UsageError('unreadable', names, 'at least one certificate', 'only JSON files of other kinds');
  if (require === undefined) return;
  const { meets } = await import('./verify/demands.js');
  if (outcomes.every(({ checked }) => checked !== undefined && !meets(checked.verdict, require)))
    throw new UsageError('unreadable', names, `at least one certificate with the verdict ${require}`, 'only controls');
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
  } else terminal.data(checkedLine(file, checked, outcome.unused));
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
