/** The steps of an elimination in WebAssembly (assembly/compute/modular.ts), with a memory that is private or shared by threads. */
import { Refusal } from '../../kernel/index.js';
import { allocate, PAGE } from '../../kernel/libraries/webAssembly/webAssembly.js';
import { ALONE_WASM } from './alone.wasm.js';
import { SHARED_WASM } from './shared.wasm.js';

export interface Steps {
  setPrime(p: number): void;
  balance(start: number, count: number): number;
  unbalance(start: number, count: number): void;
  setWorkspace(...workspace: readonly number[]): void;
  negatedKhatriRao(
    matrix: number,
    stride: number,
    a: number,
    rowsOfA: number,
    x: number,
    rowsOfX: number,
    factorStride: number,
    columns: number,
  ): void;
  khatriRaoRow(target: number, a: number, sizeOfA: number, x: number, sizeOfX: number): void;
  beginPanel(rows: number): void;
  roomInPanel(pivots: number): number;
  eliminateAndKeep(
    source: number,
    stride: number,
    rows: number,
    width: number,
    pivots: number,
    firstRow: number,
    column: number,
  ): number;
  update(source: number, stride: number, pivots: number, rows: number, columns: number): void;
  backSubstitute(matrix: number, stride: number, first: number, end: number, target: number, columns: number): void;
}

/** The part of the WebAssembly interface that is used here. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Memory: new (descriptor: object) => { readonly buffer: ArrayBufferLike };
}

export type Memory = InstanceType<Engine['Memory']>;

function engine(): Engine {
  const found: unknown = Reflect.get(globalThis, 'WebAssembly');
  if (typeof found === 'object' && found !== null) return found as Engine;
  throw new Refusal('missing', '$', 'WebAssembly with SIMD', 'an engine without');
}

const modules = new Map<string, object>();

/** The compiled WebAssembly module. It is compiled once and then sent to threads. */
export function moduleFor(shared: boolean): object {
  const text = shared ? SHARED_WASM : ALONE_WASM;
  const compiled =
    modules.get(text) ?? new (engine().Module)(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  modules.set(text, compiled);
  return compiled;
}

export function memoryOf(bytes: number, shared: boolean): Memory {
  const pages = bytes / PAGE;
  return allocate(
    () => new (engine().Memory)(shared ? { initial: pages, maximum: pages, shared } : { initial: pages }),
    `${bytes} bytes of WebAssembly memory`,
    'less from this machine',
  );
}

export function stepsOf(module: object, memory: Memory, p: number): Steps {
  const steps = new (engine().Instance)(module, { env: { memory } }).exports as Steps;
  steps.setPrime(p);
  return steps;
}
