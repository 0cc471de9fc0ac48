/** Short code in a line of text, such as `--data`, is not broken at its hyphens. */
import type { MarkdownRenderer } from 'vitepress';

/** More letters would be too wide for a telephone. */
const LONGEST = 24;

export function shortCode(markdown: MarkdownRenderer): void {
  const { rules } = markdown.renderer;
  const { code_inline: usual } = rules;
  if (usual === undefined) throw new Error('markdown-it: expected a rule for code in a line of text');
  rules['code_inline'] = (tokens, index, ...rest) => {
    const token = tokens[index];
    if (token !== undefined && token.content.length <= LONGEST) token.attrJoin('class', 'short');
    return usual(tokens, index, ...rest);
  };
}
