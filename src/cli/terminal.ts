/** Output to the terminal: data on stdout, messages on stderr, and progress only if stderr is a terminal. */
import { tame } from '../report/tame.js';

export interface Terminal {
  /** Prints data on stdout. */
  readonly data: (text: string) => void;
  /** Prints a message on stderr, in one line without control characters. */
  readonly say: (line: string) => void;
  /** Shows the current activity in one changing line on a terminal, and nowhere else. */
  readonly progress: (line: string) => void;
  readonly clearProgress: () => void;
  readonly colour: boolean;
  readonly width: number;
}

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const watched = stderr.isTTY && env['TERM'] !== 'dumb';
  let shown = false;
  const clearProgress = (): void => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    data: (text) => {
      clearProgress();
      stdout.write(`${text}\n`);
    },
    say: (line) => {
      clearProgress();
      stderr.write(`${tame(line)}\n`);
    },
    progress: (line) => {
      if (!watched) return;
      clearProgress();
      stderr.write(tame(line).slice(0, (stderr.columns || 80) - 1));
      shown = true;
    },
    clearProgress,
    colour: stdout.isTTY && env['NO_COLOR'] === undefined,
    width: stdout.columns || 100,
  };
}

export const EXIT = { accepted: 0, refused: 1, undecided: 2, unreadable: 3, usage: 64, interrupted: 130 } as const;

/** A command ends with one of the codes of EXIT. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Common {
  readonly json: boolean;
  readonly plugin: readonly string[];
}

export interface Environment {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}
