/** What can be asked of a claim, in the terminal: its sizes and parameters with their meanings, and its controls. */
import type { ClaimStatement } from '../statement/index.js';
import { hanging, painter, type Paper } from './paint.js';
import { tame } from './tame.js';

const INDENT = '  ';

/** The claims paper by paper, in the order in which they are given. */
export function claimsText(statements: readonly ClaimStatement[], paper: Paper): string {
  const paint = painter(paper);
  const papers = new Map<string, ClaimStatement[]>();
  for (const statement of statements) {
    const known = papers.get(statement.paper);
    if (known === undefined) papers.set(statement.paper, [statement]);
    else known.push(statement);
  }
  const blocks = [...papers].map(([title, ofPaper]) => [
    hanging('', title, paper, (text) => paint(text, 'bold')),
    ...ofPaper.map((statement) =>
      [
        hanging(INDENT, `${statement.id}: ${statement.title}`, paper, (text) => paint(text, 'bold')),
        ...choiceLines(statement, paper, INDENT + INDENT),
      ].join('\n'),
    ),
  ]);
  return blocks.flat().join('\n\n');
}

/** The sizes, parameters and controls of a claim, and whether it takes a data set. */
export function choicesText(statement: ClaimStatement, paper: Paper): string {
  const title = hanging('', `${statement.id}: ${statement.title}`, paper);
  return [title, ...choiceLines(statement, paper, INDENT)].join('\n');
}

function choiceLines(statement: ClaimStatement, paper: Paper, indent: string): readonly string[] {
  const { sizes, presets, parameters, controls, data } = statement;
  const names = [...Object.keys(sizes), ...Object.keys(parameters)];
  const width = Math.max(0, ...names.map((name) => name.length)) + INDENT.length;
  const line = (name: string, text: string): string => hanging(`${indent}${tame(name).padEnd(width)}`, text, paper);
  const controlsText = Object.entries(controls).map(([name, { title }]) => `${name} (${title})`);
  return [
    ...Object.entries(sizes).map(([name, { says, least, most, default: usual }]) => {
      const teaching = presets.teaching[name] ?? usual;
      return line(name, `${says}: ${least} to ${most}; ${presets.audit[name] ?? usual}, for teaching ${teaching}`);
    }),
    ...Object.entries(parameters).map(([name, { says, default: usual }]) => line(name, `${says}: ${usual}`)),
    ...(data === undefined ? [] : [hanging(indent, `--data: the samples of a data set, as ${data.matrix}`, paper)]),
    hanging(`${indent}controls: `, controlsText.join('; '), paper),
  ];
}

/** The same as plain JSON. */
export function claimJson({ id, version, title, paper, sizes, presets, parameters, controls, data }: ClaimStatement) {
  return {
    ...{ id, version, title, paper, sizes, presets, parameters },
    controls: Object.entries(controls).map(([name, control]) => ({ name, title: control.title })),
    takesData: data !== undefined,
  };
}
