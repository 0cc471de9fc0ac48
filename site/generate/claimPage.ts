/** The page of a claim, in Markdown: what its certificate says, what can be tried, and the argument as its own page has it. */
import type { Run } from '../../src/index.js';
import { verdictBadge } from '../../src/report/badges.js';
import { controlsTable, hypothesesTable, verdictTable } from '../../src/report/claimTables.js';
import { exhibitsDrawn, exhibitsOf } from '../../src/report/exhibit/exhibits.js';
import { ledgerRow } from '../../src/report/ledger.js';
import { html, NOTHING, type Markup } from '../../src/report/markup.js';
import { proofOf } from '../../src/report/proof.js';
import { proofGraph } from '../../src/report/proofGraph.js';
import { readingsTable } from '../../src/report/readings.js';
import { symbols } from '../../src/report/symbols.js';
import type { Typeset } from '../../src/report/typeset.js';
import { shortReach } from '../../src/report/words.js';
import { LIBRARIES } from '../../src/kernel/full.js';
import type { Checked } from '../../src/kernel/index.js';
import { matricesOf } from '../parts/matrices.js';
import { FixedParts } from '../parts/fixedParts.js';
import { receiptList } from '../parts/receipt.js';
import { stepsList } from '../parts/steps.js';
import type { RunTimes } from '../parts/howLong.js';
import { claimForm } from './claimForm.js';
import { picturesOf } from './pictures.js';

export interface ClaimPageOptions {
  readonly run: Run;
  /** The path of its certificate beneath certificates/. */
  readonly file: string;
  /** The text of lemmas/<paper>/<claim>.md, with links of the site. */
  readonly argument: string;
  readonly typeset: Typeset;
  readonly times?: RunTimes;
  /** The address under which the site is, with a slash at its end. */
  readonly base: string;
}

/** The page in Markdown, and the markup that stands at its marks. */
export interface ClaimPage {
  readonly markdown: string;
  readonly parts: readonly string[];
}

export function claimPage({ run, file, argument, typeset, times, base }: ClaimPageOptions): ClaimPage {
  const { claim } = run;
  const fixed = new FixedParts(`claims/${claim.id}`);
  const block = (markup: Markup, kind?: string): string => fixed.add(markup, kind);
  const checked = run.checked as Checked;
  const row = ledgerRow(run);
  const steps = proofOf(checked);
  const claimAt = (id: string): string => `${base}claims/${id}`;
  const options = {
    typeset,
    claimPage: claimAt,
    rulePage: (rule: string) => `${base}guide/rules#${rule.toLowerCase()}`,
  };
  const exhibited = exhibitsOf(run);
  const frontmatter = {
    title: claim.title,
    description: claim.statement.english,
    pageClass: 'claim-page',
    claim: claimForm(run, file, times),
  };
  const glance = html`<p class="glance">
      ${verdictBadge(row)}
      ${row.assurance ?? ''}${row.reach === undefined || row.scope === undefined ? '' : ` · speaks of ${shortReach(row.scope)} · reaches ${shortReach(row.reach)}`}
    </p>
    <p class="source">${symbols(claim.paper)}</p>`;
  const { title, sections } = partsOf(argument);
  if (title === '') throw new Error(`lemmas/${claim.id}.md: expected a heading in its first line`);
  const markdown = [
    '---',
    JSON.stringify(frontmatter),
    '---',
    '',
    `# ${claim.title}`,
    '',
    // In the text, where the search of the site finds it.
    `\`${claim.id}\`, version ${claim.version}`,
    '',
    block(glance, 'claim-head'),
    '',
    block(
      html`<p class="statement">${symbols(claim.statement.english)}</p>
        ${typeset(claim.statement.tex)}`,
      'statement-box',
    ),
    '',
    block(verdictTable(row)),
    '',
    row.parts.some(({ reading }) => reading !== undefined) ? block(readingsTable(row.parts)) : '',
    '',
    picturesOf(claim.id),
    '',
    '## Try it',
    '',
    '<ClaimTry />',
    '',
    ...(row.controls.length === 0
      ? []
      : [
          '## Break it',
          '',
          '<ClaimBreak />',
          '',
          block(folded('What the certificates of the controls prove', controlsTable(row))),
          '',
        ]),
    '## Under which hypotheses',
    '',
    block(hypothesesTable(run, row, steps)),
    '',
    '## Why it is true',
    '',
    sections,
    '',
    ...(exhibited === undefined ? [] : ['## What can be seen', '', block(exhibitsDrawn(exhibited, claim.id)), '']),
    '## The proof, step by step',
    '',
    block(graph(run, checked)),
    '',
    block(stepsList(checked, steps, options)),
    '',
    '## The numbers of this instance',
    '',
    block(matricesOf(checked, LIBRARIES)),
    '',
    '## What you trust if you believe it',
    '',
    block(receiptList(checked)),
    '',
    '## The certificate',
    '',
    '<ClaimCertificate />',
    '',
  ].join('\n');
  return { markdown, parts: fixed.parts };
}

function graph({ claim }: Run, checked: Checked): Markup {
  const steps = proofOf(checked);
  const beside = steps.filter(({ used }) => !used).length;
  return html`<figure class="proof-graph">
    ${proofGraph(steps, new Set(), `Proof of ${claim.id}`)}
    <figcaption>
      Premises are to the left of the steps that use them, the conclusion is at the right. Dashed boxes are other
      certificates, checked as well.
      ${beside === 0 ? NOTHING : html`${beside} of the ${steps.length} steps stand beside the proof.`}
    </figcaption>
  </figure>`;
}

function folded(summary: string, inside: Markup): Markup {
  return html`<details>
    <summary>${summary}</summary>
    ${inside}
  </details>`;
}

/** The title of a page, and the rest with each heading a level lower. */
function partsOf(page: string): { readonly title: string; readonly sections: string } {
  const [first = '', ...rest] = page.split('\n');
  const title = first.startsWith('# ') ? first.slice(2) : '';
  let isCode = false;
  const lines = rest.map((line) => {
    if (line.startsWith('```')) isCode = !isCode;
    return !isCode && /^#{2,5} /.test(line) ? `#${line}` : line;
  });
  return { title, sections: lines.join('\n').trim() };
}
