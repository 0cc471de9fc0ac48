/** A mistake in how the tool is used: what was expected, what was got, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly code: string,
    readonly path: string,
    readonly expected: string,
    readonly got: string,
    readonly hint?: string,
  ) {
    super(`${path}: expected ${expected}, got ${got}${hint === undefined ? '' : `; ${hint}`}`);
  }
}
