/** Plans a survey: turns its cells into requests with sizes, parameters, data and names. */
import { UsageError } from '../base/usage.js';
import type { DataSet } from '../compute/data/dataSet.js';
import type { Preset, Subject } from '../statement/index.js';
import type { Claim } from './definition.js';
import type { Request } from './request.js';
import { showSizes, subjectOf } from './subject.js';
import type { Cell, Survey } from './survey.js';

/** A cell of a survey with all its sizes, parameters and data sets. */
export interface PlannedCell {
  /** Unique among the cells of the survey; also the name of the certificate's file. */
  readonly name: string;
  readonly request: Request & { readonly seed: string };
  readonly subject: Subject;
  readonly data?: DataSet;
  /** The reason why the cell cannot be certified here, such as a missing data set. */
  readonly problem?: string;
}

export interface Plan {
  readonly preset: Preset;
  readonly seed: string;
  /** Loads the data set of this name; throws a UsageError if it is not at hand. */
  readonly dataSet: (name: string) => Promise<DataSet>;
}

/** The cells of a survey, in the order in which they are certified. */
export async function plannedCells(claim: Claim, survey: Survey, plan: Plan): Promise<readonly PlannedCell[]> {
  const cells: PlannedCell[] = [];
  for (const cell of survey.cells[plan.preset]) cells.push(await planned(claim, cell, plan));
  const names = new Set<string>();
  const twice = cells.find(({ name }) => names.size === names.add(name).size);
  if (twice !== undefined) throw new UsageError('bad-survey', claim.id, 'each cell once', `${twice.name} twice`);
  return cells;
}

async function planned(claim: Claim, cell: Cell, { preset, seed: asked, dataSet }: Plan): Promise<PlannedCell> {
  const seed = cell.seed ?? asked;
  const request = { claim: claim.id, preset, seed, sizes: known(cell.sizes), parameters: known(cell.parameters) };
  if (cell.data === undefined) {
    const subject = subjectOf(claim, 'claim', request);
    return { name: nameOf(subject, seed), request, subject };
  }
  let data: DataSet;
  try {
    data = await dataSet(cell.data);
  } catch (error) {
    // The other cells do not need it; this cell is listed with the reason.
    if (!(error instanceof UsageError)) throw error;
    const subject = subjectOf(claim, 'claim', request);
    return { name: nameOf(subject, seed, cell.data), request, subject, problem: error.message };
  }
  const subject = subjectOf(claim, 'claim', { ...request, data });
  return { name: nameOf(subject, seed, cell.data), request: { ...request, data }, subject, data };
}

/** A file name that is valid on any system: `d=6,n=100,m=4,slope=1_10.fashion-mnist.seed-1`. */
function nameOf({ sizes, parameters }: Subject, seed: string, data?: string): string {
  const values = Object.entries(parameters).map(([name, value]) => `${name}=${value.replace('/', '_')}`);
  const source = data === undefined ? '' : `.${data.replace(/[^A-Za-z0-9._-]/g, '_')}`;
  return `${[showSizes(sizes), ...values].filter((part) => part !== '').join(',')}${source}.seed-${seed}`;
}

/** Drops the fields whose value is undefined. */
function known<T>(values: { readonly [name: string]: T | undefined } | undefined): { readonly [name: string]: T } {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}
