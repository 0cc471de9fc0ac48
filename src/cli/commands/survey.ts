/** `lossproof survey`: certifies the cells of a survey, writes each certificate at once, and finishes with the page of the survey. */
import { join, resolve } from 'node:path';
import { UsageError } from '../../base/usage.js';
import type { SurveyedCell } from '../../claim/conductSurvey.js';
import { requireWritable, writeAtomically } from '../../claim/files.js';
import { coresHere } from '../../jobs/cores.js';
import { sharesOf, type Share } from '../../jobs/shares.js';
import { cellsWithout } from '../../jobs/settledCells.js';
import { claimFolder, planLine, requireOwn, requireShared } from '../../jobs/surveyFolder.js';
import { surveyPlan, type SurveyAsked, type SurveyPlan } from '../../jobs/surveyPlan.js';
import { certifiedOf } from '../../report/exhibit/certified.js';
import { exhibitsTogether } from '../../report/exhibit/exhibits.js';
import { surveyHtml } from '../../report/surveyHtml.js';
import { surveyJson } from '../../report/surveyJson.js';
import { surveyText } from '../../report/surveyText.js';
import { surveySentences } from '../../report/surveyWords.js';
import { counted } from '../../report/words.js';
import type { Preset } from '../../statement/index.js';
import { repeated, shellWord, workOption } from '../commandLine.js';
import { exitOf } from '../exit.js';
import { EXIT, type ExitCode } from '../exitCodes.js';
import { seedOf } from '../options.js';
import { provenance } from '../provenance.js';
import type { Common, Environment } from '../terminal.js';
import { certified } from './survey/certified.js';
import type { SlurmOptions } from './survey/slurm.js';
import { writeExhibits } from './survey/exhibitFiles.js';

interface Options extends Common, SlurmOptions {
  readonly preset: Preset;
  readonly seed: string;
  readonly data: readonly string[];
  /** The threads that work at the same time; as many as there are cores if absent. */
  readonly jobs?: number;
  /** Certify this share of the cells alone, without a page. */
  readonly shard?: Share;
  /** Certify nothing; check all cells that other machines have certified, and draw the page. */
  readonly collect?: boolean;
  /** Send the cells to a cluster, follow them, and collect them. */
  readonly slurm?: boolean;
  /** The folder must be one in which the survey was started, by another machine. */
  readonly joins?: boolean;
}

/** A survey with its folder and the line by which both belong together. */
interface Place {
  readonly asked: SurveyAsked;
  readonly plan: SurveyPlan;
  readonly folder: string;
}

export async function survey(id: string, options: Options, environment: Environment): Promise<ExitCode> {
  const { data, plugin, preset, shard, slurm = false, collect = slurm } = options;
  if (!slurm) refuseSlurmOptions(options);
  const asked: SurveyAsked = { claim: id, preset, seed: seedOf(options.seed), data, plugins: plugin };
  const plan = await surveyPlan(asked);
  const folder = join(options.out, 'survey', plan.claim.id);
  const line = planLine(asked, plan);
  if (options.joins === true) await requireShared(folder);
  if (options.dryRun !== true) await requireWritable(folder);
  if (options.dryRun === true || (shard === undefined && !collect)) await requireOwn(folder, line);
  else await claimFolder(folder, line);
  const place = { asked, plan, folder };
  if (shard !== undefined) return certifyShare(place, shard, options, environment);
  if (slurm) {
    const { throughSlurm } = await import('./survey/slurm.js');
    await throughSlurm(place, options, environment);
    if (options.dryRun === true) return EXIT.accepted;
  }
  const cells = await cellsOf(place, { ...options, makes: !collect }, environment);
  const missing = cells.filter(({ isMissing }) => isMissing === true);
  if (missing.length === 0) return showSurvey(place, cells, options, environment);
  environment.terminal.say(
    `${counted(missing.length, 'cell')} of ${cells.length} ${missing.length === 1 ? 'is' : 'are'} not certified yet, ${(missing[0] as SurveyedCell).name} for example; let the shards that have not finished run again`,
  );
  return EXIT.incomplete;
}

