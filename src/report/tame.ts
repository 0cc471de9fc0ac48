/**
 * Reduces text from a module or a file to one line of visible characters. The text may come from anyone: control characters could
 * move the cursor of a terminal, and invisible characters could reverse the reading direction and so disguise the content of a page.
 */
export function tame(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
