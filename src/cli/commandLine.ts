/** Commands as they are printed for the user to type. */
import { isAbsolute } from 'node:path';

/** A word as a shell reads it, quoted where it has to be. */
export function shellWord(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A relative path with `./` in front, so that it is not taken for the name of a package. */
export function pathWord(path: string): string {
  return shellWord(isAbsolute(path) || /^\.\.?(\/|$)/.test(path) ? path : `./${path}`);
}

/** The option once for each value, with a space in front. */
export function repeated(option: string, values: readonly string[]): string {
  return values.map((value) => ` ${option} ${shellWord(value)}`).join('');
}
