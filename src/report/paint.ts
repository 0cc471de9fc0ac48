/** Formats text for a terminal: colours, if wanted, and wrapping. */
import type { Verdict } from '../kernel/index.js';
import { tame } from './tame.js';
import type { Status } from './words.js';

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

/** The number of columns that a text takes. */
export function breadth(text: string): number {
  return Array.from(text.replace(PAINTED, '')).length;
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

function cut(word: string, width: number): readonly string[] {
  const letters = Array.from(word);
  if (letters.length <= width) return [word];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, i) =>
    letters.slice(i * width, (i + 1) * width).join(''),
  );
}

/** A block whose first line begins with `first` and whose others are indented to match. */
export function hanging(
  first: string,
  text: string,
  { width }: Paper,
  paint: (line: string) => string = String,
): string {
  const indent = breadth(first);
  const lines = wrap(tame(text), Math.max(20, width - indent));
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
  undecided: 'yellow',
};
export const STATUS_INK: { readonly [status in Status]: Ink } = {
  checked: 'green',
  assumed: 'yellow',
  violated: 'red',
  'not used': 'dim',
  unknown: 'yellow',
};
