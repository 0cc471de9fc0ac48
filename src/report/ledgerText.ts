/** The ledger in the terminal: an aligned row for each claim, and further lines beneath it. */
import {
  judgedIn,
  ledgerTotals,
  placeOf,
  provedSentence,
  totalsSentences,
  type LedgerPart,
  type LedgerRow,
} from './ledger.js';
import {
  breadth,
  hanging,
  padded,
  painter,
  STATUS_INK,
  VERDICT_INK,
  wrapPieces,
  type Ink,
  type Paint,
  type Paper,
} from './paint.js';
import type { ProvedTheorem } from '../formal/proved.js';
import type { Verdict } from '../kernel/index.js';
import { readingsLines } from './readings.js';
import { tame } from './tame.js';
import {
  ASSURANCE_MEANS,
  coqMeans,
  counted,
  RANGE_MEANS,
  reachText,
  secondsText,
  shortReach,
  SIZES_MEANS,
  STATUS_MEANS,
  VERDICT_MEANS,
  errorText,
  verdictMeans,
} from './words.js';

const HEADINGS = ['claim', 'verdict', 'assurance', 'reach', 'Coq', 'controls', 'time'] as const;
const COQ = HEADINGS.indexOf('Coq');
const CONTROLS = HEADINGS.indexOf('controls');
const GAP = '  ';
const INDENT = '    ';

export function ledgerText(rows: readonly LedgerRow[], paper: Paper): string {
  const paint = painter(paper);
  const cells = rows.map(cellsOf);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(breadth(heading), ...cells.map((row) => breadth(row[column] as string))),
  );
  // On a narrow terminal, the controls are shown beneath the row. The names of theorems are there in any case.
  const all = HEADINGS.map((_, column) => column).filter((column) => column !== COQ || asksCoq(rows));
  const full = all.reduce((sum, column) => sum + (widths[column] as number) + GAP.length, -GAP.length);
  const shown = all.filter((column) => full <= paper.width || (column !== CONTROLS && column !== COQ));
  const line = (texts: readonly string[], style: (text: string, column: number) => string): string =>
    shown.map((column) => style(align(texts[column] as string, widths[column] as number, column), column)).join(GAP);
  const header = line(HEADINGS, (text) => paint(text, 'bold'));
  const blocks = rows.map((row, index) =>
    [
      line(cells[index] as string[], (text, column) =>
        column === 0 ? paint(text, 'bold') : column === 1 ? paint(text, verdictInk(row)) : text,
      ).trimEnd(),
      ...beneath(row, paper, paint, shown.includes(CONTROLS)),
    ].join('\n'),
  );
  const first = hanging('', provedSentence(ledgerTotals(rows), rows), paper, (text) => paint(text, 'bold'));
  return [first, header.trimEnd(), ...blocks, legend(rows, paper, paint), totalsText(rows, paper)].join('\n\n');
}

function cellsOf(row: LedgerRow): readonly string[] {
  return [
    tame(row.variant === 'claim' ? row.claim : `${row.claim} (${row.variant})`),
    row.verdict,
    row.assurance ?? '–',
    row.reach === undefined ? '–' : shortReach(row.reach),
    row.coq === undefined || row.coq.theorems.length === 0 ? '–' : `${row.coq.theorems.length}`,
    row.controls.length === 0 ? '–' : `${failing(row.controls).length}/${row.controls.length}`,
    secondsText(row.seconds),
  ];
}

const asksCoq = (rows: readonly LedgerRow[]): boolean => rows.some(({ coq }) => coq !== undefined);

/** The time is aligned to the right, all other columns to the left. */
function align(text: string, width: number, column: number): string {
  return column === HEADINGS.length - 1 ? ' '.repeat(width - breadth(text)) + text : padded(text, width);
}

/** For a control, failing is the good outcome. */
function verdictInk(row: LedgerRow): Ink {
  if (row.controlFailsAsItMust === undefined) return VERDICT_INK[row.verdict];
  return row.controlFailsAsItMust ? 'green' : 'red';
}

function failing(controls: readonly LedgerRow[]): readonly LedgerRow[] {
  return controls.filter(({ controlFailsAsItMust }) => controlFailsAsItMust === true);
}

