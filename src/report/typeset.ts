/** Converts TeX to MathML, which browsers display without scripts or external fonts. */
import type { KatexOptions } from 'katex';
import { html, Markup } from './markup.js';

/** Converts a formula. Long formulas are collapsed, and formulas that cannot be converted are shown as TeX. */
export type Typeset = (tex: string) => Markup;

const OPTIONS: KatexOptions = {
  output: 'mathml',
  displayMode: true,
  throwOnError: true,
  strict: 'ignore',
  trust: false,
  maxSize: 20,
  maxExpand: 1000,
};

const LONG = 600;
const TOO_LONG = 12_000;

/** Loads KaTeX on first use. */
export async function typesetter(): Promise<Typeset> {
  const { renderToString } = (await import('katex')).default;
  return (tex) => {
    if (tex.length > TOO_LONG) {
      return html`<p class="note">
        The formula takes ${tex.length} characters of TeX, too many to read; the certificate has it.
      </p>`;
    }
    const set = setOrShow(renderToString, tex);
    return tex.length <= LONG
      ? set
      : html`<details class="formula">
          <summary>the formula, ${tex.length} characters of TeX</summary>
          ${set}
        </details>`;
  };
}

function setOrShow(renderToString: (tex: string, options: KatexOptions) => string, tex: string): Markup {
  try {
    return html`<div class="formula" tabindex="0" role="group" aria-label="formula">
      ${new Markup(renderToString(tex, OPTIONS))}
    </div>`;
  } catch {
    return html`<pre class="formula"><code>${tex}</code></pre>`;
  }
}
