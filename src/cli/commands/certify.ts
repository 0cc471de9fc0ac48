/** `lossproof certify`: one claim, one certificate. */
import { join } from 'node:path';
import { certificateText, Workshop, type Request, type Run } from '../../claim/certify.js';
import type { Preset } from '../../claim/definition.js';
import { writeAtomically } from '../../claim/files.js';
import { placeOf, placedRuns } from '../../claim/places.js';
import { Registry } from '../../claim/registry.js';
import { UsageError } from '../../claim/usage.js';
import { ledgerRows } from '../../report/ledger.js';
import { ledgerText } from '../../report/terminal.js';
import { EXIT, type Common, type Environment, type ExitCode } from '../terminal.js';
import { exitOf } from './audit.js';

interface Options extends Common {
  readonly preset: Preset;
  readonly size?: string;
  readonly parameter?: string;
  readonly seed: string;
  readonly control?: string;
  readonly out?: string;
}

export async function certify(claim: string, options: Options, { terminal, signal }: Environment): Promise<ExitCode> {
  const registry = new Registry();
  for (const plugin of options.plugin) await registry.plug(plugin);
  const workshop = new Workshop(registry, {
    progress: terminal.progress,
    signal,
    clock: () => performance.now() / 1000,
  });
  const run = await workshop.certify(requestOf(claim, options));
  const text = run.checked === undefined ? undefined : certificateText(run.checked.certificate);
  if (options.out === '-') {
    if (text !== undefined) terminal.data(text.trimEnd());
  } else {
    await write(run, options.out);
    terminal.data(options.json ? JSON.stringify(ledgerRows([run]), null, 2) : ledgerText(ledgerRows([run]), terminal));
  }
  if (run.checked === undefined) {
    terminal.say(`undecided: ${run.reason ?? 'no reason given'}`);
  } else if (options.out !== '-' && !options.json) {
    terminal.say(`next: lossproof verify ${options.out ?? join('certificates', placeOf(run, new Set()))}`);
  }
  return exitOf([run]);
}

function requestOf(claim: string, options: Options): Request {
  return {
    claim,
    preset: options.preset,
    seed: seedOf(options.seed),
    ...(options.control === undefined ? {} : { variant: options.control }),
    ...(options.size === undefined ? {} : { sizes: wholeNumbers(options.size) }),
    ...(options.parameter === undefined
      ? {}
      : { parameters: assignments(options.parameter, 'parameter', 'slope=1/10') }),
  };
}

export function seedOf(seed: string): string {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(seed)) return seed;
  throw new UsageError('bad-seed', 'seed', 'at most 64 letters, digits, ".", "_" and "-"', JSON.stringify(seed));
}

/** The certificate where it was asked for, and beside it or in the usual places what it rests on. */
async function write(run: Run, out: string | undefined): Promise<void> {
  const placed = placedRuns([run]);
  for (const [place, each] of placed) {
    const isMain = each === run && out !== undefined;
    const path = isMain ? out : join('certificates', place);
    if (each.checked !== undefined) await writeAtomically(path, certificateText(each.checked.certificate));
  }
}

function wholeNumbers(text: string): { readonly [name: string]: number } {
  const entries = Object.entries(assignments(text, 'size', 'd0=4,d1=6,N=16')).map(([name, value]) => {
    if (!/^[0-9]{1,15}$/.test(value)) throw new UsageError('impossible-size', `size ${name}`, 'a whole number', value);
    return [name, Number(value)];
  });
  return Object.fromEntries(entries) as { readonly [name: string]: number };
}

function assignments(text: string, what: string, example: string): { readonly [name: string]: string } {
  const entries = text.split(',').map((part) => {
    const match = /^\s*([A-Za-z][A-Za-z0-9]*)=(\S+)\s*$/.exec(part);
    if (match === null) throw new UsageError(`bad-${what}`, what, `name=value pairs such as ${example}`, part);
    return [match[1] as string, match[2] as string] as const;
  });
  const twice = entries.find(([name], index) => entries.findIndex(([other]) => other === name) < index);
  if (twice !== undefined) throw new UsageError(`bad-${what}`, what, `each ${what} once`, `${twice[0]} twice`);
  return Object.fromEntries(entries);
}