function refuseSlurmOptions(options: Options): void {
  const { dryRun, account, partition, time, memory, tasks } = options;
  const given = Object.entries({ 'dry-run': dryRun, account, partition, time, memory, tasks });
  const [name] = given.find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined) throw new UsageError('misplaced-option', `--${name}`, 'an option of --slurm', 'no --slurm');
}

/** The cells with these numbers, all of them if none are named. */
function cellsOf(
  place: Place,
  {
    jobs,
    backend,
    makes,
    indices,
  }: Pick<Options, 'jobs' | 'backend'> & { makes: boolean; indices?: readonly number[] },
  environment: Environment,
): Promise<readonly SurveyedCell[]> {
  const todo = { ...place, indices: indices ?? [...place.plan.cells.keys()], jobs: jobs ?? coresHere(), makes };
  return certified({ ...todo, ...(backend === undefined ? {} : { backend }) }, environment);
}

async function certifyShare(
  place: Place,
  { share, of }: Share,
  options: Options,
  environment: Environment,
): Promise<ExitCode> {
  const { plan, asked, folder } = place;
  const all = sharesOf(plan.costs, of)[share - 1] as readonly number[];
  // Whoever collects the cells checks them all; here those that are there are left alone.
  const open = await cellsWithout(['certified'], folder, plan.cells);
  const indices = all.filter((index) => open.has(index));
  const cells = await cellsOf(place, { ...options, makes: true, indices }, environment);
  const { terminal } = environment;
  if (options.json) {
    const { claim, preset, seed } = asked;
    terminal.json({ claim, preset, seed, shard: { share, of }, cells: surveyJson(cells, undefined, []).cells });
  } else {
    const before = all.length - indices.length;
    const there =
      before === 0 ? '' : ` ${counted(before, 'cell')} of it ${before === 1 ? 'was' : 'were'} there already.`;
    terminal.data(`share ${share} of ${of}: ${surveySentences(cells).join(' ')}${there}`);
    terminal.say(`next, after all shares: npx ${commandOf(options, asked)} --collect`);
  }
  return exitOf(cells.map((cell) => ({ ...cell, variant: 'claim' })));
}

async function showSurvey(
  { asked, plan, folder }: Place,
  cells: readonly SurveyedCell[],
  options: Options,
  { terminal }: Environment,
): Promise<ExitCode> {
  const { claim, survey: surveyed } = plan;
  const exhibited = exhibitsTogether(
    claim.id,
    surveyed.exhibits,
    cells.flatMap(({ checked, bytesOf }) => (checked === undefined ? [] : [certifiedOf(checked, bytesOf)])),
  );
  const files = await writeExhibits(exhibited, folder);
  const page = join(folder, 'report.html');
  const command = commandOf({ ...options, out: '.' }, asked);
  await writeAtomically(
    page,
    await surveyHtml({ claim, survey: surveyed, cells, exhibited, command, provenance: await provenance() }),
  );
  if (options.json) {
    const { preset, seed } = asked;
    const json = { claim: claim.id, title: surveyed.title, preset, seed, ...surveyJson(cells, exhibited, files) };
    terminal.json(json);
  } else {
    const shown = files.map((file) => join(folder, file));
    terminal.data(surveyText({ survey: surveyed, cells, exhibited, files: shown }, terminal));
    const found = `${repeated('--data', options.data)}${repeated('--plugin', options.plugin)}`;
    terminal.say(
      `page: ${page}   next: npx lossproof verify ${shellWord(folder)}${found}${workOption(cells.map(({ checked }) => checked))}`,
    );
  }
  return exitOf(cells.map((cell) => ({ ...cell, variant: 'claim' })));
}

/** The command that repeats the survey, in the same folder if that is not the current one. */
function commandOf({ backend, out }: Options, { claim, preset, seed, data, plugins }: SurveyAsked): string {
  const engine = backend === undefined ? [] : [backend];
  const folder = resolve(out) === process.cwd() ? [] : [out];
  return `lossproof survey ${claim} --preset ${preset} --seed ${seed}${repeated('--data', data)}${repeated('--plugin', plugins)}${repeated('--backend', engine)}${repeated('--out', folder)}`;
}
