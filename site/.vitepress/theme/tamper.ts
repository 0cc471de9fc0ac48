/** Changes one digit of a certificate where it matters: in the witness of a step. */

/** The text with one digit changed, and the place of that digit; undefined if no witness has one. */
export function changedDigit(text: string): { readonly text: string; readonly at: number } | undefined {
  const witness = /"witness": ?\{(?!\})/g;
  for (const match of text.matchAll(witness)) {
    const start = match.index + match[0].length;
    const end = endOfObject(text, start);
    const digit = /"-?\d/.exec(text.slice(start, end));
    if (digit === null) continue;
    const at = start + digit.index + digit[0].length - 1;
    const other = text[at] === '7' ? '3' : '7';
    return { text: `${text.slice(0, at)}${other}${text.slice(at + 1)}`, at };
  }
  return undefined;
}

function endOfObject(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}
