/** A signature as HTML: comments, keywords and strings are marked, and types of the same page are links. */
import ts from 'typescript';
import { html, join, Markup } from '../../../src/report/markup.js';

/** `anchors` has the place of each type that the page shows, by the name that the signature gives it. */
export function signatureMarkup(text: string, anchors: ReadonlyMap<string, string>): Markup {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const parts: Markup[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const piece = lines(scanner.getTokenText());
    const anchor = token === ts.SyntaxKind.Identifier ? anchors.get(piece.text) : undefined;
    const kind = kindOf(token);
    if (anchor !== undefined) parts.push(html`<a href="#${anchor}">${piece}</a>`);
    else if (kind !== undefined) parts.push(html`<span class="${kind}">${piece}</span>`);
    else parts.push(piece);
  }
  return html`<pre class="signature" tabindex="0"><code>${join(parts, '')}</code></pre>`;
}

/** The template of HTML would make one line of it. */
function lines(text: string): Markup {
  return join(
    text.split('\n').map((line) => html`${line}`),
    '\n',
  );
}

function kindOf(token: ts.SyntaxKind): string | undefined {
  if (token === ts.SyntaxKind.MultiLineCommentTrivia || token === ts.SyntaxKind.SingleLineCommentTrivia)
    return 'comment';
  if (token === ts.SyntaxKind.StringLiteral) return 'string';
  return token >= ts.SyntaxKind.FirstKeyword && token <= ts.SyntaxKind.LastKeyword ? 'keyword' : undefined;
}
