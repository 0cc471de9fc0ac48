/** The readings of a certificate as a table: for each sentence its document, words and translation, and a row for each reading. */
import { inQuotes } from '../language/readings.js';
import { verdictBadge } from './badges.js';
import type { LedgerPart } from './ledger.js';
import { html, NOTHING, type Markup } from './markup.js';
import { hanging, padded, painter, VERDICT_INK, type Paper } from './paint.js';
import { symbols } from './symbols.js';
import { counted, reachText, VERDICT_SAYS } from './words.js';

type Labels = NonNullable<LedgerPart['reading']>;

interface Row {
  /** Readings are counted from 1, as the parts of the certificate. */
  readonly number: number;
  readonly verdict: Labels['verdict'];
  readonly reading: string;
  readonly strength: string;
}

interface SentenceRows {
  readonly document: string;
  readonly words: string;
  readonly rows: readonly Row[];
}

/**
 * The assurance of what is proved for a reading, and its reach. A computation at given sizes that speaks of no instance, as of weights
 * that are written out, has the reach of all data and weights; beside a reading that would sound like more than it is.
 */
function strengthOf({ assurance, reach }: LedgerPart): string {
  const isComputation = reach.sizes === 'these' && reach.prefix.every(({ range }) => range === 'all');
  return isComputation ? assurance : `${assurance}, ${reachText(reach)}`;
}

/** Readings in a row that are of one sentence make a block. */
function sentencesOf(parts: readonly LedgerPart[]): readonly SentenceRows[] {
  const sentences: (SentenceRows & { readonly rows: Row[] })[] = [];
  for (const [at, part] of parts.entries()) {
    const labels = part.reading;
    if (labels === undefined) continue;
    const { document, quote, translation, verdict, reading } = labels;
    const words = translation === '' ? inQuotes(quote) : `${inQuotes(quote)}: ${inQuotes(translation)}`;
    const last = sentences.at(-1);
    const row = { number: at + 1, verdict, reading, strength: strengthOf(part) };
    if (last?.document === document && last.words === words) last.rows.push(row);
    else sentences.push({ document, words, rows: [row] });
  }
  return sentences;
}

/** `53 readings of 17 sentences: 20 hold, 21 fail, 1 is vacuous, 11 are undecided` */
function summaryOf(sentences: readonly SentenceRows[]): string {
  const verdicts = sentences.flatMap(({ rows }) => rows.map(({ verdict }) => verdict));
  const counts = (['holds', 'fails', 'vacuous', 'undecided'] as const).flatMap((verdict) => {
    const count = verdicts.filter((each) => each === verdict).length;
    return count === 0 ? [] : [`${count} ${VERDICT_SAYS[verdict][count === 1 ? 0 : 1]}`];
  });
  return `${counted(verdicts.length, 'reading')} of ${counted(sentences.length, 'sentence')}: ${counts.join(', ')}`;
}

/** Lines for a terminal, none if there are no readings; every document is named once where its sentences begin. */
export function readingsLines(parts: readonly LedgerPart[], paper: Paper, indent: string): readonly string[] {
  const sentences = sentencesOf(parts);
  if (sentences.length === 0) return [];
  const paint = painter(paper);
  const blocks = sentences.flatMap(({ document, words, rows }, at) => [
    ...(document === sentences[at - 1]?.document
      ? []
      : ['', hanging(indent, document, paper, (text) => paint(text, 'bold'))]),
    '',
    hanging(indent, words, paper),
    ...rows.map(({ number, verdict, reading, strength }) => {
      const first = `${indent}${padded(String(number), 4)}${paint(padded(verdict, 10), VERDICT_INK[verdict])}`;
      return hanging(first, `${reading} [${strength}]`, paper);
    }),
  ]);
  return [hanging(indent, summaryOf(sentences), paper), ...blocks];
}

/** The same as a folded table of the report. */
export function readingsTable(parts: readonly LedgerPart[]): Markup {
  const sentences = sentencesOf(parts);
  if (sentences.length === 0) return NOTHING;
  return html`<details class="readings">
    <summary>${summaryOf(sentences)}</summary>
    <table>
      <caption>
        Each sentence in its readings; the certificate proves what stands beside a reading, not that it settles it
      </caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Verdict</th>
          <th scope="col">Reading</th>
          <th scope="col">Assurance and reach of what is proved</th>
        </tr>
      </thead>
      ${sentences.map(
        ({ document, words, rows }) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="4">${symbols(words)}<br /><small>${document}</small></th>
            </tr>
            ${rows.map(
              ({ number, verdict, reading, strength }) =>
                html`<tr>
                  <td>${number}</td>
                  <td>${verdictBadge({ verdict })}</td>
                  <td>${symbols(reading)}</td>
                  <td>${strength}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
  </details>`;
}
