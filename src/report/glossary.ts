/** The glossary at the end of a report. */
import { html, type Markup } from './markup.js';
import { ASSURANCE_MEANS, KIND_MEANS, RANGE_MEANS, SIZES_MEANS, STATUS_MEANS, VERDICT_MEANS } from './words.js';

export function glossary(): Markup {
  const list = (heading: string, words: { readonly [word: string]: string }): Markup =>
    html`<div>
      <h3>${heading}</h3>
      <dl>
        ${Object.entries(words).map(
          ([word, means]) =>
            html`<dt>${word}</dt>
              <dd>${means}</dd>`,
        )}
      </dl>
    </div>`;
  return html`<section class="glossary" aria-labelledby="words">
    <h2 id="words">What the words mean</h2>
    <div class="columns">
      ${list('Verdict', VERDICT_MEANS)} ${list('Assurance, strongest first', ASSURANCE_MEANS)}
      ${list('Scope and reach: sizes', SIZES_MEANS)} ${list('Scope and reach: data and weights', RANGE_MEANS)}
      ${list('Status of a hypothesis', STATUS_MEANS)} ${list('Kind of a control', KIND_MEANS)}
    </div>
  </section>`;
}
