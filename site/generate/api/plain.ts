/** Text in which Markdown and the templates of pages find nothing of theirs; code between backticks is left. */
export function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/[\\*_<[\]$]/g, '\\$&').replaceAll('{{', '{ {')))
    .join('');
}
