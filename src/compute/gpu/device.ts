/// <reference types="@webgpu/types" />
/**
 * Opens a GPU through WebGPU: the browser's own implementation, or in Node that of Dawn, the optional package `webgpu`. If there is
 * no GPU, `Absent` is returned, so that the caller can continue without it.
 */
import { Refusal } from '../../kernel/index.js';
import { Absent } from '../absent.js';
import type { Limits } from './slabs.js';

/** A GPU that WebGPU opened. */
export interface Gpu {
  readonly device: GPUDevice;
  /** The name that the driver reports. */
  readonly name: string;
  /** True if the GPU is emulated in software, which is correct but slow. */
  readonly software: boolean;
  readonly limits: Limits;
  /** Throws the first error that the device has reported since it was opened: WebGPU reports errors outside the calls that cause them. */
  requireHealth(): void;
  close(): void;
}

const PACKAGE = 'webgpu';
const VERSION = '0.6.2';

interface Dawn {
  create(options: readonly string[]): GPU;
  readonly globals: object;
}

interface AdapterInfo {
  readonly vendor: string;
  readonly architecture: string;
  readonly device: string;
  readonly description: string;
  readonly isFallbackAdapter?: boolean;
}

/** Returns the entry point of WebGPU. In Node it is also installed as navigator.gpu, where tfjs looks for it. */
async function webgpuInterface(): Promise<GPU | Absent> {
  const present = (globalThis as { navigator?: { gpu?: GPU } }).navigator?.gpu;
  if (present !== undefined) return present;
  if (!('process' in globalThis)) {
    return new Absent('WebGPU', 'this browser has no navigator.gpu', 'use one with WebGPU, on a secure page');
  }
  let dawn: Dawn;
  try {
    // The name is in a variable, so that bundlers and the compiler do not look for the optional package.
    dawn = (await import(PACKAGE)) as Dawn;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n') as [string];
    return new Absent('WebGPU', reason, `add it with: npm install ${PACKAGE}@${VERSION}`);
  }
  Object.assign(globalThis, dawn.globals);
  // Dawn aborts the process if its entry point is garbage-collected before its devices, so globalThis keeps it.
  if (!('navigator' in globalThis)) {
    Object.defineProperty(globalThis, 'navigator', {
      value: { userAgent: `Node.js/${process.versions.node.split('.')[0] as string}` },
      configurable: true,
    });
  }
  const gpu = dawn.create([]);
  Object.defineProperty(Reflect.get(globalThis, 'navigator'), 'gpu', { value: gpu, configurable: true });
  return gpu;
}

export async function requestAdapter(): Promise<GPUAdapter | Absent> {
  const gpu = await webgpuInterface();
  if (gpu instanceof Absent) return gpu;
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  const remedy = 'install the driver of the GPU and, on Linux, the Vulkan loader: apt-get install libvulkan1';
  return adapter ?? new Absent('WebGPU', 'no GPU answers', remedy);
}

/** Opens the GPU of this machine, or says what is absent. */
export async function openGpu(): Promise<Gpu | Absent> {
  const adapter = await requestAdapter();
  if (adapter instanceof Absent) return adapter;
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  const limits = { maxStorageBufferBindingSize, maxBufferSize };
  const device = await adapter.requestDevice({ requiredLimits: limits });
  let failure: string | undefined;
  device.addEventListener('uncapturederror', (event) => {
    failure ??= (event as GPUUncapturedErrorEvent).error.message;
  });
  let closed = false;
  void device.lost.then(({ message }) => {
    if (!closed) failure ??= `the device was lost: ${message}`;
  });
  // Browsers before 2024 have no `info`, and the installed types do not declare it.
  const info = (adapter as { info?: AdapterInfo }).info;
  const { name, software } = described(info);
  return {
    device,
    name,
    software,
    limits,
    requireHealth: () => {
      if (failure !== undefined) throw new Refusal('limit', '$', `${name} to do the computation`, failure);
    },
    close: () => {
      closed = true;
      device.destroy();
    },
  };
}

function described(info: AdapterInfo | undefined): { name: string; software: boolean } {
  if (info === undefined) return { name: 'a GPU that does not tell its name', software: false };
  const words = [info.description, info.device, info.architecture, info.vendor].filter((word) => word !== '');
  const software = info.isFallbackAdapter === true || /swiftshader|llvmpipe|lavapipe/i.test(words.join(' '));
  const [first = 'a GPU that does not tell its name', ...rest] = words;
  return { name: rest.length === 0 ? first : `${first} (${rest.join(', ')})`, software };
}
