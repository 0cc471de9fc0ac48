/** Sets the symbols of plain text, such as s_m(D), t^2 and d0, with indices and exponents: in HTML and in SVG. */
import { html, join, NOTHING, type Markup } from './markup.js';

/**
 * An index or an exponent is a letter, a number or what stands in braces; an exponent may also stand in parentheses, which stay. Words
 * with underscores and names such as d0=4, which are typed as they are, stay too.
 */
const INDEX =
  /(?<![A-Za-z]{3})(?<=[\p{L}‖)\]])(_\{)([^{}]{1,24})(\})|(?<![A-Za-z]{3})(?<=[\p{L}‖)\]])(_)((?:min|max|[\p{L}\d])(?![\p{L}\d_]))/u;
const EXPONENT =
  /(?<=[\p{L}\p{N}‖)\]}])(\^\{)([^{}]{1,24})(\})|(?<=[\p{L}\p{N}‖)\]}])(\^)(\([^()]{1,24}\)|[−-]?\d+|[\p{L}⊤][₀-₉\d]?(?![\p{L}\d]))/u;
const NUMBERED = /(?<=(?<![\p{L}\p{N}_./-])\p{L})(\d)(?![\p{L}\p{N}_=])/u;
const ANY = new RegExp(`${INDEX.source}|${EXPONENT.source}|${NUMBERED.source}`, 'gu');

interface Piece {
  readonly kind: 'text' | 'sub' | 'sup';
  readonly text: string;
  /** The characters before and after an index or exponent that say what it is; they are not shown. */
  readonly marks: readonly [before: string, after: string];
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const plain = (from: number, to: number): void => {
    if (to > from) pieces.push({ kind: 'text', text: text.slice(from, to), marks: ['', ''] });
  };
  let from = 0;
  for (const match of text.matchAll(ANY)) {
    const groups: readonly (string | undefined)[] = match.slice(1);
    const [before = '', inside = '', after = ''] = groups.filter((part) => part !== undefined);
    plain(from, match.index);
    from = match.index + match[0].length;
    if (inside === '') pieces.push({ kind: 'sub', text: before, marks: ['', ''] });
    else pieces.push({ kind: before.startsWith('^') ? 'sup' : 'sub', text: inside, marks: [before, after] });
  }
  plain(from, text.length);
  return pieces;
}

/** What is copied from the page, or read aloud, is the text as it is: its marks are there, without a size. */
export function symbols(text: string): Markup {
  const mark = (characters: string): Markup =>
    characters === '' ? NOTHING : html`<span class="typed">${characters}</span>`;
  const set = piecesOf(text).map(({ kind, text: inside, marks: [before, after] }) => {
    if (kind === 'text') return html`${inside}`;
    const within = html`${mark(before)}${symbols(inside)}${mark(after)}`;
    return kind === 'sub' ? html`<sub>${within}</sub>` : html`<sup>${within}</sup>`;
  });
  return join(set, '');
}

/** The distance, in units of the drawing, by which indices are lowered and exponents raised. */
const SHIFT = { text: 0, sub: 4, sup: -5 };

/** For a text element. What follows an index is moved back to the line, since SVG moves by differences. */
export function symbolsInSvg(text: string): Markup {
  let level = 0;
  const mark = (characters: string): Markup =>
    characters === '' ? NOTHING : html`<tspan font-size="0">${characters}</tspan>`;
  const set = piecesOf(text).map(({ kind, text: inside, marks: [before, after] }) => {
    const shift = SHIFT[kind] - level;
    level = SHIFT[kind];
    if (kind === 'text') return shift === 0 ? html`${inside}` : html`<tspan dy="${shift}">${inside}</tspan>`;
    return html`${mark(before)}<tspan dy="${shift}" font-size="75%">${inside}</tspan>${mark(after)}`;
  });
  return join(set, '');
}
