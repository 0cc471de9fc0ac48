/**
 * Text from a module or a file, which may be anyone's, as one line of visible characters: control characters could move the
 * cursor of a terminal, and invisible ones turn the direction of reading, so that a page would not say what it holds.
 */
export function tame(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
