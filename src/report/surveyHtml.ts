/** The page of a survey: the question, the exhibits, every cell with its verdict, and instructions for checking and repeating it. */
import type { Claim } from '../claim/definition.js';
import type { Survey } from '../claim/survey.js';
import type { SurveyedCell } from '../claim/conductSurvey.js';
import { badge, statusBadge, verdictBadge } from './badges.js';
import { exhibitsDrawn, type Exhibited } from './exhibit/exhibits.js';
import { glossary } from './glossary.js';
import { anchor, html, join, NOTHING, type Markup } from './markup.js';
import { page, type Provenance } from './page.js';
import { symbols } from './symbols.js';
import { surveySentences } from './surveyWords.js';
import { typesetter } from './typeset.js';
import { assuranceText, counted, secondsText, sizesText, STATUS_MEANS, type Status } from './words.js';

/** What the page of a survey shows. */
export interface SurveyReport {
  readonly claim: Claim;
  readonly survey: Survey;
  readonly cells: readonly SurveyedCell[];
  /** Undefined if no cell was certified. */
  readonly exhibited: Exhibited | undefined;
  /** The command that repeats the survey. */
  readonly command: string;
  readonly provenance: Provenance;
}

export async function surveyHtml(report: SurveyReport): Promise<string> {
  const { claim, survey, cells, exhibited, provenance } = report;
  const typeset = await typesetter();
  return page({
    title: survey.title,
    header: html`<p class="source">${claim.paper}</p>
      <p class="statement">${symbols(survey.question)}</p>
      <p class="summary">${surveySentences(cells).join(' ')}</p>`,
    main: html`${missing(cells)}
      <section aria-labelledby="seen">
        <h2 id="seen">What can be seen</h2>
        ${exhibited === undefined ? html`<p>Nothing: no cell was certified.</p>` : exhibitsDrawn(exhibited, claim.id)}
      </section>
      <section class="claim" aria-labelledby="claim">
        <h2 id="claim">What each certificate is of</h2>
        <p class="source"><code>${claim.id}</code>, version ${claim.version}: ${symbols(claim.title)}.</p>
        <p class="statement">${symbols(claim.statement.english)}</p>
        ${typeset(claim.statement.tex)} ${hypotheses(claim, cells)}
      </section>
      ${table(cells)} ${again(report)} ${glossary()}`,
    provenance,
  });
}

function missing(cells: readonly SurveyedCell[]): Markup {
  const undecided = cells.filter(({ checked }) => checked === undefined);
  if (undecided.length === 0) return NOTHING;
  return html`<section aria-labelledby="missing">
    <h2 id="missing">What is missing</h2>
    <p>
      ${undecided.length} of ${cells.length} cells have no certificate. They do not appear in the tables and figures
      below, and nothing is claimed about them.
    </p>
    <ul>
      ${undecided.map(({ name, reason }) => html`<li><code>${name}</code>: ${reason ?? 'no reason was given'}</li>`)}
    </ul>
  </section>`;
}

/** A table of the hypotheses with the number of cells in which each has each status. */
function hypotheses({ hypotheses: all }: Claim, cells: readonly SurveyedCell[]): Markup {
  const certified = cells.flatMap(({ checked }) => (checked === undefined ? [] : [checked]));
  if (all.length === 0 || certified.length === 0) return NOTHING;
  return html`<div class="wide">
    <table>
      <caption>
        Each hypothesis and its status, over the ${certified.length} certified cells
      </caption>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Hypothesis</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(({ id, english }) => {
          const statuses = certified.map(
            ({ hypotheses: own }): Status => own.find((each) => each.id === id)?.status ?? 'unknown',
          );
          const lines = [...new Set(statuses)].map((status) => {
            const count = statuses.filter((each) => each === status).length;
            return html`<div>
              ${statusBadge(status)}${count === statuses.length ? '' : ` in ${counted(count, 'cell')}`}
            </div>`;
          });
          return html`<tr>
            <td data-label="Status">${join(lines)}</td>
            <th scope="row"><code>${id}</code><br />${english}</th>
            <td data-label="Why">${[...new Set(statuses)].map((status) => STATUS_MEANS[status]).join('; ')}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function table(cells: readonly SurveyedCell[]): Markup {
  return html`<section class="claim" aria-labelledby="cells">
    <h2 id="cells">The cells</h2>
    <div class="wide">
      <table class="ledger">
        <caption>
          Every cell, its verdict, and its certificate
        </caption>
        <thead>
          <tr>
            <th scope="col">Cell</th>
            <th scope="col">Verdict</th>
            <th scope="col">Assurance</th>
            <th scope="col">Controls</th>
            <th scope="col">Certificate</th>
            <th scope="col" class="figure">Time</th>
          </tr>
        </thead>
        <tbody>
          ${cells.map(line)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function line({ name, subject, seed, data, file, checked, controls, kept, refused, seconds }: SurveyedCell): Markup {
  const failing = controls.filter((control) => control.checked?.verdict === 'fails').length;
  const source = data === undefined ? '' : ` data=${data}`;
  return html`<tr id="cell-${anchor(name)}">
    <th scope="row">
      <span class="sizes">${sizesText({ ...subject.sizes, ...subject.parameters })}${source} seed=${seed}</span>
      ${refused === undefined ? NOTHING : html`<br /><small>the existing certificate could not be reused: ${refused}</small>`}
    </th>
    <td data-label="Verdict">${verdictBadge({ verdict: checked?.verdict ?? 'undecided' })}</td>
    <td data-label="Assurance">
      ${checked === undefined ? '–' : assuranceText(checked.theorem.assurance, checked.theorem.error)}
    </td>
    <td data-label="Controls">
      ${controls.length === 0 ? '–' : badge(`${failing} of ${controls.length}`, failing === controls.length)}
    </td>
    <td data-label="Certificate">
      ${checked === undefined ? 'none' : html`<a href="./${encodeURIComponent(file)}">${kept ? 'reused, checked again' : 'made'}</a>`}
    </td>
    <td data-label="Time" class="figure">${secondsText(seconds)}</td>
  </tr>`;
}

function again({ command }: SurveyReport): Markup {
  return html`<section class="claim" aria-labelledby="again">
    <h2 id="again">How to check it, and make it again</h2>
    <p>In the folder of this page, with the kernel alone:</p>
    <pre><code>lossproof verify *.json</code></pre>
    <p>
      To repeat the survey anywhere. The kernel checks existing certificates; each is reused if it is exactly that of
      its cell, and made again otherwise:
    </p>
    <pre><code>${command}</code></pre>
    <p>
      A certificate proves its statement about the instance that is written in it. To show that the seed leads to this
      instance, make it again: <code>lossproof replay FILE</code>.
    </p>
  </section>`;
}
