/** Cells of the sample survey: some certified, one reused, one that took the place of a refused file, and one left open. */
import type { SurveyedCell } from '../../src/claim/conductSurvey.js';
import type { Claim } from '../../src/claim/definition.js';
import type { Survey } from '../../src/claim/survey.js';
import type { Run } from '../../src/claim/workshop.js';
import { certifiedOf } from '../../src/report/exhibit/certified.js';
import { exhibitsTogether, type Exhibited } from '../../src/report/exhibit/exhibits.js';
import { sampleRun } from '../claim/runs.js';
import sample from '../claim/surveySample.js';

export const claim = sample as unknown as Claim;
export const survey = claim.survey as Survey;

export function cellOf(run: Run, parts: Partial<SurveyedCell> = {}): SurveyedCell {
  const name = `n=${run.subject.sizes['n'] as number}`;
  return {
    name,
    subject: run.subject,
    seed: run.seed,
    file: `${name}.json`,
    ...(run.checked === undefined ? {} : { checked: run.checked }),
    ...(run.reason === undefined ? {} : { reason: run.reason }),
    controls: run.controls,
    kept: false,
    seconds: 1,
    bytesOf: () => undefined,
    ...parts,
  };
}

/** The sample claim leaves seven open. */
export async function surveyedCells(): Promise<readonly [SurveyedCell, SurveyedCell, SurveyedCell, SurveyedCell]> {
  const [one, two, three, seven] = [await sampleRun(1), await sampleRun(2), await sampleRun(3), await sampleRun(7)];
  return [
    cellOf(one),
    cellOf(two, { kept: true }),
    cellOf(three, { refused: '$.digest: expected the digest of the rest, got another' }),
    cellOf(seven),
  ];
}

export function exhibitedOf(cells: readonly SurveyedCell[]): Exhibited | undefined {
  const certified = cells.flatMap(({ checked }) => (checked === undefined ? [] : [certifiedOf(checked)]));
  return exhibitsTogether(claim.id, survey.exhibits, certified);
}
