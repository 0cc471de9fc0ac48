/** Commands as they are printed for the user to type. */
import { isAbsolute } from 'node:path';
import { WORK_LIMIT, type Checked } from '../kernel/index.js';

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

/** The option of `verify` that allows the work of these certificates, where one needs more than is allowed without it. */
export function workOption(certificates: readonly (Checked | undefined)[]): string {
  const most = Math.max(0, ...certificates.map((each) => (each === undefined ? 0 : workOf(each))));
  return most <= WORK_LIMIT ? '' : ` --work-limit ${Math.ceil(most / WORK_LIMIT) * WORK_LIMIT}`;
}

/** The work of the certificate that asks for most, among this one and those it rests on. */
function workOf({ work, restsOn }: Checked): number {
  return Math.max(work, ...restsOn.map(workOf));
}
