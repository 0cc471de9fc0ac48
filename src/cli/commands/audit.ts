/** `lossproof audit`: runs claims, writes each certificate at once, and finishes with the ledger and the report. */
import { join } from 'node:path';
import { certificateText, Workshop, type Run } from '../../claim/workshop.js';
import type { Preset } from '../../statement/index.js';
import { writeAtomically } from '../../claim/files.js';
import { runsByPath } from '../../claim/certificatePaths.js';
import { forceWorkingEngine } from '../../compute/engineTests.js';
import { nearest } from '../../base/spelling.js';
import { Registry } from '../../claim/registry.js';
import { UsageError } from '../../base/usage.js';
import { reportHtml } from '../../report/html.js';
import { ledgerRows } from '../../report/ledger.js';
import { ledgerText } from '../../report/ledgerText.js';
import type { Common, Environment, ExitCode } from '../terminal.js';
import { repeated, shellWord } from '../commandLine.js';
import { exitOf } from '../exit.js';
import { seedOf } from '../options.js';
import { provenance } from '../provenance.js';

interface Options extends Common {
  readonly preset: Preset;
  readonly seed: string;
  readonly backend?: string;
  readonly out: string;
}

export async function audit(
  asked: readonly string[],
  options: Options,
  { terminal, signal }: Environment,
): Promise<ExitCode> {
  if (options.backend !== undefined) await forceWorkingEngine(options.backend);
  const registry = new Registry();
  for (const plugin of options.plugin) await registry.plug(plugin);
  const claims = await chosen(asked, registry);
  const seed = seedOf(options.seed);
  const runs: Run[] = [];
  const written = new Set<Run>();
  const workshop = new Workshop(registry, {
    progress: (line) => {
      terminal.progress(`[${runs.length + 1}/${claims.length}] ${line}`);
    },
    signal,
    clock: () => performance.now() / 1000,
  });
  for (const claim of claims) {
    runs.push(await workshop.certify({ claim, preset: options.preset, seed }));
    await writeCertificates(runs, options.out, written);
    // Lets a pending Ctrl-C be handled between claims.
    await new Promise(setImmediate);
  }
  const rows = ledgerRows(runs);
  const paths = new Map([...runsByPath(runs)].map(([path, run]) => [run, join('certificates', path)]));
  const fileOf = (run: Run): string | undefined => paths.get(run);
  const made = await provenanceOf(runs);
  await writeAtomically(join(options.out, 'provenance.json'), `${JSON.stringify(made, null, 2)}\n`);
  await writeAtomically(join(options.out, 'report.html'), await reportHtml({ runs, provenance: made, fileOf }));
  terminal.data(options.json ? JSON.stringify(rows, null, 2) : ledgerText(rows, terminal));
  terminal.say(`certificates: ${join(options.out, 'certificates')}   report: ${join(options.out, 'report.html')}`);
  const certificates = `${shellWord(join(options.out, 'certificates'))}/*/*.json`;
  if (!options.json) terminal.say(`next: npx lossproof verify ${certificates}${repeated('--plugin', options.plugin)}`);
  return exitOf(runs);
}

async function chosen(asked: readonly string[], registry: Registry): Promise<readonly string[]> {
  const all = await registry.list();
  if (asked.length === 0) return all;
  const claims = asked.flatMap((name) => {
    const matching = all.filter((id) => id === name || id.startsWith(`${name}/`));
    if (matching.length > 0) return matching;
    const papers = [...new Set(all.map((id) => id.split('/')[0] as string))];
    const near = nearest(name, [...papers, ...all]);
    const hint = near.length === 0 ? `papers: ${papers.join(', ')}` : `did you mean ${near.join(' or ')}?`;
    throw new UsageError('unknown-claim', 'audit', 'a paper or a claim', name, hint);
  });
  return [...new Set(claims)];
}

/** Writes the certificates of the runs that are not in `written`, and adds the runs to it. */
async function writeCertificates(runs: readonly Run[], out: string, written: Set<Run>): Promise<void> {
  for (const [path, run] of runsByPath(runs)) {
    if (written.has(run)) continue;
    written.add(run);
    if (run.checked === undefined) continue;
    await writeAtomically(join(out, 'certificates', path), certificateText(run.checked.certificate));
  }
}

/** The provenance of the certificates: versions, machine and times. It is written to a file of its own. */
async function provenanceOf(runs: readonly Run[]) {
  return {
    ...(await provenance()),
    seconds: Object.fromEntries(
      [...runsByPath(runs)].map(([path, { seconds }]) => [path, Math.round(seconds * 1000) / 1000]),
    ),
  };
}

export type Provenance = Awaited<ReturnType<typeof provenanceOf>>;
