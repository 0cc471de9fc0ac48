/** Badges for verdicts and statuses. */
import type { Verdict } from '../kernel/index.js';
import type { LedgerRow } from './ledger.js';
import { html, type Markup } from './markup.js';
import type { Status } from './words.js';

/** A word with a mark before it, so that the meaning does not depend on colour alone. */
export function badge(word: string, good: boolean | undefined): Markup {
  const [kind, mark] = good === undefined ? ['open', '○'] : good ? ['good', '✓'] : ['bad', '✗'];
  return html`<span class="badge ${kind}"><span aria-hidden="true">${mark}</span> ${word}</span>`;
}

/** Agreement is no proof, and gets the mark of what is open. */
const VERDICT_GOOD: { readonly [verdict in Verdict]: boolean | undefined } = {
  holds: true,
  'holds here': true,
  agrees: undefined,
  fails: false,
  vacuous: undefined,
  'vacuous here': undefined,
  undecided: undefined,
  readings: undefined,
};
const STATUS_GOOD: { readonly [status in Status]: boolean | undefined } = {
  checked: true,
  assumed: undefined,
  'not used': undefined,
  violated: false,
  unknown: undefined,
};

/** For a control, failing is the good outcome. */
export function verdictBadge({
  verdict,
  controlFailsAsItMust,
}: Pick<LedgerRow, 'verdict' | 'controlFailsAsItMust'>): Markup {
  if (controlFailsAsItMust === undefined) return badge(verdict, VERDICT_GOOD[verdict]);
  return badge(controlFailsAsItMust ? 'fails, as it must' : `${verdict}: it did not fail`, controlFailsAsItMust);
}

export function statusBadge(status: Status): Markup {
  return badge(status, STATUS_GOOD[status]);
}
