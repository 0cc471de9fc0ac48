/** The contents of a report: a line for each claim, paper by paper. */
import { badge, verdictBadge } from './badges.js';
import type { LedgerRow } from './ledger.js';
import { anchor, html, NOTHING, type Markup } from './markup.js';
import { symbols } from './symbols.js';
import { shortReach } from './words.js';

export interface Paper {
  readonly paper: string;
  readonly rows: readonly LedgerRow[];
}

/** The rows of each paper, papers in the order in which they first occur. */
export function paperByPaper(rows: readonly LedgerRow[]): readonly Paper[] {
  const papers = [...new Set(rows.map(({ paper }) => paper))];
  return papers.map((paper) => ({ paper, rows: rows.filter((row) => row.paper === paper) }));
}

export function contents(papers: readonly Paper[]): Markup {
  const asksCoq = papers.some(({ rows }) => rows.some(({ coq }) => coq !== undefined));
  return html`<nav aria-labelledby="contents">
    <h2 id="contents">Contents</h2>
    <div class="wide">
      <table class="contents">
        <caption>
          Every claim: how it is settled, of what it speaks and how far the certificate reaches, each as sizes × the
          least that is said of
          anything${asksCoq ? '; and how many theorems Coq checks, apart from the certificate' : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Verdict</th>
            <th scope="col">Assurance</th>
            <th scope="col">Speaks of</th>
            <th scope="col">Reaches</th>
            ${asksCoq ? html`<th scope="col">Coq</th>` : NOTHING}
            <th scope="col">Controls</th>
          </tr>
        </thead>
        ${papers.map(
          ({ paper, rows }) =>
            html`<tbody>
              <tr class="paper">
                <th scope="rowgroup" colspan="${asksCoq ? 7 : 6}">${symbols(paper)}</th>
              </tr>
              ${rows.map(line)}
            </tbody>`,
        )}
      </table>
    </div>
  </nav>`;
}

function line(row: LedgerRow): Markup {
  const { claim, title, assurance, scope, reach, coq } = row;
  return html`<tr>
    <th scope="row">
      <a href="#${anchor(claim)}"><code>${claim}</code> ${symbols(title)}</a>
    </th>
    <td>${verdictBadge(row)}</td>
    <td>${assurance ?? '–'}</td>
    <td class="reach">${scope === undefined ? '–' : shortReach(scope)}</td>
    <td class="reach">${reach === undefined ? '–' : shortReach(reach)}</td>
    ${coq === undefined ? NOTHING : html`<td>${coq.theorems.length === 0 ? '–' : `${coq.theorems.length}`}</td>`}
    <td>${controls(row)}</td>
  </tr>`;
}

/** How many controls fail as they must, and of which kinds they are. */
function controls({ controls: all }: LedgerRow): Markup {
  if (all.length === 0) return html`–`;
  const failing = all.filter(({ controlFailsAsItMust }) => controlFailsAsItMust === true).length;
  const kinds = [...new Set(all.flatMap(({ kind }) => kind ?? []))].sort();
  return html`${badge(`${failing}/${all.length}`, failing === all.length)}${
    kinds.length === 0 ? NOTHING : html` ${kinds.join(', ')}`
  }`;
}
