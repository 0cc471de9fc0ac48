/** The entry point of the archive: provides WebGPU from the dawn.node beside this file, as src/compute/gpu/device.ts does from its package. */
import { createRequire } from 'node:module';

const dawn = createRequire(import.meta.url)('./dawn.node');
Object.assign(globalThis, dawn.globals);
globalThis.navigator ??= {};
Object.defineProperty(globalThis.navigator, 'gpu', { value: dawn.create([]) });
await import('./main.mjs');
