/** `lossproof audit`: runs claims, writes each certificate at once, and finishes with the ledger and the report. */
import { Registry } from '../../claim/registry.js';
import { join } from 'node:path';
import type { Run } from '../../claim/workshop.js';
import type { Preset } from '../../statement/index.js';
import { requireWritable, writeAtomically } from '../../claim/files.js';
import { runsByPath } from '../../claim/certificatePaths.js';
import { storeCertificate } from '../../claim/store.js';
import { certifierFor } from '../../jobs/certifyClaims.js';
import { coresHere } from '../../jobs/cores.js';
import { provedInCoq } from '../../formal/proved.js';
import { reportHtml } from '../../report/html.js';
import { ledgerRows } from '../../report/ledger.js';
import { ledgerText } from '../../report/ledgerText.js';
import { tameJson } from '../../report/tame.js';
import type { ExitCode } from '../exitCodes.js';
import type { Common, Environment } from '../terminal.js';
import { claimsNamed } from '../claims.js';
import { repeated, shellWord, workOption } from '../commandLine.js';
import { remainingText } from '../estimate.js';
import { exitOf } from '../exit.js';
import { seedOf } from '../options.js';
import { provenance } from '../provenance.js';

/** The folder of the certificates, in the folder that is asked for. */
const FOLDER = 'certificates';

interface Options extends Common {
  readonly preset: Preset;
  readonly seed: string;
  readonly backend?: string;
  readonly out: string;
  /** The threads that work at the same time; as many as there are cores if absent. */
  readonly jobs?: number;
}

export async function audit(
  asked: readonly string[],
  options: Options,
  { terminal, signal, keep }: Environment,
): Promise<ExitCode> {
  const registry = await Registry.withPlugins(options.plugin);
  const claims = await claimsNamed(asked, registry);
  const seed = seedOf(options.seed);
  const { preset, out } = options;
  await requireWritable(join(out, FOLDER));
  const runs: (Run & { readonly isSetAside?: true })[] = [];
  const paths = new Map<Run, string>();
  const { plugin: plugins, backend, jobs = coresHere() } = options;
  const certifier = await certifierFor({
    ...{ claims, registry, preset, seed, plugins, jobs, signal },
    ...(backend === undefined ? {} : { backend }),
    progress: (line) => {
      const rest = remainingText(
        runs.map(({ seconds }) => seconds / certifier.workers),
        claims.length,
      );
      terminal.progress(`[${runs.length + 1}/${claims.length}]${rest} ${line}`);
    },
  });
  const proved = await provedInCoq();
  const ledger = (): string => {
    const rows = ledgerRows(runs, proved);
    return options.json ? tameJson(rows) : ledgerText(rows, terminal);
  };
  try {
    for (const claim of claims) {
      // Lets a pending Ctrl-C be handled between claims.
      await new Promise(setImmediate);
      signal.throwIfAborted();
      runs.push(await certifier.certify(claim));
      await writeCertificates(runs, join(out, FOLDER), paths);
      keep('data', ledger());
    }
  } finally {
    await certifier.close();
  }
  const fileOf = (run: Run): string | undefined => {
    const path = paths.get(run);
    return path === undefined ? undefined : join(FOLDER, path);
  };
  const made = await provenanceOf(runs, paths);
  await writeAtomically(join(out, 'provenance.json'), `${JSON.stringify(made, null, 2)}\n`);
  await writeAtomically(join(out, 'report.html'), await reportHtml({ runs, provenance: made, proved, fileOf }));
  terminal.data(ledger());
  const certificates = join(out, FOLDER);
  terminal.say(`certificates: ${certificates}   report: ${join(out, 'report.html')}`);
  const plugged = repeated('--plugin', plugins);
  if (!options.json)
    terminal.say(
      `next: npx lossproof verify ${shellWord(certificates)}${plugged}${workOption(runs.map(({ checked }) => checked))}`,
    );
  return exitOf(runs);
}

/** Writes the certificates of the runs that have no path yet, and gives them one. */
async function writeCertificates(runs: readonly Run[], folder: string, paths: Map<Run, string>): Promise<void> {
  for (const [path, run] of runsByPath(runs)) {
    if (paths.has(run) || run.checked === undefined) continue;
    paths.set(run, await storeCertificate(folder, path, run.checked.certificate));
  }
}

/** The provenance of the certificates: versions, machine and times. It is written to a file of its own. */
async function provenanceOf(runs: readonly Run[], paths: ReadonlyMap<Run, string>) {
  return {
    ...(await provenance()),
    seconds: Object.fromEntries(
      [...runsByPath(runs)].map(([path, run]) => [paths.get(run) ?? path, Math.round(run.seconds * 1000) / 1000]),
    ),
  };
}

export type Provenance = Awaited<ReturnType<typeof provenanceOf>>;
