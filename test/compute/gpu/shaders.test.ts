/** Shaders as a device sees them, without one: what they bind, where they enter, and that they are compiled once. */
import { expect } from 'chai';
import { shadersFor } from '../../../src/compute/gpu/shaders.js';

interface Layout {
  readonly entries: readonly { readonly binding: number; readonly buffer: { readonly type: string } }[];
}
interface Pipeline {
  readonly layout: { readonly bindGroupLayouts: readonly Layout[] };
  readonly compute: { readonly module: { readonly code: string }; readonly entryPoint: string };
}

/** A device that only remembers what it is asked to compile. */
function recordingDevice() {
  const compiled: string[] = [];
  const device = {
    createBindGroupLayout: (layout: Layout) => layout,
    createPipelineLayout: (layout: Pipeline['layout']) => layout,
    createShaderModule: ({ code }: { readonly code: string }) => {
      compiled.push(code);
      return { code };
    },
    createComputePipelineAsync: (pipeline: Pipeline) => Promise.resolve(pipeline),
  };
  return { device: device as unknown as GPUDevice, compiled };
}

/** The types of the buffers that a shader declares, in the order of their bindings. */
function declared(code: string): readonly string[] {
  const types: string[] = [];
  for (const [, binding, space, access] of code.matchAll(
    /@group\(0\) @binding\((\d+)\) var<(uniform|storage)(?:, (read|read_write))?>/g,
  )) {
    types[Number(binding)] =
      space === 'uniform' ? 'uniform' : access === 'read_write' ? 'storage' : 'read-only-storage';
  }
  return types;
}

describe('compute/gpu/shaders', () => {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'GPUShaderStage');
  before('gives the names of stages that a browser has', () => {
    Object.defineProperty(globalThis, 'GPUShaderStage', { value: { COMPUTE: 4 }, configurable: true });
  });
  after(() => {
    if (kept === undefined) Reflect.deleteProperty(globalThis, 'GPUShaderStage');
    else Object.defineProperty(globalThis, 'GPUShaderStage', kept);
  });

  const pipelinesOf = async (device: GPUDevice): Promise<readonly [string, Pipeline][]> => {
    const { pipelines, khatriRao } = await shadersFor(device);
    return Object.entries({ ...pipelines, khatriRao }) as unknown as [string, Pipeline][];
  };

  it('binds the buffers that each shader declares', async () => {
    const pipelines = await pipelinesOf(recordingDevice().device);
    expect(pipelines).to.have.length(9);
    for (const [name, { layout, compute }] of pipelines) {
      const bound = (layout.bindGroupLayouts[0] as Layout).entries;
      expect(
        bound.map(({ binding }) => binding),
        name,
      ).to.deep.equal(bound.map((_, at) => at));
      expect(
        bound.map(({ buffer }) => buffer.type),
        name,
      ).to.deep.equal(declared(compute.module.code));
    }
  });

  it('enters each shader at a function of the name of its pipeline, which the code has once', async () => {
    for (const [name, { compute }] of await pipelinesOf(recordingDevice().device)) {
      expect(compute.entryPoint).to.equal(name);
      const entries = [...compute.module.code.matchAll(/@compute @workgroup_size\([^)]*\)\s+fn (\w+)\(/g)];
      expect(
        entries.filter(([, entry]) => entry === name),
        name,
      ).to.have.length(1);
    }
  });

  it('has a pipeline for every entry of every shader', async () => {
    const { device, compiled } = recordingDevice();
    const names = (await pipelinesOf(device)).map(([name]) => name);
    const entries = compiled.flatMap((code) => [...code.matchAll(/@compute[^\n]*\s+fn (\w+)\(/g)].map(([, at]) => at));
    expect(entries).to.have.members(names);
  });

  it('compiles each text once for a device, and again for another', async () => {
    const [first, second] = [recordingDevice(), recordingDevice()];
    expect(await shadersFor(first.device)).to.equal(await shadersFor(first.device));
    expect(new Set(first.compiled).size).to.equal(first.compiled.length);
    expect(await shadersFor(second.device)).not.to.equal(await shadersFor(first.device));
    expect(second.compiled).to.deep.equal(first.compiled);
  });
});
