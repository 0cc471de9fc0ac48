/** `lossproof certify`: makes one certificate of a claim. */
import { dirname, join } from 'node:path';
import { certificateText, Workshop, type Run } from '../../claim/workshop.js';
import type { ProofKind, Request } from '../../claim/request.js';
import type { Preset } from '../../statement/index.js';
import { readText, writeAtomically } from '../../claim/files.js';
import { givenFromText } from '../../claim/givenMatrices.js';
import { certificatePath, runsByPath } from '../../claim/certificatePaths.js';
import { forceWorkingEngine } from '../../compute/engineTests.js';
import { Registry } from '../../claim/registry.js';
import { ledgerRows } from '../../report/ledger.js';
import { ledgerText } from '../../report/ledgerText.js';
import { propositionInEnglish } from '../../language/index.js';
import type { Common, Environment, ExitCode } from '../terminal.js';
import { repeated, shellWord } from '../commandLine.js';
import { exitOf } from '../exit.js';
import { loadOwnData } from '../ownData.js';
import { assignments, seedOf, wholeNumbers } from '../options.js';

interface Options extends Common {
  readonly preset: Preset;
  readonly size?: string;
  readonly parameter?: string;
  readonly seed: string;
  readonly backend?: string;
  readonly control?: string;
  readonly data?: string;
  readonly proof?: ProofKind;
  readonly point?: string;
  readonly out?: string;
}

export async function certify(claim: string, options: Options, { terminal, signal }: Environment): Promise<ExitCode> {
  if (options.backend !== undefined) await forceWorkingEngine(options.backend);
  const registry = new Registry();
  for (const plugin of options.plugin) await registry.plug(plugin);
  const workshop = new Workshop(registry, {
    progress: terminal.progress,
    signal,
    clock: () => performance.now() / 1000,
  });
  const data = await loadOwnData((await registry.get(claim)).claim, options.data);
  const run = await workshop.certify({
    ...requestOf(claim, options),
    ...data,
    ...(await givenBy(options.point)),
  });
  const text = run.checked === undefined ? undefined : certificateText(run.checked.certificate);
  if (options.out === '-') {
    if (text !== undefined) terminal.data(text.trimEnd());
  } else {
    await write(run, options.out);
    terminal.data(options.json ? JSON.stringify(ledgerRows([run]), null, 2) : ledgerText(ledgerRows([run]), terminal));
  }
  if (options.point !== undefined && run.checked !== undefined && options.out !== '-' && !options.json) {
    terminal.data(`\n${options.point}: ${propositionInEnglish(run.checked.theorem.proposition)}`);
  }
  if (run.checked === undefined) {
    terminal.say(`undecided: ${run.reason ?? 'no reason given'}`);
  } else if (options.out !== '-' && !options.json) {
    terminal.say(`next: ${verification(run, options)}`);
  }
  return exitOf([run]);
}

/** The command that checks the certificate that was written. */
function verification(run: Run, { out, data, plugin }: Options): string {
  const file = out ?? join('certificates', certificatePath(run, new Set()));
  return `npx lossproof verify ${shellWord(file)}${repeated('--data', data === undefined ? [] : [data])}${repeated('--plugin', plugin)}`;
}

function requestOf(claim: string, options: Options): Request {
  return {
    claim,
    preset: options.preset,
    seed: seedOf(options.seed),
    ...(options.control === undefined ? {} : { variant: options.control }),
    ...(options.proof === undefined ? {} : { proof: options.proof }),
    ...(options.size === undefined ? {} : { sizes: wholeNumbers(options.size) }),
    ...(options.parameter === undefined
      ? {}
      : { parameters: assignments(options.parameter, 'parameter', 'slope=1/10') }),
  };
}

async function givenBy(path: string | undefined): Promise<Pick<Request, 'given'>> {
  return path === undefined ? {} : { given: givenFromText(await readText(path), path) };
}

/** Writes the certificate to `out` and its controls and cited certificates beside it; without `out`, all go under certificates/. */
async function write(run: Run, out: string | undefined): Promise<void> {
  for (const [path, each] of runsByPath([run])) {
    const isMain = each === run && out !== undefined;
    const target = isMain ? out : join(out === undefined ? 'certificates' : dirname(out), path);
    if (each.checked !== undefined) await writeAtomically(target, certificateText(each.checked.certificate));
  }
}
