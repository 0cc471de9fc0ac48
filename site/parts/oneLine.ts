/** HTML that Markdown leaves as it is: on one line, because a blank line would end it and an indent would make it code. */
import type { Markup } from '../../src/report/markup.js';

export function oneLine({ text }: Markup): string {
  return lean(text)
    .replace(/<pre[^]*?<\/pre>/g, (code) => code.replaceAll('\n', '&#10;'))
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** A block of HTML in a page of Markdown, in which braces are no templates. */
export function block(markup: Markup, name = 'generated'): string {
  return `<div class="${name}" v-pre>${oneLine(markup)}</div>`;
}

/** MathML without what a page of HTML does not need: its namespace, and the TeX beside it. Vue makes one string of it only then. */
export function lean(mathml: string): string {
  return mathml
    .replace(/<annotation[^>]*>[^<]*<\/annotation>|<\/?semantics>/g, '')
    .replaceAll(' xmlns="http://www.w3.org/1998/Math/MathML"', '');
}
