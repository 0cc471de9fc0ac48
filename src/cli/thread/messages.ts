/** The messages between the thread of a search and that of the terminal, as plain data. Errors lose their classes on the way. */
import { UsageError } from '../../base/usage.js';
import { Refusal } from '../../kernel/index.js';
import type { ExitCode } from '../exitCodes.js';
import type { Terminal } from '../terminal.js';
import type { SearchName } from './searches.js';

/** What a thread is started with. */
export interface Task {
  readonly search: SearchName;
  readonly argument: unknown;
  readonly options: unknown;
  readonly paper: Pick<Terminal, 'colour' | 'width'>;
}

export type Message =
  | { readonly kind: 'data' | 'say' | 'progress'; readonly text: string }
  | { readonly kind: 'keep'; readonly kept: Kept }
  | { readonly kind: 'ended'; readonly code: ExitCode }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What is printed if the run is interrupted, and where. */
export interface Kept {
  readonly kind: 'data' | 'say';
  readonly text: string;
}

type Details = Pick<Refusal, 'code' | 'path' | 'expected' | 'got'>;

export type Failure =
  | (Omit<Details, 'code'> & { readonly kind: 'usage'; readonly code: string; readonly hint?: string })
  | (Details & { readonly kind: 'refusal' })
  | { readonly kind: 'other'; readonly message: string; readonly stack: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) {
    const { code, path, expected, got, hint } = error;
    return { kind: 'usage', code, path, expected, got, ...(hint === undefined ? {} : { hint }) };
  }
  if (error instanceof Refusal) {
    const { code, path, expected, got } = error;
    return { kind: 'refusal', code, path, expected, got };
  }
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'other', message, stack };
}

export function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'usage':
      return new UsageError(failure.code, failure.path, failure.expected, failure.got, failure.hint);
    case 'refusal':
      return new Refusal(failure.code, failure.path, failure.expected, failure.got);
    case 'other':
      return Object.assign(new Error(failure.message), { stack: failure.stack });
  }
}
