/**
 * Software Vulkan, so that GPU code is tested where there is no GPU: SwiftShader, which Debian's Chromium brings. Its
 * environment has to be there before a process starts, so the GPU's side of a test is a process of its own.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Residues } from '../../../src/kernel/libraries/modular/matrix.js';
import type { RankProfile } from '../../../src/kernel/libraries/modular/wasm/modularRank.js';
import type { Solution } from '../../../src/compute/gpu/index.js';

const DRIVER = process.env['SWIFTSHADER_ICD'] ?? '/usr/lib/chromium/vk_swiftshader_icd.json';

/** What a process needs to find it, and the Vulkan loader beside it. */
export const SOFTWARE_VULKAN = { VK_ICD_FILENAMES: DRIVER, LD_LIBRARY_PATH: dirname(DRIVER) };

/** Whether there is one; an error instead of `false` where everything is required. */
export function softwareVulkanPresent(): boolean {
  if (existsSync(DRIVER) && existsSync(join(dirname(DRIVER), 'libvulkan.so.1'))) return true;
  if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) {
    throw new Error(`no software Vulkan at ${DRIVER}; install chromium, or set SWIFTSHADER_ICD`);
  }
  return false;
}

export type Task =
  | { readonly kind: 'adapter' }
  | { readonly kind: 'reduction'; readonly p: number }
  | { readonly kind: 'rank'; readonly m: Residues; readonly p: number; readonly largestBuffer?: number }
  | { readonly kind: 'khatriRao'; readonly a: Residues; readonly x: Residues; readonly p: number }
  | {
      readonly kind: 'solve';
      readonly a: Residues;
      readonly x: Residues;
      readonly b: Residues;
      readonly p: number;
      readonly largestBuffer?: number;
    }
  | { readonly kind: 'tensors' };

/** Typed arrays come as plain ones. */
export type Plain<T> = {
  readonly [K in keyof T]: T[K] extends Int32Array | Int16Array ? readonly number[] : T[K];
};

interface Answers {
  adapter: { readonly name: string; readonly software: boolean };
  reduction: { readonly tried: number; readonly wrong: readonly number[] };
  rank: Plain<RankProfile>;
  khatriRao: Plain<RankProfile>;
  solve: Plain<Solution> | null;
  tensors: { readonly product: readonly number[] };
}

/** The process answers.js, which computes on the GPU what it is asked, one line of JSON at a time. */
export class GpuProcess {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private readonly reader: Interface;

  constructor() {
    const path = fileURLToPath(new URL('answers.js', import.meta.url));
    this.child = spawn(process.execPath, [path], {
      env: { ...process.env, NODE_V8_COVERAGE: '', ...SOFTWARE_VULKAN },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.reader = createInterface({ input: this.child.stdout as NodeJS.ReadableStream });
    this.lines = this.reader[Symbol.asyncIterator]();
  }

  async ask<K extends Task['kind']>(task: Extract<Task, { kind: K }>): Promise<Answers[K]> {
    this.child.stdin?.write(`${JSON.stringify(task, plain)}\n`);
    const line = await this.lines.next();
    if (line.done === true) throw new Error('the GPU process ended without an answer');
    const answer = JSON.parse(line.value) as { readonly error: string } | { readonly value: Answers[K] };
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }

  /** Its exit code, once it has come to its end by itself. */
  end(): Promise<number | null> {
    this.child.stdin?.end();
    return new Promise((resolve) => this.child.on('close', resolve));
  }
}

export function plain(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? [...(value as Int16Array)] : value;
}
