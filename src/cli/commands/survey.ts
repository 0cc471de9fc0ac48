/** `lossproof survey`: certifies the cells of a survey, writes each certificate at once, and finishes with the page of the survey. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Workshop } from '../../claim/workshop.js';
import type { Claim } from '../../claim/definition.js';
import type { Preset } from '../../statement/index.js';
import { requireWritable, writeAtomically } from '../../claim/files.js';
import { Registry } from '../../claim/registry.js';
import { plannedCells, type PlannedCell } from '../../claim/plannedCells.js';
import { conductSurvey, type SurveyedCell } from '../../claim/conductSurvey.js';
import { loadDataSet, type DataSet } from '../../compute/data/dataSet.js';
import { forceWorkingEngine } from '../../compute/engineTests.js';
import { UsageError } from '../../base/usage.js';
import { exhibitFile, exhibitFileText } from '../../report/exhibit/files.js';
import { certifiedOf } from '../../report/exhibit/certified.js';
import { exhibitsTogether, type Exhibited } from '../../report/exhibit/exhibits.js';
import { surveyHtml } from '../../report/surveyHtml.js';
import { surveyJson } from '../../report/surveyJson.js';
import { surveyText } from '../../report/surveyText.js';
import { secondsText } from '../../report/words.js';
import { repeated, shellWord, workOption } from '../commandLine.js';
import { remainingText } from '../estimate.js';
import { exitOf } from '../exit.js';
import { seedOf } from '../options.js';
import { provenance } from '../provenance.js';
import type { ExitCode } from '../exitCodes.js';
import type { Common, Environment, Terminal } from '../terminal.js';

interface Options extends Common {
  readonly preset: Preset;
  readonly seed: string;
  readonly backend?: string;
  readonly data: readonly string[];
  readonly out: string;
}

export async function survey(id: string, options: Options, environment: Environment): Promise<ExitCode> {
  const { terminal } = environment;
  if (options.backend !== undefined) await forceWorkingEngine(options.backend);
  const registry = await Registry.withPlugins(options.plugin);
  const { claim } = await registry.get(id);
  const asked = claim.survey;
  if (asked === undefined)
    throw new UsageError('no-survey', id, 'a claim with a survey', 'one without', await claimsWithSurvey(registry));
  const seed = seedOf(options.seed);
  const plan = await plannedCells(claim, asked, {
    preset: options.preset,
    seed,
    dataSet: await dataSets(options.data),
  });
  const folder = join(options.out, 'survey', claim.id);
  await requireWritable(folder);
  const cells = await certified({ claim, plan, folder, registry }, environment);

  const exhibited = exhibitsTogether(
    claim.id,
    asked.exhibits,
    cells.flatMap(({ checked, bytesOf }) => (checked === undefined ? [] : [certifiedOf(checked, bytesOf)])),
  );
  const files = await writeExhibits(exhibited, folder);
  const page = join(folder, 'report.html');
  const command = commandOf(id, options);
  await writeAtomically(
    page,
    await surveyHtml({ claim, survey: asked, cells, exhibited, command, provenance: await provenance() }),
  );
  if (options.json) {
    const { preset } = options;
    const json = { claim: id, title: asked.title, preset, seed, ...surveyJson(cells, exhibited, files) };
    terminal.json(json);
  } else {
    terminal.data(
      surveyText({ survey: asked, cells, exhibited, files: files.map((file) => join(folder, file)) }, terminal),
    );
    const { data, plugin } = options;
    const found = `${repeated('--data', data)}${repeated('--plugin', plugin)}`;
    terminal.say(
      `page: ${page}   next: npx lossproof verify ${shellWord(folder)}${found}${workOption(cells.map(({ checked }) => checked))}`,
    );
  }
  return exitOf(cells.map((cell) => ({ ...cell, variant: 'claim' })));
}

interface Work {
  readonly claim: Claim;
  readonly plan: readonly PlannedCell[];
  readonly folder: string;
  readonly registry: Registry;
}

async function certified(
  { claim, plan, folder, registry }: Work,
  { terminal, signal, keep }: Environment,
): Promise<readonly SurveyedCell[]> {
  const clock = (): number => performance.now() / 1000;
  const count = plan.length;
  let now = '';
  const progress = (line: string): void => {
    terminal.progress(`${now}${line}`);
  };
  const keepCount = (done: number): void => {
    keep('say', `${done} of ${count} cells are done; run the same command again to continue`);
  };
  keepCount(0);
  const workshop = new Workshop(registry, { progress, signal, clock });
  return conductSurvey(claim, plan, {
    registry,
    workshop,
    folder,
    signal,
    clock,
    begins: ({ name }, before) => {
      now = `[${before.length + 1}/${count}]${left(before, count)} ${name}: `;
      progress('looking');
    },
    ends: (before) => {
      sayCell(before.at(-1) as SurveyedCell, `[${before.length}/${count}]`, left(before, count), terminal);
      keepCount(before.length);
    },
  });
}

/** The remaining time; cells that were reused tell nothing about it. */
function left(before: readonly SurveyedCell[], count: number): string {
  const made = before.filter(({ kept }) => !kept);
  return remainingText(
    made.map(({ seconds }) => seconds),
    count,
    before.length,
  );
}

function sayCell(
  { name, checked, kept, refused, reason, seconds }: SurveyedCell,
  place: string,
  rest: string,
  { say }: Terminal,
): void {
  if (refused !== undefined)
    say(`${name}.json could not be reused and was renamed to ${name}.json.refused: ${refused}`);
  const time = `${kept ? 'reused, checked in' : 'made in'} ${secondsText(seconds)}`;
  const how =
    checked === undefined ? `undecided: ${reason ?? 'no reason was given'}` : `${checked.verdict ?? ''}, ${time}`;
  say(`${place} ${name}  ${how}${rest}`);
}

/** Loads data sets by name, from the given files or from the known data sets; each is loaded once. */
async function dataSets(paths: readonly string[]): Promise<(name: string) => Promise<DataSet>> {
  const given = await Promise.all(paths.map((path) => loadDataSet(path)));
  const loaded = new Map(given.map((dataSet) => [dataSet.name, Promise.resolve(dataSet)]));
  return (name) => {
    const found = loaded.get(name) ?? loadDataSet(name);
    loaded.set(name, found);
    return found;
  };
}

/** Writes the exhibits as files and deletes those of an earlier run, which may have had other titles. */
async function writeExhibits(exhibited: Exhibited | undefined, folder: string): Promise<readonly string[]> {
  if (exhibited === undefined || 'problem' in exhibited) return [];
  const files = exhibited.exhibits.map(exhibitFile);
  for (const [index, exhibit] of exhibited.exhibits.entries()) {
    await writeAtomically(join(folder, files[index] as string), exhibitFileText(exhibit));
  }
  for (const name of await readdir(folder)) {
    if (/^[0-9]+-.*\.(svg|md)$/.test(name) && !files.includes(name)) await rm(join(folder, name));
  }
  return files;
}

function commandOf(id: string, { preset, seed, data, plugin, backend }: Options): string {
  const engine = backend === undefined ? [] : [backend];
  return `lossproof survey ${id} --preset ${preset} --seed ${seed}${repeated('--data', data)}${repeated('--plugin', plugin)}${repeated('--backend', engine)}`;
}

async function claimsWithSurvey(registry: Registry): Promise<string> {
  const ids: string[] = [];
  for (const id of await registry.list()) if ((await registry.get(id)).claim.survey !== undefined) ids.push(id);
  return `claims with a survey: ${ids.join(', ') || 'none'}`;
}
