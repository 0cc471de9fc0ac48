/** `lossproof audit`: claims are run, certificates written as they come, and the ledger and the report at the end. */
import { join } from 'node:path';
import { certificateText, Workshop, type Run } from '../../claim/certify.js';
import type { Preset } from '../../statement/index.js';
import { writeAtomically } from '../../claim/files.js';
import { placedRuns } from '../../claim/places.js';
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
  const workshop = new Workshop(registry, {
    progress: (line) => {
      terminal.progress(`[${runs.length + 1}/${claims.length}] ${line}`);
    },
    signal,
    clock: () => performance.now() / 1000,
  });
  for (const claim of claims) {
    runs.push(await workshop.certify({ claim, preset: options.preset, seed }));
    await writeCertificates(runs, options.out);
    // Between claims a waiting Ctrl-C gets its turn.
    await new Promise(setImmediate);
  }
  const rows = ledgerRows(runs);
  const places = new Map([...placedRuns(runs)].map(([place, run]) => [run, join('certificates', place)]));
  const fileOf = (run: Run): string | undefined => places.get(run);
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

async function writeCertificates(runs: readonly Run[], out: string): Promise<void> {
  for (const [place, { checked }] of placedRuns(runs)) {
    if (checked !== undefined)
      await writeAtomically(join(out, 'certificates', place), certificateText(checked.certificate));
  }
}

/** What was used and how long it took: beside the certificates, never part of them. */
async function provenanceOf(runs: readonly Run[]) {
  return {
    ...(await provenance()),
    seconds: Object.fromEntries(
      [...placedRuns(runs)].map(([place, { seconds }]) => [place, Math.round(seconds * 1000) / 1000]),
    ),
  };
}

export type Provenance = Awaited<ReturnType<typeof provenanceOf>>;
