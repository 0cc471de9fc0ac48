/** Loads tfjs on first use, with the WebAssembly backend by default, or with the plain one if that cannot start. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Absent } from '../compute/absent.js';
import { requestAdapter } from '../compute/gpu/device.js';

export type Tensors = typeof import('@tensorflow/tfjs-core');
/** `node` is TensorFlow itself, on the CPU or with CUDA, if the user has installed its package. */
export type BackendName = 'wasm' | 'cpu' | 'webgpu' | 'node';

let ready: Promise<Tensors> | undefined;

export function tensors(
  wanted: BackendName = 'wasm',
  warn: (line: string) => void = () => undefined,
): Promise<Tensors> {
  ready ??= start(wanted, warn);
  return ready;
}

/** Makes this process train on this backend, or throws: what was asked for by name is not replaced by another one. */
export async function trainOn(name: BackendName): Promise<void> {
  const tf = await startBackend(name);
  ready = Promise.resolve(tf);
}

/** Starts one backend; throws if it does not start, and throws `Absent` if something has to be installed. `doctor` tries each in turn. */
export async function startBackend(name: BackendName): Promise<Tensors> {
  const tf = await import('@tensorflow/tfjs-core');
  // Without this, the plain backend prints an advertisement for another package on stderr.
  tf.enableProdMode();
  const registered = await LOAD[name]();
  // Even after a failure, getBackend() returns the requested name, so only the result of setBackend counts.
  if (!(await tf.setBackend(registered))) throw new Error(`the tfjs backend "${name}" did not start`);
  await tf.ready();
  return tf;
}

/** Functions that load a backend and return the name under which it registers itself. */
const LOAD: Readonly<Record<BackendName, () => Promise<string>>> = {
  wasm: async () => {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
    wasm.setWasmPaths(join(dirname(main), '/'));
    return 'wasm';
  },
  cpu: async () => {
    await import('@tensorflow/tfjs-backend-cpu');
    return 'cpu';
  },
  webgpu: async () => {
    // The backend registers itself only if it finds WebGPU when it is loaded, and fails with an obscure error if there is no GPU.
    const adapter = await requestAdapter();
    if (adapter instanceof Absent) throw adapter;
    await import('@tensorflow/tfjs-backend-webgpu');
    return 'webgpu';
  },
  node: async () => {
    for (const name of TENSORFLOW) {
      try {
        await import(name);
        return 'tensorflow';
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
      }
    }
    const remedy = `add it with: npm install ${TENSORFLOW.join(', or with CUDA ')}`;
    throw new Absent('TensorFlow', 'its package is not installed', remedy);
  },
};

/** Both packages register themselves as `tensorflow`. */
const TENSORFLOW = ['@tensorflow/tfjs-node', '@tensorflow/tfjs-node-gpu'];

async function start(wanted: BackendName, warn: (line: string) => void): Promise<Tensors> {
  try {
    return await startBackend(wanted);
  } catch (error) {
    if (wanted === 'cpu') throw error;
    warn(`training runs on the slower plain backend: ${error instanceof Error ? error.message : String(error)}`);
    return startBackend('cpu');
  }
}
