/** tfjs, loaded when training asks for it. The WebAssembly backend by default; the plain one where that cannot start. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Tensors = typeof import('@tensorflow/tfjs-core');
export type BackendName = 'wasm' | 'cpu';

let ready: Promise<Tensors> | undefined;

export function tensors(
  wanted: BackendName = 'wasm',
  warn: (line: string) => void = () => undefined,
): Promise<Tensors> {
  ready ??= start(wanted, warn);
  return ready;
}

/** Starts one backend and throws when it does not come up; `doctor` asks each in turn. */
export async function startBackend(name: BackendName): Promise<Tensors> {
  const tf = await import('@tensorflow/tfjs-core');
  // Without this the plain backend advertises another package on stderr.
  tf.enableProdMode();
  if (name === 'wasm') {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
    wasm.setWasmPaths(join(dirname(main), '/'));
  } else {
    await import('@tensorflow/tfjs-backend-cpu');
  }
  // On failure getBackend() still names the backend that was asked for; only setBackend's answer counts.
  if (!(await tf.setBackend(name))) throw new Error(`the tfjs backend "${name}" did not start`);
  await tf.ready();
  return tf;
}

async function start(wanted: BackendName, warn: (line: string) => void): Promise<Tensors> {
  try {
    return await startBackend(wanted);
  } catch (error) {
    if (wanted === 'cpu') throw error;
    warn(`training runs on the slower plain backend: ${error instanceof Error ? error.message : String(error)}`);
    return startBackend('cpu');
  }
}
