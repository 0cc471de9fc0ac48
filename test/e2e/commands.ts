/** Running the real command line as a process, in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The signal that ended it, if one did. */
  readonly signal: NodeJS.Signals | null;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
  /** Send SIGINT after some milliseconds. */
  readonly interruptAfter?: number;
  /** Send this once stderr, or stdout, says so. */
  readonly stopAt?: { readonly text: RegExp; readonly signal: 'SIGINT' | 'SIGKILL'; readonly of?: 'stdout' };
  /** What it reads from stdin; nothing if absent. */
  readonly stdin?: string | Uint8Array;
}

export function lossproof(parameters: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...parameters], {
      cwd: options.cwd ?? tmpdir(),
      env: { ...process.env, NODE_V8_COVERAGE: '', ...options.env },
      stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(options.stdin);
    let [stdout, stderr] = ['', ''];
    let stopped = false;
    const stopAfter = (text: string): void => {
      // Once: a second Ctrl-C would not wait for anything.
      if (stopped || options.stopAt?.text.test(text) !== true) return;
      stopped = true;
      child.kill(options.stopAt.signal);
    };
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
      if (options.stopAt?.of === 'stdout') stopAfter(stdout);
    });
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
      if (options.stopAt?.of === undefined) stopAfter(stderr);
    });
    if (options.interruptAfter !== undefined) setTimeout(() => child.kill('SIGINT'), options.interruptAfter);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
}

/** A fresh folder for the tests of one suite, removed at its end. */
export function freshFolder(): { readonly path: string } {
  const folder = { path: '' };
  before(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
  });
  after(async () => {
    await rm(folder.path, { recursive: true, force: true });
  });
  return folder;
}

/** Options for Node under which the address of each module that is loaded is appended to a file. */
export function recordingTo(path: string): string {
  const code = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`;
  const hooks = code(`import { appendFileSync } from 'node:fs';
    export async function load(url, context, next) {
      appendFileSync(${JSON.stringify(path)}, url + '\\n');
      return next(url, context);
    }`);
  return `--import ${code(`import { register } from 'node:module'; register(${JSON.stringify(hooks)});`)}`;
}
