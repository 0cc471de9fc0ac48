/** An error in the use of the tool: it states what was expected, what was received, and what to do. */
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

/** The reason why the operating system refused to read or write a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (
    {
      ENOENT: 'no such file',
      EACCES: 'no permission',
      EISDIR: 'a folder',
      ENOTDIR: 'a path through a file',
      ENOSPC: 'a full disk',
      EROFS: 'a read-only disk',
    }[code ?? ''] ?? message
  );
}
