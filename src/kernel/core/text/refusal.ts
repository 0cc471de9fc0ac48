/** The error that the kernel throws if it does not accept something: where, what it expected, what it got. */

export type RefusalCode =
  | 'malformed' // not the JSON, the number or the shape that the format asks for
  | 'limit' // larger or deeper than the kernel is willing to read or compute
  | 'missing' // something that is named is not available
  | 'mismatch' // two things that must agree do not
  | 'cycle' // a certificate rests on itself
  | 'false'; // the witness does not prove what it is offered for

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** JSON path of the offending place, `$` being the whole document. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;

  constructor(code: RefusalCode, path: string, expected: string, got: string) {
    super(`${path}: expected ${expected}, got ${got}`);
    this.name = 'Refusal';
    this.code = code;
    this.path = path;
    this.expected = expected;
    this.got = got;
  }
}

/** Runs `action`; the path of a refusal inside it is extended by `path` at the front. */
export function within<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, path + error.path.slice(1), error.expected, error.got);
  }
}

/** A value for use in a message, shortened if necessary. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
