/** What a reader of a report should see first: whatever is not simply proved, the worst at the top. */
import type { LedgerRow } from './ledger.js';
import { anchor, html, NOTHING, type Markup } from './markup.js';
import { symbols } from './symbols.js';
import { counted, errorText, STATUS_MEANS, VERDICT_MEANS, type Status } from './words.js';

interface Topic {
  readonly heading: string;
  readonly means: string;
  /** What is to be said of a claim; undefined if the topic does not concern it. */
  readonly saysOf: (row: LedgerRow) => string | undefined;
}

const verdictIn =
  (...verdicts: readonly LedgerRow['verdict'][]): Topic['saysOf'] =>
  ({ verdict, reason }) =>
    verdicts.includes(verdict) ? (reason ?? '') : undefined;

const listed = (all: readonly string[]): string | undefined => (all.length === 0 ? undefined : all.join('; '));

const hypothesesIn = (hypotheses: LedgerRow['hypotheses'], status: Status): string | undefined =>
  listed(hypotheses.filter((each) => each.status === status).map(({ id, english }) => `${id}: ${english}`));

const TOPICS: readonly Topic[] = [
  {
    heading: 'Fails',
    means: VERDICT_MEANS.fails,
    // A control with a row of its own fails as it must.
    saysOf: (row) => (row.variant === 'claim' ? verdictIn('fails')(row) : undefined),
  },
  {
    heading: 'A control did not fail',
    means: 'a method that certifies a claim broken on purpose would certify anything',
    saysOf: ({ controls }) =>
      listed(
        controls
          .filter(({ controlFailsAsItMust }) => controlFailsAsItMust !== true)
          .map(({ variant, verdict }) => `${variant}: ${verdict}`),
      ),
  },
  {
    heading: 'Readings of a text',
    means: VERDICT_MEANS.readings,
    saysOf: ({ verdict, parts }) => (verdict === 'readings' ? readingCounts(parts) : undefined),
  },
  {
    heading: 'A hypothesis is violated',
    means: STATUS_MEANS.violated,
    saysOf: ({ hypotheses }) => hypothesesIn(hypotheses, 'violated'),
  },
  { heading: 'Undecided', means: VERDICT_MEANS.undecided, saysOf: verdictIn('undecided') },
  {
    heading: 'Vacuous',
    means: VERDICT_MEANS.vacuous,
    saysOf: verdictIn('vacuous', 'vacuous here'),
  },
  { heading: 'Only agrees', means: VERDICT_MEANS.agrees, saysOf: verdictIn('agrees') },
  {
    heading: 'Up to a chance of error',
    means: 'shown by challenges or draws, with an error of at most the stated probability; no proof',
    saysOf: ({ error }) => (error === undefined ? undefined : `at most ${errorText(error) as string}`),
  },
  {
    heading: 'Assumed, and used',
    means: STATUS_MEANS.assumed,
    saysOf: ({ hypotheses }) => hypothesesIn(hypotheses, 'assumed'),
  },
];

/** `6 fails, 7 holds`. */
function readingCounts(parts: LedgerRow['parts']): string {
  const verdicts = parts.flatMap(({ reading }) => (reading === undefined ? [] : [reading.verdict]));
  return [...new Set(verdicts)]
    .sort()
    .map((verdict) => `${verdicts.filter((each) => each === verdict).length} ${verdict}`)
    .join(', ');
}

export function firstThings(rows: readonly LedgerRow[]): Markup {
  const topics = TOPICS.map((topic) => ({
    ...topic,
    items: rows.flatMap((row) => {
      const says = topic.saysOf(row);
      return says === undefined ? [] : [{ row, says }];
    }),
  }));
  const none = topics.filter(({ items }) => items.length === 0).map(({ heading }) => `“${heading}”`);
  return html`<section class="first" aria-labelledby="first">
    <h2 id="first">Read these first</h2>
    <dl>${topics.filter(({ items }) => items.length > 0).map(topicDrawn)}</dl>
    ${none.length === 0 ? NOTHING : html`<p class="note">None of the claims is under: ${none.join('; ')}.</p>`}
  </section>`;
}

interface Item {
  readonly row: LedgerRow;
  readonly says: string;
}

function topicDrawn({ heading, means, items }: Topic & { readonly items: readonly Item[] }): Markup {
  return html`<div>
    <dt>${heading} <span class="count">${counted(items.length, 'claim')}</span></dt>
    <dd class="means">${means}</dd>
    <dd>
      <ul class="plain">
        ${items.map(
          ({ row: { claim, title }, says }) =>
            html`<li>
              <a href="#${anchor(claim)}"><code>${claim}</code> ${symbols(title)}</a>
              ${says === '' ? NOTHING : html`<span class="says">${symbols(says)}</span>`}
            </li>`,
        )}
      </ul>
    </dd>
  </div>`;
}
