/** As much of the WebAssembly interface as the kernel uses; absent where the engine has none. */

export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
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
