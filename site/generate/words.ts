/** The counts and the meanings of words, as the home page and the ledger show them. */
import { html, type Markup } from '../../src/report/markup.js';
import {
  ASSURANCE_MEANS,
  KIND_MEANS,
  RANGE_MEANS,
  SIZES_MEANS,
  STATUS_MEANS,
  VERDICT_MEANS,
} from '../../src/report/words.js';
import type { LedgerData } from './ledgerData.js';

/** A line for each verdict that occurs: how many claims have it, and what it means. */
export function counts({ verdicts }: LedgerData, base: string): Markup {
  return html`<ul class="counts">
    ${verdicts.map(
      ({ verdict, count, isUpToError, means }) =>
        html`<li class="${isUpToError ? 'up-to-error' : verdict.replace(' ', '-')}">
          <a href="${base}ledger.html?verdict=${encodeURIComponent(verdict)}">
            <b class="count">${count}</b> <b>${verdict}${isUpToError ? ', up to chance' : ''}</b>
          </a>
          <span>${isUpToError ? 'true but for a stated probability of error; that is no proof' : means}.</span>
        </li>`,
    )}
  </ul>`;
}

export function sentences({ sentence, controlsSentence }: LedgerData): Markup {
  return html`<p class="lead">${sentence}</p>
    <p>${controlsSentence}</p>`;
}

export function words(): Markup {
  const list = (title: string, meanings: { readonly [word: string]: string }): Markup =>
    html`<div>
      <h3>${title}</h3>
      <dl class="facts">
        ${Object.entries(meanings).map(
          ([word, means]) =>
            html`<div>
              <dt>${word}</dt>
              <dd>${means}</dd>
            </div>`,
        )}
      </dl>
    </div>`;
  return html`<div class="words">
    ${list('Verdicts', VERDICT_MEANS)} ${list('Assurance', ASSURANCE_MEANS)} ${list('Hypotheses', STATUS_MEANS)}
    ${list('Controls', KIND_MEANS)} ${list('Sizes', SIZES_MEANS)} ${list('Ranges', RANGE_MEANS)}
  </div>`;
}
