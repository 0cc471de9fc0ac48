/** The report of an audit as one self-contained HTML file. */
import type { Run } from '../claim/workshop.js';
import { badge, statusBadge, verdictBadge } from './badges.js';
import { claimSection } from './claimSection.js';
import { glossary } from './glossary.js';
import { ledgerRows, totalsSentences, type LedgerRow } from './ledger.js';
import { anchor, html, join, NOTHING, type Markup } from './markup.js';
import { page, type Provenance } from './page.js';
import { readingsTable } from './readings.js';
import { typesetter } from './typeset.js';
import { secondsText, shortReach } from './words.js';

export interface ReportOptions {
  readonly runs: readonly Run[];
  /** The versions and the machine with which the certificates were made. */
  readonly provenance: Provenance;
  /** Returns the path of a run's certificate, relative to the report. */
  readonly fileOf?: (run: Run) => string | undefined;
}

export async function reportHtml({ runs, provenance, fileOf }: ReportOptions): Promise<string> {
  const typeset = await typesetter();
  const rows = ledgerRows(runs);
  const linked = new Set(runs.map(({ claim }) => claim.id));
  const papers = [...new Set(rows.map(({ paper }) => paper))];
  const title = `Audit of ${rows.length === 1 ? (rows[0]?.claim ?? '') : `${rows.length} claims`}`;
  const sections = runs.map((run, index) =>
    claimSection(run, rows[index] as LedgerRow, index + 1, { typeset, linked, file: fileOf?.(run) }),
  );
  return page({
    title,
    header: html`${papers.map((paper) => html`<p class="source">${paper}</p>`)}
      <p class="summary">${totalsSentences(rows).join(' ')}</p>`,
    main: html`${ledger(rows)} ${join(sections)} ${glossary()}`,
    provenance,
  });
}

function ledger(rows: readonly LedgerRow[]): Markup {
  return html`<section aria-labelledby="ledger">
    <h2 id="ledger">Ledger</h2>
    <div class="wide">
      <table class="ledger">
        <caption>
          Every claim, how strongly it is settled, under which hypotheses
        </caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Verdict</th>
            <th scope="col">Assurance</th>
            <th scope="col">Reach <small>sizes × data</small></th>
            <th scope="col">Hypotheses</th>
            <th scope="col">Controls</th>
            <th scope="col" class="figure">Time</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(ledgerLine)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function ledgerLine(row: LedgerRow): Markup {
  const failing = row.controls.filter(({ controlFailsAsItMust }) => controlFailsAsItMust === true).length;
  const whole = row.reach === undefined ? '–' : shortReach(row.reach);
  const further = [...new Set(row.parts.map(({ reach }) => shortReach(reach)))].filter((text) => text !== whole);
  const controls =
    row.controls.length === 0
      ? html`–`
      : badge(`${failing} of ${row.controls.length}`, failing === row.controls.length);
  return html`<tr>
      <th scope="row">
        <a href="#${anchor(row.claim)}"><code>${row.claim}</code></a
        ><br />${row.title}${row.reason === undefined ? NOTHING : html`<br /><small>${row.reason}</small>`}
      </th>
      <td data-label="Verdict"><div>${verdictBadge(row)}</div></td>
      <td data-label="Assurance">${row.assurance ?? '–'}</td>
      <td data-label="Reach">
        <div>${whole}${further.map((text) => html`<br /><small>part: ${text}</small>`)}</div>
      </td>
      <td data-label="Hypotheses">
        <ul class="plain">
          ${row.hypotheses.map(({ id, status }) => html`<li>${statusBadge(status)} ${id}</li>`)}
        </ul>
      </td>
      <td data-label="Controls"><div>${controls}</div></td>
      <td data-label="Time" class="figure">${secondsText(row.seconds)}</td>
    </tr>
    ${readings(row)}`;
}

/** A table row with the verdict on each reading of a quoted text. */
function readings({ parts }: LedgerRow): Markup {
  if (parts.every(({ reading }) => reading === undefined)) return NOTHING;
  return html`<tr>
    <td colspan="7">${readingsTable(parts)}</td>
  </tr>`;
}
