/** The results of a survey as plain JSON without the certificates themselves, as `survey --json` prints them. */
import type { SurveyedCell } from '../claim/conductSurvey.js';
import type { Exhibited } from './exhibit/exhibits.js';

/** `files` are the files of the exhibits, in order. */
export function surveyJson(cells: readonly SurveyedCell[], exhibited: Exhibited | undefined, files: readonly string[]) {
  const shown =
    exhibited === undefined || 'problem' in exhibited
      ? { exhibits: [], problem: exhibited?.problem }
      : { exhibits: exhibited.exhibits.map((exhibit, index) => ({ file: files[index], ...exhibit })) };
  return { cells: cells.map(cellJson), ...shown };
}

function cellJson({
  name,
  subject,
  seed,
  data,
  file,
  checked,
  reason,
  controls,
  kept,
  refused,
  seconds,
}: SurveyedCell) {
  const certified =
    checked === undefined
      ? { verdict: 'undecided', reason }
      : {
          verdict: checked.verdict,
          assurance: checked.theorem.assurance,
          error: checked.theorem.error,
          hypotheses: checked.hypotheses,
          digest: checked.certificate.digest,
          file,
        };
  return {
    name,
    ...subject,
    seed,
    data,
    ...certified,
    kept,
    refused,
    controls: controls.map((control) => ({
      variant: control.variant,
      verdict: control.checked?.verdict ?? 'undecided',
    })),
    seconds,
  };
}
