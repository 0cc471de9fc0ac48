/** Coq on this machine: whether it is there, and the build of the library, which is kept for the same sources. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOfBytes } from '../kernel/index.js';
import { COQ_FOLDER } from './theorems.js';

export interface Build {
  readonly accepted: boolean;
  /** The last line that the build printed. */
  readonly says: string;
  /** How long it took; absent if it was made earlier. */
  readonly seconds?: number;
}

export interface Coq {
  /** The version, or undefined where Coq is not installed. */
  readonly version: () => Promise<string | undefined>;
  readonly build: (version: string, signal: AbortSignal) => Promise<Build>;
  /** Whether the version that is installed accepted these sources before. */
  readonly builtEarlier: () => Promise<boolean>;
}

export const coqHere: Coq = { version, build, builtEarlier };

async function version(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('coqc', ['--print-version']);
    return stdout.trim().split(' ')[0];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The folder of what this version makes of these sources: the whole build, or parts of it. */
export async function folderOf(coqVersion: string, kind: 'coq' | 'coq-parts' = 'coq'): Promise<string> {
  const names = (await readdir(COQ_FOLDER, { recursive: true }))
    .filter((name) => /\.(v|json|mjs|sh|txt)$/.test(name) && !name.startsWith('build'))
    .sort();
  const parts = await Promise.all(
    names.map(async (name) => `${name}\n${digestOfBytes(await readFile(join(COQ_FOLDER, name)))}\n`),
  );
  const digest = digestOfBytes(Buffer.from(`${coqVersion}\n${parts.join('')}`)).slice('sha256:'.length);
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(cache, 'lossproof', `${kind}-${digest.slice(0, 32)}`);
}

async function builtEarlier(): Promise<boolean> {
  const coqVersion = await version();
  return coqVersion !== undefined && (await acceptance(await folderOf(coqVersion))) !== undefined;
}

/** What the build printed last when it was accepted; undefined if it never was. */
async function acceptance(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, MARK), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The file in the folder of a build that says that it was accepted. */
const MARK = 'accepted';

/** Runs coq/build.sh, unless the same sources were accepted before. */
async function build(coqVersion: string, signal: AbortSignal): Promise<Build> {
  const folder = await folderOf(coqVersion);
  const earlier = await acceptance(folder);
  if (earlier !== undefined) return { accepted: true, says: earlier };
  await mkdir(folder, { recursive: true });
  const started = performance.now();
  const { code, lines } = await run('bash', [join(COQ_FOLDER, 'build.sh'), folder], signal);
  const says = lines.at(-1) ?? `ended with ${code}`;
  if (code === 0) await writeFile(join(folder, MARK), says);
  return { accepted: code === 0, says, seconds: (performance.now() - started) / 1000 };
}

/** Runs a command to its end; both of its streams, line by line. */
export function run(
  command: string,
  parameters: readonly string[],
  signal: AbortSignal,
  folder?: string,
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      ...(folder === undefined ? {} : { cwd: folder }),
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, lines: text.split('\n').filter((line) => line.trim() !== '') });
    });
  });
}
