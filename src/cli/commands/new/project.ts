/** The project that a claim is written into: its language, its test runner, and where its compiled files go. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compilerIn, type Compiler } from './compiler.js';

export interface Project {
  /** `mts` where package.json does not say that `.ts` files are ES modules, `mjs` where nothing is compiled. */
  readonly extension: 'mjs' | 'ts' | 'mts';
  readonly runner: Runner;
  readonly compiler: Compiler | undefined;
}

interface Runner {
  /** The module that tests import `it` from. */
  readonly module: 'node:test' | 'mocha' | 'vitest';
  readonly command: string;
  /** Whether it takes TypeScript as it is. */
  readonly takesSources: boolean;
}

const RUNNERS: readonly Runner[] = [
  { module: 'vitest', command: 'npx vitest run', takesSources: true },
  { module: 'mocha', command: 'npx mocha', takesSources: false },
];
const NODE: Runner = { module: 'node:test', command: 'node --test', takesSources: false };

export async function projectIn(folder: string): Promise<Project> {
  const { type, dependencies, devDependencies } = await manifestOf(folder);
  const compiler = compilerIn(folder);
  return {
    runner: RUNNERS.find(({ module }) => module in { ...dependencies, ...devDependencies }) ?? NODE,
    compiler,
    extension: compiler === undefined ? 'mjs' : type === 'module' ? 'ts' : 'mts',
  };
}

interface Manifest {
  readonly type?: string;
  readonly dependencies?: object;
  readonly devDependencies?: object;
}

async function manifestOf(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Manifest;
}
