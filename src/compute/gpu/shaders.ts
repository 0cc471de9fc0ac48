/** Compiles the shaders, once for each device. */
import { ARITHMETIC, TASK } from './arithmetic.js';
import { BUILD_SHADER } from './build.js';
import { PANEL_SHADERS } from './panel.js';
import { TRIANGULAR_SHADERS } from './triangular.js';
import { UPDATE_SHADER } from './update.js';

const ELIMINATION = [
  ['loadPanel', PANEL_SHADERS],
  ['findPivot', PANEL_SHADERS],
  ['eliminate', PANEL_SHADERS],
  ['storePanel', PANEL_SHADERS],
  ['solveForward', TRIANGULAR_SHADERS],
  ['loadPivots', TRIANGULAR_SHADERS],
  ['solveBackward', TRIANGULAR_SHADERS],
  ['update', UPDATE_SHADER],
] as const;

export type Name = (typeof ELIMINATION)[number][0];

export interface Shaders {
  /** Bindings of TASK. */
  readonly elimination: GPUBindGroupLayout;
  readonly pipelines: Readonly<Record<Name, GPUComputePipeline>>;
  readonly build: GPUBindGroupLayout;
  readonly khatriRao: GPUComputePipeline;
}

const compiled = new WeakMap<GPUDevice, Promise<Shaders>>();

export function shadersFor(device: GPUDevice): Promise<Shaders> {
  const present = compiled.get(device) ?? compile(device);
  compiled.set(device, present);
  return present;
}

async function compile(device: GPUDevice): Promise<Shaders> {
  const elimination = bindings(device, ['uniform', 'storage', 'storage', 'storage', 'storage']);
  const build = bindings(device, ['uniform', 'storage', 'read-only-storage', 'read-only-storage']);
  const modules = new Map(
    [...new Set(ELIMINATION.map(([, code]) => code))].map((code) => [
      code,
      device.createShaderModule({ code: ARITHMETIC + TASK + code }),
    ]),
  );
  const pipelines = await Promise.all(
    ELIMINATION.map(
      async ([name, code]) =>
        [name, await pipeline(device, elimination, modules.get(code) as GPUShaderModule, name)] as const,
    ),
  );
  const module = device.createShaderModule({ code: ARITHMETIC + BUILD_SHADER });
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

/** Creates a pipeline asynchronously, so that compiler messages become errors. */
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
