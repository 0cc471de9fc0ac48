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

/** Sets the formulas of a page of Markdown, in a line or in one of their own; throws if one of them is no formula. */
export async function formulaSetter(): Promise<(tex: string, isDisplayed: boolean) => string> {
  const { renderToString } = (await import('katex')).default;
  return (tex, isDisplayed) => mended(renderToString(tex, { ...OPTIONS, displayMode: isDisplayed }));
}

type Render = (tex: string, options: KatexOptions) => string;

function setOrShow(render: Render, tex: string): Markup {
  // Browsers do not break a formula into lines, so each of its parts is a formula of its own.
  const set = setIn(render, partsOf(tex)) ?? setIn(render, [tex]);
  return set === undefined
    ? html`<pre class="formula" tabindex="0"><code>${tex}</code></pre>`
    : html`<div class="formula" tabindex="0" role="group" aria-label="formula">${set}</div>`;
}

/** Undefined if one of the parts is no formula. */
function setIn(render: Render, parts: readonly string[]): Markup | undefined {
  try {
    return join(
      parts.map((part) => new Markup(`<span>${mended(render(part, OPTIONS))}</span>`)),
      '',
    );
  } catch {
    return undefined;
  }
}

const THIN_SPACE = '<mspace width="0.17em"></mspace>';
/** Each child of these has a meaning of its own, and there is no room for another. */
const INDEXED: readonly string[] = ['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mfrac'];
/** The mark that a function is applied, with the name of what follows, or a tag. */
const TAG = /<mo>\u2061<\/mo>(?=<(\/?m[a-z]*))|<(\/?)([a-z]+)([^>]*)>(?=(<?))/g;

/**
 * KaTeX makes two elements that browsers do not set as what they are: an identifier that contains others, as for a bold letter with an
 * index, and the invisible mark that a function is applied. The mark is one child too many of an index, and in a line it has no width:
 * a space stands for it there, unless a bracket follows.
 */
function mended(mathml: string): string {
  const open: string[] = [];
  return mathml.replace(
    TAG,
    (tag: string, after: string | undefined, slash: string, name: string, rest: string, next: string) => {
      if (after !== undefined)
        return /^(?:\/|mo$)/.test(after) || INDEXED.includes(open.at(-1) ?? '') ? '' : THIN_SPACE;
      if (slash !== '') return `</${open.pop() as string}>`;
      if (rest.endsWith('/')) return tag;
      const isMended = name === 'mi' && next !== '';
      open.push(isMended ? 'mrow' : name);
      return isMended ? '<mrow>' : tag;
    },
  );
}

const TOKEN = /\\[a-zA-Z]+|\\[^]|[{}()[\]=<>^_]|[^\\{}()[\]=<>^_]+|\\/g;
const DEPTH: { readonly [token: string]: number } = {
  ...{ '{': 1, '(': 1, '[': 1, '\\left': 1, '\\begin': 1 },
  ...{ '}': -1, ')': -1, ']': -1, '\\right': -1, '\\end': -1 },
};
/** Where a line may end: after a wide space, and before a relation. */
const SPACES: readonly string[] = ['\\quad', '\\qquad', '\\;'];
const RELATIONS: readonly string[] = [
  ...['=', '<', '>', '\\le', '\\ge', '\\ne', '\\not', '\\equiv', '\\to', '\\succeq', '\\approx'],
  ...['\\Rightarrow', '\\Longrightarrow', '\\implies', '\\iff'],
];
/** What follows one of these belongs to it. */
const BINDING: readonly string[] = ['^', '_', '\\not', '\\mathrel'];

/** The parts of a formula between the places, outside of all brackets, where a line may end. */
function partsOf(tex: string): readonly string[] {
  const parts: string[] = [];
  let [depth, part, before] = [0, '', ''];
  for (const [token] of tex.matchAll(TOKEN)) {
    const isBlank = token.trim() === '';
    const isSpace = SPACES.includes(token);
    const isAfterSpace = SPACES.includes(before) && !isSpace;
    const isRelation = RELATIONS.includes(token) && !RELATIONS.includes(before) && !BINDING.includes(before);
    if (depth === 0 && !isBlank && part.trim() !== '' && (isAfterSpace || isRelation)) {
      parts.push(part);
      part = '';
    }
    depth += Object.hasOwn(DEPTH, token) ? (DEPTH[token] as number) : 0;
    part += token;
    if (!isBlank) before = token;
  }
  return [...parts, part];
}
