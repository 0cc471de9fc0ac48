/** Output to the terminal: data on stdout, messages on stderr, and progress in one changing line, or now and then in a line of its own. */
import { tame, tameJson } from '../report/tame.js';

export interface Terminal {
  /** Prints data on stdout. */
  readonly data: (text: string) => void;
  /** Prints data on stdout as JSON that no character of it can act on the terminal. */
  readonly json: (value: unknown) => void;
  /** Prints a message on stderr, in one line without control characters. */
  readonly say: (line: string) => void;
  /** Shows the current activity: at once on a terminal, and at intervals elsewhere. */
  readonly progress: (line: string) => void;
  readonly colour: boolean;
  readonly width: number;
}

const INTERVAL = 10_000;

/** Calls an action at intervals, for as long as the process has other work. */
function atIntervals(action: () => void): void {
  setInterval(action, INTERVAL).unref();
}

export function processTerminal(repeat: (action: () => void) => void = atIntervals): Terminal {
  const { stdout, stderr, env } = process;
  const watched = stderr.isTTY && env['TERM'] !== 'dumb';
  let shown = false;
  const clearProgress = (): void => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  const data = (text: string): void => {
    clearProgress();
    stdout.write(`${text}\n`);
  };
  const say = (line: string): void => {
    clearProgress();
    stderr.write(`${tame(line)}\n`);
  };
  let latest: string | undefined;
  let repeated = false;
  /** Says the latest line, unless it was said before. */
  const sayLatest = (): void => {
    if (latest !== undefined) say(latest);
    latest = undefined;
  };
  return {
    data,
    json: (value) => {
      data(tameJson(value));
    },
    say,
    progress: (line) => {
      if (watched) {
        clearProgress();
        stderr.write(tame(line).slice(0, (stderr.columns || 80) - 1));
        shown = true;
        return;
      }
      latest = line;
      if (!repeated) repeat(sayLatest);
      repeated = true;
    },
    colour: stdout.isTTY && env['NO_COLOR'] === undefined,
    width: stdout.columns || 100,
  };
}

export interface Common {
  readonly json: boolean;
  readonly plugin: readonly string[];
}

export interface Environment {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Keeps a text that is printed, as data or as a message, if the run is interrupted, instead of the one that was kept before. */
  readonly keep: (kind: 'data' | 'say', text: string) => void;
}
