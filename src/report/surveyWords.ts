/** The summary of a survey in sentences. */
import type { SurveyedCell } from '../claim/conductSurvey.js';
import { counted, secondsText, VERDICT_SAYS } from './words.js';

export function surveySentences(cells: readonly SurveyedCell[]): readonly string[] {
  const verdicts = Object.entries(VERDICT_SAYS).flatMap(([verdict, [one, many]]) => {
    const count = cells.filter(({ checked }) => (checked?.verdict ?? 'undecided') === verdict).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const [kept, refused] = [cells.filter((cell) => cell.kept), cells.filter((cell) => cell.refused !== undefined)];
  // Cells may share a control, which is counted once; controls without a certificate are all counted.
  const all = cells.flatMap((cell) => cell.controls);
  const controls = [...new Map(all.map((each) => [each.checked?.certificate.digest ?? each, each])).values()];
  const failing = controls.filter(({ checked }) => checked?.verdict === 'fails');
  return [
    `${counted(cells.length, 'cell')}: ${verdicts.join(', ')}.`,
    ...(kept.length === 0
      ? []
      : [`${counted(kept.length, 'existing certificate')} ${kept.length === 1 ? 'was' : 'were'} checked and reused.`]),
    ...(refused.length === 0 ? [] : [`${counted(refused.length, 'existing certificate')} could not be reused.`]),
    failing.length === controls.length
      ? `${counted(controls.length, 'control')}, each failing as it must.`
      : `${counted(controls.length, 'control')}, of which ${controls.length - failing.length} did not fail as they must.`,
    `${secondsText(cells.reduce((sum, { seconds }) => sum + seconds, 0))} in all.`,
  ];
}
