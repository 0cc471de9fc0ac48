/** Sets the symbols of plain text, such as s_m(D), t^2 and d0, with indices and exponents: in HTML and in SVG. */
import { html, join, type Markup } from './markup.js';

/**
 * An index or an exponent is a letter, a number or what stands in braces; an exponent may also stand in parentheses, which stay. Words
 * with underscores and names such as d0=4, which are typed as they are, stay too.
 */
const INDEX = /(?<![A-Za-z]{3})(?<=[\p{L}‖)\]])_(?:\{([^{}]{1,24})\}|((?:min|max|[\p{L}\d])(?![\p{L}\d_])))/u;
const EXPONENT = /(?<=[\p{L}\p{N}‖)\]}])\^(?:\{([^{}]{1,24})\}|(\([^()]{1,24}\)|[−-]?\d+|[\p{L}⊤][₀-₉\d]?(?![\p{L}\d])))/u;
const NUMBERED = /(?<=(?<![\p{L}\p{N}_./-])\p{L})(\d)(?![\p{L}\p{N}_=])/u;
const ANY = new RegExp(`${INDEX.source}|${EXPONENT.source}|${NUMBERED.source}`, 'gu');

interface Piece {
  readonly kind: 'text' | 'sub' | 'sup';
  readonly text: string;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ANY)) {
    const [whole, indexBraced, index, exponentBraced, exponent, digit] = match;
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    const raised = exponentBraced ?? exponent;
    pieces.push({
      kind: raised === undefined ? 'sub' : 'sup',
      text: raised ?? indexBraced ?? index ?? (digit as string),
    });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

export function symbols(text: string): Markup {
  const set = piecesOf(text).map(({ kind, text: inside }) => {
    if (kind === 'text') return html`${inside}`;
    return kind === 'sub' ? html`<sub>${symbols(inside)}</sub>` : html`<sup>${symbols(inside)}</sup>`;
  });
  return join(set, '');
}

/** The distance, in units of the drawing, by which indices are lowered and exponents raised. */
const SHIFT = { text: 0, sub: 4, sup: -5 };

/** For a text element. What follows an index is moved back to the line, since SVG moves by differences. */
export function symbolsInSvg(text: string): Markup {
  let level = 0;
  const set = piecesOf(text).map(({ kind, text: inside }) => {
    const shift = SHIFT[kind] - level;
    level = SHIFT[kind];
    if (kind === 'text') return shift === 0 ? html`${inside}` : html`<tspan dy="${shift}">${inside}</tspan>`;
    return html`<tspan dy="${shift}" font-size="75%">${inside}</tspan>`;
  });
  return join(set, '');
}
