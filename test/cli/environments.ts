/** Commands called in process, with a terminal that keeps what it is given. */
import type { ExitCode } from '../../src/cli/exitCodes.js';
import type { Environment } from '../../src/cli/terminal.js';
import { tameJson } from '../../src/report/tame.js';

export interface Called {
  readonly code: ExitCode;
  /** What went to stdout, to stderr, and to the line of progress, each in order. */
  readonly data: readonly string[];
  readonly said: readonly string[];
  readonly progress: readonly string[];
  /** What would have been printed at an interruption, at each moment. */
  readonly kept: readonly string[];
}

/** The options that every command has. */
export const COMMON = { json: false, plugin: [] };

export async function called<A, O>(
  command: (argument: A, options: O, environment: Environment) => Promise<ExitCode>,
  argument: A,
  options: O,
  { signal = new AbortController().signal, width = 80 }: { signal?: AbortSignal; width?: number } = {},
): Promise<Called> {
  const [data, said, progress, kept]: [string[], string[], string[], string[]] = [[], [], [], []];
  const code = await command(argument, options, {
    signal,
    keep: (_, text) => kept.push(text),
    terminal: {
      data: (text) => data.push(text),
      json: (value) => data.push(tameJson(value)),
      say: (line) => said.push(line),
      progress: (line) => progress.push(line),
      colour: false,
      width,
    },
  });
  return { code, data, said, progress, kept };
}

/** An error, and the code and the path that errors of this package have. */
export type Failure = Error & { readonly code?: string; readonly path?: string };

/** The error that a command ends in. */
export async function failureOf(action: Promise<unknown>): Promise<Failure> {
  try {
    await action;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('expected a failure');
}
