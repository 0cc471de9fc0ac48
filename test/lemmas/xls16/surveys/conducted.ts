/** Surveys as `lossproof survey` conducts them, at the cells of `teaching` that a test wants. */
import { expect } from 'chai';
import { Registry, Workshop, type Run } from 'lossproof';
import type { Exhibit, Survey, Table } from 'lossproof/search';
import { plannedCells } from '../../../../src/claim/plannedCells.js';
import { certifiedOf } from '../../../../src/report/exhibit/certified.js';
import { exhibitsTogether } from '../../../../src/report/exhibit/exhibits.js';
import { acceptedOf } from '../looks.js';

interface Sizes {
  readonly [name: string]: number;
}

export async function conducted(claimId: string, wanted: (sizes: Sizes) => boolean = () => true) {
  const registry = new Registry();
  const workshop = new Workshop(registry, { clock: () => performance.now() / 1000 });
  const { claim } = await registry.get(claimId);
  const survey = claim.survey ?? expect.fail(`${claimId} has no survey`);
  const dataSet = () => expect.fail('no cell has data');
  const plan = await plannedCells(claim, survey, { preset: 'teaching', seed: '1', dataSet });
  const runs: Run[] = [];
  for (const { subject, request } of plan) if (wanted(subject.sizes)) runs.push(await workshop.certify(request));
  return { runs, exhibits: exhibitsBy(claimId, survey, runs) };
}

export function exhibitsBy(claimId: string, survey: Survey, runs: readonly Run[]): readonly Exhibit[] {
  const certified = runs.map((run) => certifiedOf(acceptedOf(run)));
  const shown = exhibitsTogether(claimId, survey.exhibits, certified);
  if (shown === undefined || 'problem' in shown) return expect.fail(shown?.problem ?? 'nothing was shown');
  return shown.exhibits;
}

export const tablesOf = (exhibits: readonly Exhibit[]): readonly Table[] =>
  exhibits.filter((exhibit): exhibit is Table => exhibit.kind === 'table');

/** The entries of a row of a table by the names of their columns. */
export const cellOf =
  ({ columns }: Table, row: readonly string[]) =>
  (name: string): string =>
    row[columns.indexOf(name)] ?? expect.fail(`no column ${name}`);

/** The first number of a range as tables write it. */
export const numberOf = (text: string): number => Number(text.replace('−', '-').split(' to ')[0]);

/** The bounds that a certificate of xls16/event-frequency concludes; 0 and 1 where it has none. */
export function boundsOf(run: Run): readonly [lower: number, upper: number] {
  const { proposition } = acceptedOf(run).theorem;
  if (proposition.kind !== 'conjunction') return expect.fail('a conjunction was expected');
  let [lower, upper] = [0, 1];
  for (const part of proposition.of) {
    if (part.kind !== 'eventFrequency') return expect.fail('a frequency was expected');
    const [a, b = 1] = part.bound.split('/').map(Number) as [number, number?];
    if (part.relation === 'atLeast') lower = a / b;
    else upper = a / b;
  }
  return [lower, upper];
}
