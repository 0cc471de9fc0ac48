/** The messages between the thread of a search and that of the terminal, as plain data. */
import type { Failure } from '../../jobs/failure.js';
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
