/** As much of the WebAssembly interface as the kernel uses; absent where the engine has none. */
import { Refusal } from '../../core/text/refusal.js';

export interface Memory {
  readonly buffer: ArrayBuffer;
}

export interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: Memory } },
  ) => {
    readonly exports: unknown;
  };
  readonly Memory: new (descriptor: { readonly initial: number }) => Memory;
  validate(bytes: Uint8Array): boolean;
}

export const PAGE = 65536;
/** 4 GiB: every byte has a 32-bit address. */
export const LARGEST_MEMORY = 65536 * PAGE;

/** The engine's WebAssembly, if it takes this module, SIMD included. */
export function engineFor(bytes: Uint8Array, engine: unknown = Reflect.get(globalThis, 'WebAssembly')) {
  if (typeof engine !== 'object' || engine === null) return undefined;
  const candidate = engine as WebAssemblyInterface;
  return candidate.validate(bytes) ? candidate : undefined;
}

/** Makes instances of a module, each with a memory of its own, of `bytes` bytes: a multiple of PAGE. Compiled once. */
export function instantiator(engine: WebAssemblyInterface | undefined, code: Uint8Array) {
  let module: object | undefined;
  return (bytes: number) => {
    if (engine === undefined) {
      throw new Refusal('missing', '$', 'WebAssembly with SIMD', 'an engine without');
    }
    const memory = memoryOf(engine, bytes);
    const { exports } = new engine.Instance((module ??= new engine.Module(code)), { env: { memory } });
    return { memory, exports };
  };
}

/** Up to this size jobs share one memory; a larger one has its own, which is freed with it. */
const SHARED_BYTES = 8 * 2 ** 20;

/** Kernels by the bytes they need: nothing that a job leaves in memory may be read by a later one. */
export function pooled<M>(make: (bytes: number) => M): (bytes: number) => M {
  let shared: M | undefined;
  return (bytes) => (bytes > SHARED_BYTES ? make(bytes) : (shared ??= make(SHARED_BYTES)));
}

function memoryOf(engine: WebAssemblyInterface, bytes: number): Memory {
  return allocate(
    () => new engine.Memory({ initial: bytes / PAGE }),
    `${bytes} bytes of WebAssembly memory`,
    'less from this machine',
  );
}

/** What engines answer to a request for too much memory is a RangeError. */
export function allocate<T>(request: () => T, expected: string, got: string): T {
  try {
    return request();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('limit', '$', expected, got);
  }
}
