/** Errors as plain data, for the way between threads, on which they lose their classes. */
import { UsageError } from '../base/usage.js';
import { Refusal } from '../kernel/index.js';

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
