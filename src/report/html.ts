/** The report of an audit, or the page of one certificate, as one self-contained HTML file without scripts. */
import type { Run } from '../claim/workshop.js';
import type { ProvedInCoq } from '../formal/proved.js';
import { claimSection } from './claimSection.js';
import { contents, paperByPaper } from './contents.js';
import { firstThings } from './firstThings.js';
import { glossary } from './glossary.js';
import { ledgerRows, totalsSentences, type LedgerRow } from './ledger.js';
import { html, join, NOTHING } from './markup.js';
import { page, type Provenance } from './page.js';
import { symbols } from './symbols.js';
import { typesetter } from './typeset.js';

/** What the report of an audit shows beside its runs. */
export interface ReportOptions {
  readonly runs: readonly Run[];
  /** The versions and the machine with which the certificates were made. */
  readonly provenance: Provenance;
  /** If there is none, the page says nothing of Coq. */
  readonly proved?: ProvedInCoq;
  /** Returns the path of a run's certificate, relative to the report. */
  readonly fileOf?: (run: Run) => string | undefined;
  /** If there is none, the page is called an audit. */
  readonly title?: string;
}

/** Claims are folded, each to be opened by a link to it or by a click; a single one is open. */
export async function reportHtml({ runs, provenance, proved, fileOf, title }: ReportOptions): Promise<string> {
  const typeset = await typesetter();
  const rows = ledgerRows(runs, proved);
  const linked = new Set(runs.map(({ claim }) => claim.id));
  const isOne = runs.length === 1;
  const papers = paperByPaper(rows);
  const runOf = new Map(rows.map((row, index) => [row, runs[index] as Run] as const));
  let number = 0;
  const sectionOf = (row: LedgerRow) => {
    const run = runOf.get(row) as Run;
    number++;
    return claimSection(run, row, { typeset, linked, file: fileOf?.(run), number: isOne ? undefined : number });
  };
  const ofPaper = papers.map(
    ({ paper, rows: own }, index) =>
      html`<section aria-labelledby="paper-${index + 1}">
        <h2 class="paper" id="paper-${index + 1}">${symbols(paper)}</h2>
        ${own.map(sectionOf)}
      </section>`,
  );
  return page({
    title: title ?? `Audit of ${isOne ? (rows[0] as LedgerRow).claim : `${rows.length} claims`}`,
    header: html`<p class="summary">
      ${rows.every(({ variant }) => variant === 'claim') ? totalsSentences(rows).join(' ') : 'A control, which must fail.'}
    </p>`,
    main: html`${isOne ? NOTHING : html`${firstThings(rows)} ${contents(papers)}`} ${join(ofPaper)} ${glossary()}`,
    provenance,
  });
}
