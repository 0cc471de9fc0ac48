/** The kernels, compiled once for each device. */
import { ARITHMETIC, JOB } from './arithmetic.js';
import { BUILD_KERNEL } from './build.js';
import { PANEL_KERNELS } from './panel.js';
import { TRIANGULAR_KERNELS } from './triangular.js';
import { UPDATE_KERNEL } from './update.js';

const ELIMINATION = [
  ['loadPanel', PANEL_KERNELS],
  ['findPivot', PANEL_KERNELS],
  ['eliminate', PANEL_KERNELS],
  ['storePanel', PANEL_KERNELS],
  ['solveForward', TRIANGULAR_KERNELS],
  ['loadPivots', TRIANGULAR_KERNELS],
  ['solveBackward', TRIANGULAR_KERNELS],
  ['update', UPDATE_KERNEL],
] as const;

export type Name = (typeof ELIMINATION)[number][0];

export interface Kernels {
  /** Bindings of JOB. */
  readonly elimination: GPUBindGroupLayout;
  readonly pipelines: Readonly<Record<Name, GPUComputePipeline>>;
  readonly build: GPUBindGroupLayout;
  readonly khatriRao: GPUComputePipeline;
}

const compiled = new WeakMap<GPUDevice, Promise<Kernels>>();

export function kernelsFor(device: GPUDevice): Promise<Kernels> {
  const present = compiled.get(device) ?? compile(device);
  compiled.set(device, present);
  return present;
}

async function compile(device: GPUDevice): Promise<Kernels> {
  const elimination = bindings(device, ['uniform', 'storage', 'storage', 'storage', 'storage']);
  const build = bindings(device, ['uniform', 'storage', 'read-only-storage', 'read-only-storage']);
  const modules = new Map(
    [...new Set(ELIMINATION.map(([, code]) => code))].map((code) => [
      code,
      device.createShaderModule({ code: ARITHMETIC + JOB + code }),
    ]),
  );
  const pipelines = await Promise.all(
    ELIMINATION.map(
      async ([name, code]) =>
        [name, await pipeline(device, elimination, modules.get(code) as GPUShaderModule, name)] as const,
    ),
  );
  const module = device.createShaderModule({ code: ARITHMETIC + BUILD_KERNEL });
  return {
    elimination,
    pipelines: Object.fromEntries(pipelines) as Record<Name, GPUComputePipeline>,
    build,
    khatriRao: await pipeline(device, build, module, 'khatriRao'),
  };
}

function bindings(device: GPUDevice, types: readonly GPUBufferBindingType[]): GPUBindGroupLayout {
  return device.createBindGroupLayout({
    entries: types.map((type, binding) => ({ binding, visibility: GPUShaderStage.COMPUTE, buffer: { type } })),
  });
}

/** Asynchronous, so that what the compiler has to say arrives as an error. */
function pipeline(
  device: GPUDevice,
  layout: GPUBindGroupLayout,
  module: GPUShaderModule,
  entryPoint: string,
): Promise<GPUComputePipeline> {
  return device.createComputePipelineAsync({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module, entryPoint },
  });
}
