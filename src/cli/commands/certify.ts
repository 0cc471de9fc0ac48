/** `lossproof certify`: makes one certificate of a claim. */
import { Registry } from '../../claim/registry.js';
import { dirname, join } from 'node:path';
import { certificateText } from '../../claim/certificateText.js';
import { Workshop, type Run } from '../../claim/workshop.js';
import type { ProofKind, Request } from '../../claim/request.js';
import type { Preset } from '../../statement/index.js';
import { readText, requireWritable, requireWritableFile, writeAtomically } from '../../claim/files.js';
import { givenFromText } from '../../claim/givenMatrices.js';
import { addressedPath, runsByPath } from '../../claim/certificatePaths.js';
import { storeCertificate } from '../../claim/store.js';
import { provedInCoq } from '../../formal/proved.js';
import { useBackend } from '../../jobs/backend.js';
import { ledgerRows } from '../../report/ledger.js';
import { ledgerText } from '../../report/ledgerText.js';
import { escapedJson, tame } from '../../report/tame.js';
import { propositionInEnglish } from '../../language/index.js';
import type { ExitCode } from '../exitCodes.js';
import type { Common, Environment } from '../terminal.js';
import { repeated, shellWord, workOption } from '../commandLine.js';
import { exitOf } from '../exit.js';
import { loadOwnData } from '../ownData.js';
import { assignments, seedOf, wholeNumbers } from '../options.js';

/** Where certificates go that are not given a place. */
const FOLDER = 'certificates';

/** The name of the standard output among names of files. */
const STDOUT = '-';

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
  const { out, point, json } = options;
  if (options.backend !== undefined) await useBackend(options.backend);
  const registry = await Registry.withPlugins(options.plugin);
  const workshop = new Workshop(registry, {
    progress: terminal.progress,
    signal,
    clock: () => performance.now() / 1000,
  });
  if (out !== STDOUT) await (out === undefined ? requireWritable(FOLDER) : requireWritableFile(out));
  const run = await workshop.certify({
    ...requestOf(claim, options),
    ...(await loadOwnData((await registry.get(claim)).claim, options.data)),
    ...(await givenBy(point)),
  });
  const { checked, reason } = run;
  if (out === STDOUT) {
    if (checked !== undefined) terminal.data(escapedJson(certificateText(checked.certificate).trimEnd()));
    else terminal.say(`undecided: ${reason ?? 'no reason given'}`);
    return exitOf([run]);
  }
  const file = await write(run, out);
  if (json) terminal.json(ledgerRows([run], await provedInCoq()));
  else {
    if (point !== undefined && checked !== undefined)
      terminal.data(tame(`${point}: ${propositionInEnglish(checked.theorem.proposition)}`) + '\n');
    terminal.data(ledgerText(ledgerRows([run], await provedInCoq()), terminal));
  }
  if (checked === undefined) terminal.say(`undecided: ${reason ?? 'no reason given'}`);
  const next =
    checked === undefined
      ? instead(run, options)
      : `verify ${shellWord(file)}${sourcesOf(options)}${workOption([checked])}`;
  if (!json && next !== undefined) terminal.say(`next: npx lossproof ${next}`);
  return exitOf([run]);
}

/** The options by which a command finds the data and the plug-ins of this one. */
function sourcesOf({ data, plugin }: Options): string {
  return `${repeated('--data', data === undefined ? [] : [data])}${repeated('--plugin', plugin)}`;
}

/** The command that certifies a failure where a hypothesis is violated, so that nothing is claimed. */
function instead({ claim, variant, hypotheses }: Run, { plugin }: Options): string | undefined {
  const violated = hypotheses.filter(({ status }) => status === 'violated').map(({ id }) => id);
  const control = Object.entries(claim.controls).find(([, { breaks }]) => breaks.some((id) => violated.includes(id)));
  if (control === undefined || variant !== 'claim') return undefined;
  return `certify ${claim.id} --control ${control[0]}${repeated('--plugin', plugin)}`;
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

/** Writes the certificate to `out`, its controls and cited certificates beside it; without `out`, all go under certificates/. */
async function write(run: Run, out: string | undefined): Promise<string> {
  let file = out ?? '';
  for (const [path, each] of runsByPath([run])) {
    if (each.checked === undefined) continue;
    const { certificate } = each.checked;
    if (out === undefined) {
      const stored = join(FOLDER, await storeCertificate(FOLDER, path, certificate));
      if (each === run) file = stored;
    } else {
      // The file that the user names is written as asked. The others have their digests in their names, and so replace no other.
      const target = each === run ? out : join(dirname(out), addressedPath(path, certificate.digest));
      await writeAtomically(target, certificateText(certificate));
    }
  }
  return file;
}
