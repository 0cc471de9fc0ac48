/**
 * The engines for heavy operations. The choice of an engine affects the time that a search takes, but not its result: all engines
 * give the same answer (test/compute/engines.test.ts), and the kernel checks it again. To add an engine, add an object to ENGINES.
 */
import { rankOfResidues } from '../kernel/libraries/modular/elimination.js';
import { LARGEST_WASM_PRIME, wasmAvailable } from '../kernel/libraries/modular/wasm/modularModule.js';
import { rankModuloWasm } from '../kernel/libraries/modular/wasm/modularRank.js';
import type { AnyEngine, Engine, Operation, Task } from './engine.js';
import { nullVectorByBareiss, solveByBareiss } from './bareiss.js';
import { withGpu } from './gpu/session.js';
import { KHATRI_RAO_ENGINES } from './khatriRaoEngines.js';
import { nullVectorByLifting, solveByLifting } from './padicSolve.js';

const here = (): undefined => undefined;

/** The size from which several threads are faster than one. */
const THREADS_FROM = 1000;

/** The size from which lifting is faster than elimination with growing numbers (bench/solve.mjs). */
const LIFTING_FROM = 24;

export const ENGINES: readonly AnyEngine[] = [
  {
    operation: 'rankModulo',
    name: 'plain',
    required: true,
    unavailable: here,
    suitability: () => 1,
    run: ({ rows, columns, entries }, prime) => {
      const residues = Int32Array.from(entries, (entry) => (entry < 0 ? entry + prime : entry));
      return rankOfResidues({ rows, columns, entries: residues }, prime);
    },
  },
  {
    operation: 'rankModulo',
    name: 'wasm',
    required: false,
    unavailable: () => (wasmAvailable ? undefined : 'this engine has no WebAssembly with SIMD'),
    suitability: ({ prime = 0 }) => (prime > 2 && prime <= LARGEST_WASM_PRIME ? 2 : 0),
    run: (matrix, prime) => rankModuloWasm(matrix, prime).rank,
  },
  {
    operation: 'rankModulo',
    name: 'threads',
    required: false,
    unavailable: () =>
      !wasmAvailable
        ? 'this engine has no WebAssembly with SIMD'
        : typeof SharedArrayBuffer === 'undefined'
          ? 'this engine has no SharedArrayBuffer'
          : undefined,
    suitability: ({ size, prime = 0 }) =>
      prime > 2 && prime <= LARGEST_WASM_PRIME ? (size < THREADS_FROM ? 1 : 3) : 0,
    run: async (matrix, prime) => (await (await import('./modular/index.js')).rankModuloParallel(matrix, prime)).rank,
  },
  {
    operation: 'rankModulo',
    name: 'gpu',
    required: false,
    onRequest: true,
    unavailable: here,
    suitability: ({ prime = 0 }) => (prime > 2 && prime <= LARGEST_WASM_PRIME ? 0.5 : 0),
    run: async (matrix, prime) => {
      const { rankModuloGpu } = await import('./gpu/index.js');
      return withGpu(async (gpu) => (await rankModuloGpu(gpu, matrix, prime)).rank);
    },
  },
  ...KHATRI_RAO_ENGINES,
  {
    operation: 'exactSystems',
    name: 'bareiss',
    required: true,
    unavailable: here,
    suitability: ({ size }) => (size < LIFTING_FROM ? 2 : 1),
    run: { solve: solveByBareiss, nullVector: nullVectorByBareiss },
  },
  {
    operation: 'exactSystems',
    name: 'p-adic',
    required: true,
    unavailable: here,
    suitability: ({ size }) => (size < LIFTING_FROM ? 1 : 2),
    run: { solve: solveByLifting, nullVector: nullVectorByLifting },
  },
];

/** @internal */
export function enginesFor<O extends Operation>(operation: O): readonly Engine<O>[] {
  return ENGINES.filter((engine) => engine.operation === operation) as readonly unknown[] as readonly Engine<O>[];
}

let forced: string | undefined;

/** Makes this process take the named engine for every task that it can do; undefined restores the choice by suitability. */
export function forceEngine(name: string | undefined): void {
  forced = name;
}

/** Chooses the wanted engine if it can do the task, and otherwise the most suitable engine that is available. */
export function chooseEngine<O extends Operation>(operation: O, task: Task, wanted = forced): Engine<O> {
  const able = enginesFor(operation)
    .filter((engine) => engine.suitability(task) > 0 && engine.unavailable() === undefined)
    .sort((a, b) => b.suitability(task) - a.suitability(task));
  // The plain engines can do every task.
  return able.find(({ name }) => name === wanted) ?? (able[0] as Engine<O>);
}