function beneath(row: LedgerRow, paper: Paper, paint: Paint, controlsShown: boolean): readonly string[] {
  const place = placeOf(row).join(' · ');
  const lines = [
    hanging(INDENT, row.title, paper),
    ...(place === '' ? [] : [hanging(INDENT, `at ${place}`, paper, (text) => paint(text, 'dim'))]),
  ];
  if (row.scope !== undefined && row.reach !== undefined && row.verdict !== 'holds')
    lines.push(hanging(`${INDENT}speaks of   `, `${reachText(row.scope)}; reached: ${reachText(row.reach)}`, paper));
  if (row.reason !== undefined) lines.push(hanging(`${INDENT}because     `, row.reason, paper));
  if (row.error !== undefined)
    lines.push(hanging(`${INDENT}error       `, `at most ${errorText(row.error) as string}`, paper));
  row.parts.forEach((part, index) => {
    if (part.reading === undefined) lines.push(partLine(part, index + 1, paper));
  });
  lines.push(...readingsLines(row.parts, paper, INDENT));
  lines.push(...hypothesesLines(row, paper, paint));
  const named = (row.coq?.theorems ?? []).map(theoremText);
  if (named.length > 0) lines.push(hanging(`${INDENT}in Coq      `, named.join(' · '), paper));
  const failed = failing(row.controls).length;
  if (!controlsShown && row.controls.length > 0)
    lines.push(`${INDENT}controls    ${failed} of ${row.controls.length} fail, as they must`);
  for (const control of row.controls) {
    if (control.controlFailsAsItMust === true) continue;
    const why = control.reason === undefined ? '' : `: ${control.reason}`;
    lines.push(
      hanging(
        `${INDENT}CONTROL     `,
        `${control.variant} did not fail; its verdict: ${control.verdict}${why}`,
        paper,
        (text) => paint(text, 'red'),
      ),
    );
  }
  return lines;
}

/** The axioms of a theorem are said, since most rest on none. */
function theoremText({ name, assumptions }: ProvedTheorem): string {
  return assumptions.length === 0 ? name : `${name} (with ${counted(assumptions.length, 'axiom')})`;
}

function partLine({ english, assurance, reach }: LedgerPart, number: number, paper: Paper): string {
  return hanging(`${INDENT}part ${number}      `, `${assurance}, ${reachText(reach)}: ${english}`, paper);
}

function hypothesesLines({ hypotheses }: LedgerRow, { width }: Paper, paint: Paint): readonly string[] {
  const label = `${INDENT}hypotheses  `;
  if (hypotheses.length === 0) return [`${label}none`];
  const pieces = hypotheses.map(
    ({ id, status }, index) =>
      `${tame(id)} ${paint(status, STATUS_INK[status])}${index < hypotheses.length - 1 ? ' ·' : ''}`,
  );
  return wrapPieces(pieces, Math.max(20, width - label.length)).map(
    (line, index) => `${index === 0 ? label : ' '.repeat(label.length)}${line}`,
  );
}

function totalsText(rows: readonly LedgerRow[], paper: Paper): string {
  return hanging('', totalsSentences(rows).join(' '), paper);
}

/** The verdicts that occur: what each of them means here, if it means the same in all rows that have it, else in general. */
function verdictsExplained(rows: readonly LedgerRow[]): readonly (readonly [string, string])[] {
  return (Object.keys(VERDICT_MEANS) as Verdict[]).flatMap((verdict) => {
    const meanings = new Set(rows.filter((row) => row.verdict === verdict).map((row) => verdictMeans(judgedIn(row))));
    const [means, other] = meanings;
    return means === undefined ? [] : [[verdict, other === undefined ? means : VERDICT_MEANS[verdict]] as const];
  });
}

/** Explains the words that occur in the ledger. */
function legend(rows: readonly LedgerRow[], paper: Paper, paint: Paint): string {
  const all = rows.flatMap((row) => [row, ...row.parts]);
  const reaches = all.flatMap(({ reach }) => (reach === undefined ? [] : [reach]));
  const occurring = <K extends string>(
    means: { readonly [word in K]: string },
    words: readonly (string | undefined)[],
  ) => (Object.entries(means) as [K, string][]).filter(([word]) => words.includes(word));
  const entries = [
    ...verdictsExplained(rows),
    ...occurring(
      ASSURANCE_MEANS,
      all.map(({ assurance }) => assurance),
    ),
    ...occurring(
      SIZES_MEANS,
      reaches.map(({ sizes }) => sizes),
    ),
    ...occurring(
      RANGE_MEANS,
      reaches.flatMap(({ prefix }) => prefix.map(({ range }) => range)),
    ),
    ...occurring(
      STATUS_MEANS,
      rows.flatMap((row) => row.hypotheses.map(({ status }) => status)),
    ),
  ];
  const { coq } = rows.find((row) => row.coq !== undefined) ?? {};
  const explained = coq === undefined ? entries : [...entries, ['Coq', coqMeans(coq.builtHere)] as const];
  return explained
    .map(([word, means]) => hanging(padded(word, 14), means, paper, (text) => paint(text, 'dim')))
    .join('\n');
}
