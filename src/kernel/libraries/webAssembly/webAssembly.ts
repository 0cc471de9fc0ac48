/** The part of the WebAssembly interface that the kernel uses; some engines have none. */
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

/** The engine's WebAssembly interface, if it accepts this module, which uses SIMD; otherwise undefined. */
export function engineFor(bytes: Uint8Array, engine: unknown = Reflect.get(globalThis, 'WebAssembly')) {
  if (typeof engine !== 'object' || engine === null) return undefined;
  const candidate = engine as WebAssemblyInterface;
  return candidate.validate(bytes) ? candidate : undefined;
}

/** Returns a function that makes instances of a module, compiled once, each with its own memory of `bytes`, a multiple of PAGE. */
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

/** Computations that need at most this many bytes share one instance; a larger one gets its own, which is freed with it. */
const SHARED_BYTES = 8 * 2 ** 20;

/** Makes or reuses an instance with enough bytes. A computation must not read what an earlier one has left in memory. */
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

/** Requests memory. Engines throw a RangeError if it is too much, which becomes a refusal. */
export function allocate<T>(request: () => T, expected: string, got: string): T {
  try {
    return request();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('limit', '$', expected, got);
  }
}
