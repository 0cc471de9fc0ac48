/** The plan of a survey, from what a user asks for; every thread and machine makes the same. */
import { plannedCells, type PlannedCell } from '../claim/plannedCells.js';
import type { Claim } from '../claim/definition.js';
import { showSizes } from '../claim/subject.js';
import { Registry } from '../claim/registry.js';
import type { Survey } from '../claim/survey.js';
import { loadDataSet, requireSamples, type DataSet } from '../compute/data/dataSet.js';
import { UsageError } from '../base/usage.js';
import type { Preset, Subject } from '../statement/index.js';

/** A survey as it is asked for, in plain data. */
export interface SurveyAsked {
  readonly claim: string;
  readonly preset: Preset;
  readonly seed: string;
  /** Paths of data sets that are not known by name. */
  readonly data: readonly string[];
  readonly plugins: readonly string[];
}

export interface SurveyPlan {
  readonly registry: Registry;
  readonly claim: Claim;
  readonly survey: Survey;
  readonly cells: readonly PlannedCell[];
  /** The seconds that each cell takes by the survey's own estimate, or 1 for each without one. */
  readonly costs: readonly number[];
}

export async function surveyPlan({ claim: id, preset, seed, data, plugins }: SurveyAsked): Promise<SurveyPlan> {
  const registry = new Registry();
  for (const plugin of plugins) await registry.plug(plugin);
  const { claim } = await registry.get(id);
  const { survey } = claim;
  if (survey === undefined)
    throw new UsageError('no-survey', id, 'a claim with a survey', 'one without', await claimsWithSurvey(registry));
  const cells = await plannedCells(claim, survey, { preset, seed, dataSet: await dataSets(data) });
  const costs = cells.map(({ subject }) => costOf(survey, subject));
  return { registry, claim, survey, cells, costs };
}

function costOf(survey: Survey, subject: Subject): number {
  const cost = survey.seconds?.(subject) ?? 1;
  if (cost > 0 && Number.isFinite(cost)) return cost;
  throw new UsageError('bad-survey', showSizes(subject.sizes), 'an estimate of more than no seconds', `${cost}`);
}

/** Loads data sets by name, from the given files or from the known data sets; each is loaded once. */
async function dataSets(paths: readonly string[]): Promise<(name: string) => Promise<DataSet>> {
  const given = await Promise.all(paths.map((path) => loadDataSet(path)));
  for (const dataSet of given) requireSamples(dataSet);
  const loaded = new Map(given.map((dataSet) => [dataSet.name, Promise.resolve(dataSet)]));
  return (name) => {
    const found = loaded.get(name) ?? loadDataSet(name);
    loaded.set(name, found);
    return found;
  };
}

async function claimsWithSurvey(registry: Registry): Promise<string> {
  const ids: string[] = [];
  for (const id of await registry.list()) if ((await registry.get(id)).claim.survey !== undefined) ids.push(id);
  return `claims with a survey: ${ids.join(', ') || 'none'}`;
}
