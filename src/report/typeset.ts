/** Converts TeX to MathML, which browsers display without scripts or external fonts. */
import type { KatexOptions } from 'katex';
import { html, join, Markup } from './markup.js';

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
    // Browsers do not break a formula into lines, so each of its parts is a formula of its own.
    const parts = partsOf(tex).map((part) => new Markup(`<span>${renderToString(part, OPTIONS)}</span>`));
    return html`<div class="formula" tabindex="0" role="group" aria-label="formula">${join(parts, '')}</div>`;
  } catch {
    return html`<pre class="formula" tabindex="0"><code>${tex}</code></pre>`;
  }
}

const TOKEN = /\\[a-zA-Z]+|\\[^]|[{}]|[^\\{}]+|\\/g;
const DEPTH: { readonly [token: string]: number } = {
  ...{ '{': 1, '\\left': 1, '\\begin': 1 },
  ...{ '}': -1, '\\right': -1, '\\end': -1 },
};
const SPACES: readonly string[] = ['\\quad', '\\qquad', '\\;'];

/** The parts of a formula, each with the wide spaces at its end: spaces outside of all brackets are where a line may end. */
function partsOf(tex: string): readonly string[] {
  const parts: string[] = [];
  let [depth, part, isEnding] = [0, '', false];
  for (const [token] of tex.matchAll(TOKEN)) {
    const isSpace = depth === 0 && SPACES.includes(token);
    if (isEnding && !isSpace && token.trim() !== '') {
      parts.push(part);
      [part, isEnding] = ['', false];
    }
    isEnding ||= isSpace;
    depth += Object.hasOwn(DEPTH, token) ? (DEPTH[token] as number) : 0;
    part += token;
  }
  return [...parts, part];
}
