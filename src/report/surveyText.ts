/** The results of a survey in the terminal: a summary, the missing cells, the tables, and the files of the figures. */
import type { Survey } from '../claim/survey.js';
import type { SurveyedCell } from '../claim/conductSurvey.js';
import type { Exhibited } from './exhibit/exhibits.js';
import { tableText } from './exhibit/tableText.js';
import { hanging, painter, wrap, type Paper } from './paint.js';
import { surveySentences } from './surveyWords.js';
import { tame } from './tame.js';

export interface SurveyText {
  readonly survey: Survey;
  readonly cells: readonly SurveyedCell[];
  readonly exhibited: Exhibited | undefined;
  /** The file of each exhibit, in order. */
  readonly files: readonly string[];
}

export function surveyText({ survey, cells, exhibited, files }: SurveyText, paper: Paper): string {
  const paint = painter(paper);
  const undecided = cells.filter(({ checked }) => checked === undefined);
  const blocks = [
    [paint(tame(survey.title), 'bold'), ...wrap(tame(survey.question), paper.width)].join('\n'),
    ...(undecided.length === 0 ? [] : [missing(undecided, paper)]),
    ...shown(exhibited, files, paper),
    wrap(surveySentences(cells).join(' '), paper.width).join('\n'),
  ];
  return blocks.join('\n\n');
}

function missing(undecided: readonly SurveyedCell[], paper: Paper): string {
  const lines = undecided.map(({ name, reason }) => hanging(`    ${name}  `, reason ?? 'no reason was given', paper));
  return ['Without a certificate, and in no table or figure:', ...lines].join('\n');
}

function shown(exhibited: Exhibited | undefined, files: readonly string[], paper: Paper): readonly string[] {
  if (exhibited === undefined) return [];
  if ('problem' in exhibited) return [hanging('', `The exhibits could not be made: ${exhibited.problem}`, paper)];
  return exhibited.exhibits.map((exhibit, index) =>
    exhibit.kind === 'table'
      ? tableText(exhibit, paper)
      : [
          painter(paper)(tame(exhibit.title), 'bold'),
          ...wrap(tame(exhibit.caption), paper.width),
          `drawn in ${files[index] as string}`,
        ].join('\n'),
  );
}
