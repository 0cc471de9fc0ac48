/** `lossproof explain`: explains a claim, with the proof tree of a run at teaching sizes, or a certificate, with its own numbers. */
import { isThere, STDIN } from '../../claim/files.js';
import { Registry } from '../../claim/registry.js';
import { Workshop, type Run } from '../../claim/workshop.js';
import type { Checked } from '../../kernel/index.js';
import { explainText } from '../../report/explainText.js';
import { ledgerRows } from '../../report/ledger.js';
import { certificateAt } from '../claims.js';
import type { ExitCode } from '../exitCodes.js';
import { exitOf } from '../exit.js';
import type { Common, Environment } from '../terminal.js';
import { checkingWith } from './verify/checking.js';

interface Options extends Common {
  readonly with: readonly string[];
  readonly data: readonly string[];
}

const clock = (): number => performance.now() / 1000;

export async function explain(asked: string, options: Options, environment: Environment): Promise<ExitCode> {
  const { terminal, signal } = environment;
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
  if (options.json) {
    const described = hypotheses.map(({ id: name, english }) => ({ id: name, english }));
    terminal.json({
      ...(isFile ? { file: asked } : {}),
      ...{ id, title, paper, statement, hypotheses: described, method, references, page, ledger: ledgerRows([run]) },
    });
  } else {
    terminal.data(explainText(run, terminal));
    terminal.say(`the complete proof: ${page}`);
  }
  // A certificate explained is an accepted one; the search of a claim may end undecided.
  return exitOf(isFile ? [{ ...run, variant: 'claim', controls: [] }] : [run]);
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
  const run = await runOf(checked, registry);
  const beside = await Promise.all(controls.accepted.map((control) => runOf(control, registry)));
  return { ...run, controls: beside, seconds: clock() - started };
}

async function runOf(checked: Checked, registry: Registry): Promise<Run> {
  const { certificate, hypotheses, restsOn } = checked;
  const { variant, sizes, counts, parameters, seed } = certificate;
  const { claim } = await registry.get(certificate.claim.id);
  const cited = await Promise.all(restsOn.map((source) => runOf(source, registry)));
  const common = { controls: [], recalled: [], seconds: 0 };
  const subject = { sizes: { ...sizes, ...counts }, parameters };
  return { ...common, claim, variant, subject, seed, checked, hypotheses, restsOn: cited };
}
