/** Formulas in Markdown, $…$ and $$…$$, set as MathML when the site is built: pages need no script and no fonts for them. */
import type { MarkdownRenderer } from 'vitepress';
import { lean } from '../../dist/site/parts/oneLine.js';
import { formulaSetter } from '../../dist/src/report/typeset.js';

const set = await formulaSetter();

export function math(markdown: MarkdownRenderer): void {
  markdown.inline.ruler.after('escape', 'formula', (state, silent) => {
    const { src, pos } = state;
    if (src[pos] !== '$') return false;
    const mark = src.startsWith('$$', pos) ? '$$' : '$';
    const end = endOf(src, pos + mark.length, mark);
    if (end === undefined) return false;
    if (!silent) {
      const token = state.push('formula', 'math', 0);
      // Not as content, of which another plug-in takes braces at the end for attributes.
      token.meta = { tex: src.slice(pos + mark.length, end) };
      token.markup = mark;
    }
    state.pos = end + mark.length;
    return true;
  });
  markdown.renderer.rules['formula'] = (tokens, index) => {
    const { meta, markup } = tokens[index] as { meta: { readonly tex: string }; markup: string };
    const formula = lean(set(meta.tex, markup === '$$'));
    return markup === '$$'
      ? `<span class="formula displayed" tabindex="0" role="group" aria-label="formula" v-pre>${formula}</span>`
      : `<span class="inline-formula" v-pre>${formula}</span>`;
  };
}

/** As on GitHub: no space inside of the dollar signs, and no digit after the last of them. */
function endOf(source: string, start: number, mark: string): number | undefined {
  if (mark === '$' && /\s/.test(source[start] ?? ' ')) return undefined;
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source.startsWith(mark, at)) {
      const isEnd = mark === '$$' || (!/\s/.test(source[at - 1] ?? ' ') && !/\d/.test(source[at + 1] ?? ' '));
      if (isEnd) return at === start ? undefined : at;
    }
  }
  return undefined;
}
