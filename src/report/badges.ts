/** Badges for verdicts and statuses. */
import type { LedgerRow } from './ledger.js';
import { html, type Markup } from './markup.js';

/** A word with a mark before it, so that the meaning does not depend on colour alone. */
export function badge(word: string, good: boolean | undefined): Markup {
  const [kind, mark] = good === undefined ? ['open', '○'] : good ? ['good', '✓'] : ['bad', '✗'];
  return html`<span class="badge ${kind}"><span aria-hidden="true">${mark}</span> ${word}</span>`;
}

const VERDICT_GOOD = { holds: true, fails: false, vacuous: undefined, undecided: undefined } as const;
const STATUS_GOOD = { checked: true, assumed: undefined, violated: false, unknown: undefined } as const;

/** For a control, failing is the good outcome. */
export function verdictBadge({
  verdict,
  controlFailsAsItMust,
}: Pick<LedgerRow, 'verdict' | 'controlFailsAsItMust'>): Markup {
  if (controlFailsAsItMust === undefined) return badge(verdict, VERDICT_GOOD[verdict]);
  return badge(controlFailsAsItMust ? 'fails, as it must' : `${verdict}: it did not fail`, controlFailsAsItMust);
}

export function statusBadge(status: keyof typeof STATUS_GOOD): Markup {
  return badge(status, STATUS_GOOD[status]);
}
