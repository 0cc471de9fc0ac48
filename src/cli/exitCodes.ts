/** The exit codes of all commands, in one table, and the code that each failure ends with. */
import { UsageError } from '../base/usage.js';
import { Refusal } from '../kernel/index.js';

const TABLE = {
  accepted: { code: 0, says: 'accepted and bound to the definition of its claim, whatever was found' },
  refused: { code: 1, says: 'refused: a certificate, a control that does not fail, a replay that differs' },
  undecided: { code: 2, says: 'undecided: the search found no proof and no counterexample' },
  unreadable: { code: 3, says: 'unreadable: a file that cannot be read, or is not JSON' },
  unbound: { code: 4, says: 'accepted, but not bound: the definition of its claim is not at hand' },
  incomplete: { code: 5, says: 'something must be handed over: a data set, or a cited certificate' },
  limit: { code: 6, says: 'more work than the kernel is willing to do' },
  misuse: { code: 64, says: 'misuse of the command line' },
  internal: { code: 70, says: 'an internal error: a defect of lossproof' },
  interrupted: { code: 130, says: 'interrupted by Ctrl-C' },
} as const;

export type Ending = keyof typeof TABLE;
/** A command ends with one of these codes. */
export type ExitCode = (typeof TABLE)[Ending]['code'];

export const EXIT = Object.fromEntries(Object.entries(TABLE).map(([name, { code }]) => [name, code])) as {
  readonly [name in Ending]: (typeof TABLE)[name]['code'];
};

export const EXIT_CODES: readonly { readonly code: ExitCode; readonly says: string }[] = Object.values(TABLE);

/** The order in which codes count if the files of a command end differently: the first that occurs is the code of the command. */
const WORST_FIRST: readonly ExitCode[] = [
  EXIT.internal,
  EXIT.unreadable,
  EXIT.refused,
  EXIT.limit,
  EXIT.incomplete,
  EXIT.unbound,
  EXIT.accepted,
];

export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return WORST_FIRST.find((code) => codes.includes(code)) ?? EXIT.accepted;
}

export function codeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return error.code === 'unreadable' ? EXIT.unreadable : EXIT.misuse;
  if (!(error instanceof Refusal)) return EXIT.internal;
  if (error.code === 'limit') return EXIT.limit;
  return lacksData(error) || lacksCitation(error) ? EXIT.incomplete : EXIT.refused;
}

/** The certificate, or one that it rests on, names a data set that is not at hand. */
export function lacksData({ code, path }: Refusal): boolean {
  return code === 'missing' && /^\$(\.restsOn\[[0-9]+\])*\.instance\.[A-Za-z0-9]+$/.test(path);
}

/** The certificate, or one that it rests on, cites a certificate that is not at hand. */
export function lacksCitation({ code, path }: Refusal): boolean {
  return code === 'missing' && /^\$(\.restsOn\[[0-9]+\])+$/.test(path);
}
