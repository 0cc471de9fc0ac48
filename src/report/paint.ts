/** Formats text for a terminal: colours, if wanted, and wrapping. */
import type { Verdict } from '../kernel/index.js';
import { tame } from './tame.js';
import { withShortNumbers, type Status } from './words.js';

/** What a text is printed on. */
export interface Paper {
  readonly colour: boolean;
  /** Columns; lines are wrapped to it. */
  readonly width: number;
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Ink = keyof typeof CODES;
export type Paint = (text: string, ...inks: readonly Ink[]) => string;

const ESCAPE = String.fromCharCode(27);
const PAINTED = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');

export function painter({ colour }: Paper): Paint {
  return (text, ...inks) =>
    colour && inks.length > 0 ? `${ESCAPE}[${inks.map((ink) => CODES[ink]).join(';')}m${text}${ESCAPE}[0m` : text;
}

/** Characters that take two columns of a terminal: those of East Asia, in their blocks, and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/**
 * The number of columns that a text takes, or more. It is never less: a line that is wider than the terminal goes on at its left
 * edge, where only labels of the program may stand.
 */
export function breadth(text: string): number {
  return Array.from(text.replace(PAINTED, '')).reduce((sum, letter) => sum + columnsOf(letter), 0);
}

function columnsOf(letter: string): number {
  return letter >= '\u1100' && WIDE.test(letter) ? 2 : 1;
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - breadth(text)));
}

/** Wraps text at spaces; a word that is wider than the line is cut. */
export function wrap(text: string, width: number): readonly string[] {
  return wrapPieces(
    text
      .split(' ')
      .filter((word) => word !== '')
      .flatMap((word) => cut(word, width)),
    width,
  );
}

/** Arranges pieces on lines without breaking them. */
export function wrapPieces(pieces: readonly string[], width: number, between = ' '): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && breadth(last) + breadth(between) + breadth(piece) <= width) {
      lines[lines.length - 1] = `${last}${between}${piece}`;
    } else lines.push(piece);
  }
  return lines;
}

/** Pieces of a word that fit into a line of at least two columns. */
function cut(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let [piece, used] = ['', 0];
  for (const letter of word) {
    const columns = columnsOf(letter);
    if (used + columns > width) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += letter;
    used += columns;
  }
  return [...pieces, piece];
}

/** A block whose first line begins with `first` and whose others are indented to match. Of long numbers it has the ends. */
export function hanging(
  first: string,
  text: string,
  { width }: Paper,
  paint: (line: string) => string = String,
): string {
  const indent = breadth(first);
  const lines = wrap(withShortNumbers(tame(text)), Math.max(20, width - indent));
  return (lines.length === 0 ? [''] : lines)
    .map((line, index) => `${index === 0 ? first : ' '.repeat(indent)}${paint(line)}`)
    .join('\n');
}

export const VERDICT_INK: { readonly [verdict in Verdict]: Ink } = {
  holds: 'green',
  'holds here': 'green',
  agrees: 'cyan',
  readings: 'cyan',
  fails: 'red',
  vacuous: 'yellow',
  'vacuous here': 'yellow',
  undecided: 'yellow',
};
export const STATUS_INK: { readonly [status in Status]: Ink } = {
  checked: 'green',
  assumed: 'yellow',
  violated: 'red',
  'not used': 'dim',
  unknown: 'yellow',
};
