/** Control and format characters, and the separators of lines and paragraphs: a text with none of them is one line. */
const UNTAMED = '[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]';
const UNTAMED_RUNS = new RegExp(`${UNTAMED}+`, 'gu');
const UNTAMED_BUT_NEWLINES = new RegExp(`(?!\n)${UNTAMED}`, 'gu');

/**
 * Reduces text from a module or a file to one line of visible characters. The text may come from anyone: control characters could
 * move the cursor of a terminal, and invisible characters could reverse the reading direction and so disguise the content of a page.
 */
export function tame(text: string): string {
  return text.replace(UNTAMED_RUNS, ' ');
}

/**
 * Indented JSON that cannot act on a terminal: the characters that `tame` removes are written as escapes, which JSON readers decode.
 * JSON.stringify itself escapes only those below U+0020.
 */
export function tameJson(value: unknown): string {
  return escapedJson(JSON.stringify(value, null, 2));
}

/** JSON with the same escapes; its layout is kept. */
export function escapedJson(json: string): string {
  return json.replace(UNTAMED_BUT_NEWLINES, (character) =>
    Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
