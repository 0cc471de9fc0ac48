/** `lossproof explain`: explains a claim, with the proof tree of a run at teaching sizes, or a certificate, with its own numbers; as text or as a page. */
import { dirname, relative } from 'node:path';
import { UsageError } from '../../base/usage.js';
import { checkedRun } from '../../claim/checkedRun.js';
import { isThere, requireWritableFile, STDIN, writeAtomically } from '../../claim/files.js';
import { Registry } from '../../claim/registry.js';
import { Workshop, type Run } from '../../claim/workshop.js';
import { explainText } from '../../report/explainText.js';
import { provedInCoq, type ProvedInCoq } from '../../formal/proved.js';
import { reportHtml } from '../../report/html.js';
import { ledgerRows } from '../../report/ledger.js';
import { certificateAt } from '../claims.js';
import type { ExitCode } from '../exitCodes.js';
import { exitOf } from '../exit.js';
import type { Common, Environment } from '../terminal.js';
import { provenance } from '../provenance.js';
import { checkingWith } from './verify/checking.js';

interface Options extends Common {
  readonly with: readonly string[];
  readonly data: readonly string[];
  readonly html?: string;
}

const clock = (): number => performance.now() / 1000;

export async function explain(asked: string, options: Options, environment: Environment): Promise<ExitCode> {
  const { terminal, signal } = environment;
  const { html: out } = options;
  if (out !== undefined) await requirePage(out);
  const registry = await Registry.withPlugins(options.plugin);
  const isFile = await namesFile(asked, registry);
  const run = isFile
    ? await certifiedIn(asked, options, registry)
    : await new Workshop(registry, { progress: terminal.progress, signal, clock }).certify({
        claim: asked,
        preset: 'teaching',
      });
  const { id, title, paper, statement, hypotheses, method, references } = run.claim;
  const { page } = await registry.get(id);
  const proved = await provedInCoq();
  if (options.json) {
    const described = hypotheses.map(({ id: name, english }) => ({ id: name, english }));
    terminal.json({
      ...(isFile ? { file: asked } : {}),
      ...{
        id,
        title,
        paper,
        statement,
        hypotheses: described,
        method,
        references,
        page,
        ledger: ledgerRows([run], proved),
      },
    });
  } else if (out === undefined) {
    terminal.data(explainText(run, terminal, proved));
    terminal.say(`the complete proof: ${page}`);
  }
  if (out !== undefined) {
    await writeAtomically(out, await pageOf(run, out, proved, isFile ? asked : undefined));
    terminal.say(`page: ${out}`);
  }
  // A certificate explained is an accepted one; the search of a claim may end undecided.
  return exitOf(isFile ? [{ ...run, variant: 'claim', controls: [] }] : [run]);
}

/** A name that is not that of a page may be one that is dear to the user, such as that of the certificate. */
async function requirePage(out: string): Promise<void> {
  if (!/\.html?$/.test(out))
    throw new UsageError('not-a-page', '--html', 'a name that ends in .html', JSON.stringify(out));
  await requireWritableFile(out);
}

/** The page of a certificate that is in a file, or of one that was made for this page alone. */
async function pageOf(run: Run, out: string, proved: ProvedInCoq, file: string | undefined): Promise<string> {
  const name = run.variant === 'claim' ? run.claim.id : `${run.claim.id}, control ${run.variant}`;
  const isThereToLink = file !== undefined && file !== STDIN;
  return reportHtml({
    runs: [run],
    provenance: await provenance(),
    proved,
    title: file === undefined ? `${name}, explained` : `A certificate of ${name}`,
    ...(isThereToLink ? { fileOf: () => linkTo(file, dirname(out)) } : {}),
  });
}

/** The path from a folder to a file, as a link: it begins with a dot, so that no name is taken for a scheme. */
function linkTo(file: string, folder: string): string {
  const path = relative(folder, file);
  return path.startsWith('..') ? path : `./${path}`;
}

/** A path, unless a claim has this name. */
async function namesFile(asked: string, registry: Registry): Promise<boolean> {
  if (asked === STDIN || /\.json(\.gz)?$/.test(asked)) return true;
  return (await registry.lookUp(asked)) === undefined && (await isThere(asked));
}

/** The certificate of a file, checked by the kernel, as if it had been made here. */
async function certifiedIn(file: string, options: Options, registry: Registry): Promise<Run> {
  const { document } = await certificateAt(file, registry);
  const checking = await checkingWith([file], options, registry);
  const started = clock();
  const { checked, controls } = await checking.verify(document);
  const run = await checkedRun(checked, registry, controls.accepted);
  return { ...run, seconds: clock() - started };
}
